using System.Net;
using QualysVM.Core.Errors;

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

    /// <summary>Whether a proxy that asks is shown a password.</summary>
    internal bool ShowsAPasswordToTheProxy => UseProxy && (Proxy ?? SystemProxy)?.Credentials is not null;

#if NETFRAMEWORK
    private static IWebProxy? SystemProxy => WebRequest.DefaultWebProxy;
#else
    private static IWebProxy? SystemProxy => HttpClient.DefaultProxy;
#endif

    /// <summary>
    /// The way to one server. What is not encrypted stays on this machine: http is for loopback only, and goes there directly,
    /// whatever proxy the system names; a proxy would read name and password.
    /// </summary>
    /// <exception cref="QualysException">A proxy was asked for on the way to an http address.</exception>
    internal TransportOptions Towards(Uri server) =>
        server.Scheme == Uri.UriSchemeHttps ? this
        : Proxy is null ? this with { UseProxy = false }
        : throw new QualysException(QualysError.InvalidArgument,
            $"-Proxy does not go with {server.GetLeftPart(UriPartial.Authority)}: over http the proxy would read name and password.")
        {
            Advice = "Leave -Proxy out: http is for this machine (loopback) only and goes there directly. Through a proxy, use https.",
        };
}
