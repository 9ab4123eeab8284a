using System.Collections.Concurrent;

namespace QualysVM.Sandbox.Scans;

/// <summary>
/// What calls did to scans, laid over scans which are made anew for every answer. One look-up for each scan, so that a long
/// list still streams.
/// </summary>
internal sealed class ScanChanges
{
    private readonly ConcurrentDictionary<string, (ScanCourse Course, bool IsDeleted)> changes = new(StringComparer.Ordinal);

    /// <summary>The scan as it is now, or null when it was deleted.</summary>
    public Scan? Apply(Scan scan) => changes.TryGetValue(scan.Reference, out var change) && change.IsDeleted ? null : Steered(scan);

    /// <summary>The scan as it went, deleted or not.</summary>
    public Scan Steered(Scan scan) => changes.TryGetValue(scan.Reference, out var change) ? scan with { Course = change.Course } : scan;

    public void Set(Scan scan, ScanCourse course) => changes[scan.Reference] = (course, false);

    public void Delete(Scan scan) => changes[scan.Reference] = (scan.Course, true);
}
