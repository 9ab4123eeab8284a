using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Hosts;

/// <summary>A host with what its scans have left in the account.</summary>
/// <param name="Host">The host.</param>
/// <param name="FirstFound">When the first of them ended.</param>
/// <param name="LastScanned">When the last of them ended.</param>
/// <param name="LastProcessed">When the results of that one were worked in.</param>
/// <param name="Detections">What was found, by QID.</param>
internal sealed record HostRecord(Host Host, DateTimeOffset FirstFound, DateTimeOffset LastScanned, DateTimeOffset LastProcessed, IReadOnlyList<Detection> Detections)
{
    private const int HighestRisk = 1000;

    /// <summary>When a scan last signed in to it.</summary>
    public DateTimeOffset? LastSignedIn => Host.SignsIn ? LastScanned : null;

    /// <summary>When compliance was last looked at.</summary>
    public DateTimeOffset? LastCompliance { get; init; }

    /// <summary>How long the last scan was at it, in seconds.</summary>
    public int LastDuration => 90 + (Host.Id % 400);

    /// <summary>What is wrong with it now.</summary>
    public IEnumerable<Detection> Open => Detections.Where(detection => detection.Status is not null and not Detection.Fixed);

    public int TruRisk => Math.Min(HighestRisk, Open.Sum(detection => detection.Check.Severity) * Host.Criticality);
}
