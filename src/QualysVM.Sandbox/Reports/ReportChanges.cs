using System.Collections.Concurrent;

namespace QualysVM.Sandbox.Reports;

/// <summary>What calls did to reports, laid over reports which are made anew for every answer.</summary>
internal sealed class ReportChanges
{
    // Null: deleted.
    private readonly ConcurrentDictionary<int, ReportCourse?> courses = new();

    /// <summary>The report as it is now, or null when it was deleted.</summary>
    public Report? Apply(Report report)
    {
        if (!courses.TryGetValue(report.Id, out var course))
        {
            return report;
        }

        return course is null ? null : report with { Course = course };
    }

    public void Set(int id, ReportCourse course) => courses[id] = course;

    public void Delete(int id) => courses[id] = null;
}
