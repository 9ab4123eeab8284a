using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Hosts;

/// <summary>A host with what its scans have left in the account.</summary>
/// <param name="Host">The host.</param>
/// <param name="FirstFound">When the first of them ended.</param>
/// <param name="LastScanned">When the last of them ended.</param>
/// <param name="LastProcessed">When the results of that one were worked in.</param>
/// <param name="Detections">What was found, by QID.</param>
internal sealed record HostRecord(Host Host, DateTimeOffset FirstFound, DateTimeOffset LastScanned, DateTimeOffset LastProcessed, IReadOnlyList<Detection> Detections);
