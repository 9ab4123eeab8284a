using QualysVM.Sandbox.Scans;

namespace QualysVM.Sandbox.Schedules;

/// <summary>What schedules do to the scans they have launched, each when it is due: end them, or pause them and let them go on.</summary>
/// <remarks>That a scan is canceled at the end, that the time counts from the launch, and that it is paused once only is [I].</remarks>
internal sealed class ScanSteps(ScanCatalog scans)
{
    private static readonly string[] Unfinished = [ScanStates.Queued, ScanStates.Loading, ScanStates.Running, ScanStates.Paused];
    private readonly List<Step> steps = [];

    public void Plan(Scan scan, Timing timing)
    {
        if (timing.EndsScanAfter is { } end)
        {
            steps.Add(new(scan.Course.Launch + end, scan.Reference, Unfinished, (course, due) => course.CanceledAt(due)));
        }

        if (timing.PausesScanAfter is { } pause)
        {
            var due = scan.Course.Launch + pause;
            steps.Add(new(due, scan.Reference, [ScanStates.Running], (course, moment) => course.PausedAt(moment)));
            if (timing.ResumesScanAfter is { } rest)
            {
                steps.Add(new(due + rest, scan.Reference, [ScanStates.Paused], (course, moment) => course.ResumedAt(moment)));
            }
        }
    }

    /// <summary>Takes the steps that have come due, in their order, and as of when they were due.</summary>
    public void RunUntil(DateTimeOffset now)
    {
        foreach (var step in steps.Where(step => step.Due <= now).OrderBy(step => step.Due).ToList())
        {
            steps.Remove(step);
            scans.Change(step.Reference, step.Due, (scan, changes) =>
            {
                // Who was quicker, or gone, is left alone.
                if (scan is not null && Array.IndexOf(step.From, scan.Course.StateAt(step.Due)) >= 0)
                {
                    changes.Set(scan, step.Take(scan.Course, step.Due));
                }

                return scan;
            });
        }
    }

    private sealed record Step(DateTimeOffset Due, string Reference, string[] From, Func<ScanCourse, DateTimeOffset, ScanCourse> Take);
}
