using System.Collections.Concurrent;

namespace QualysVM.Sandbox.Scans;

/// <summary>
/// What calls did to scans, laid over scans which are made anew for every answer. One look-up for each scan, so that a long
/// list still streams.
/// </summary>
internal sealed class ScanChanges
{
    // "Deleting scan" says the recorded answer: it goes on behind it. How long that takes is [I].
    private static readonly TimeSpan DeletingTime = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (ScanCourse Course, DateTimeOffset? GoneAt)> changes = new(StringComparer.Ordinal);

    /// <summary>The scan as it is at a moment, or null when it is gone.</summary>
    public Scan? Apply(Scan scan, DateTimeOffset now) => changes.TryGetValue(scan.Reference, out var change) && change.GoneAt <= now ? null : Steered(scan);

    /// <summary>The scan as it went, deleted or not.</summary>
    public Scan Steered(Scan scan) => changes.TryGetValue(scan.Reference, out var change) ? scan with { Course = change.Course } : scan;

    /// <summary>Whether it is being deleted: it is still shown, and nothing can be done to it any more [I].</summary>
    public bool IsLeaving(Scan scan) => changes.TryGetValue(scan.Reference, out var change) && change.GoneAt is not null;

    public void Set(Scan scan, ScanCourse course) => changes[scan.Reference] = (course, null);

    public void Delete(Scan scan, DateTimeOffset now) => changes[scan.Reference] = (scan.Course, now + DeletingTime);
}
