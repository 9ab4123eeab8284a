using System.Net;

namespace QualysVM.Core.Http;

/// <summary>How a session reaches its server, and how patient it is.</summary>
public sealed record TransportOptions
{
    /// <summary>The longest wait for a connection.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest silence: until the first byte of a reply, and between two pieces of its body.
    /// Five minutes, as long lists are known to take minutes before their first byte. A long healthy reply has no limit.
    /// </summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>What waits are measured by.</summary>
    internal WaitClock Clock { get; init; } = WaitClock.System;

    /// <summary>The proxy to go through, or null for the system's own setting.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>False to go through no proxy at all, whatever the system says.</summary>
    public bool UseProxy { get; init; } = true;

    /// <summary>True to take any certificate: for a test server only.</summary>
    public bool SkipCertificateCheck { get; init; }
}
