using QualysVM.Core.Http;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Sessions;

/// <summary>What a session is made from.</summary>
internal sealed record SessionSettings
{
    public required Uri BaseUri { get; init; }

    public required Account Account { get; init; }

    public string? Name { get; init; }

    public ApiVersion? ApiVersion { get; init; }

    public TransportOptions Transport { get; init; } = new();

    /// <summary>The simulated platform in place of the network, or null.</summary>
    public HttpMessageHandler? Sandbox { get; init; }

    public required IResilience Resilience { get; init; }
}
