using System.Collections.Concurrent;

namespace QualysVM.Sandbox.Scans;

/// <summary>
/// What calls did to scans, laid over scans which are made anew for every answer. One look-up for each scan, so that a long
/// list still streams.
/// </summary>
internal sealed class ScanChanges
{
    // Null: deleted.
    private readonly ConcurrentDictionary<string, ScanCourse?> courses = new(StringComparer.Ordinal);

    /// <summary>The scan as it is now, or null when it was deleted.</summary>
    public Scan? Apply(Scan scan)
    {
        if (!courses.TryGetValue(scan.Reference, out var course))
        {
            return scan;
        }

        return course is null ? null : scan with { Course = course };
    }

    public void Set(string reference, ScanCourse course) => courses[reference] = course;

    public void Delete(string reference) => courses[reference] = null;
}
