using QualysVM.Core.Lists;

namespace QualysVM.Core.Reports;

/// <summary>Makes the watch of reports. It looks at the list only: a fetch counts against the quota and says less.</summary>
internal static class ReportWatch
{
    /// <param name="reports">Where to ask.</param>
    /// <param name="ids">Which reports to watch.</param>
    /// <param name="interval">The shortest time between two list calls.</param>
    /// <param name="clock">What the wait is measured by.</param>
    public static ListWatch<long, Report> Over(ReportApi reports, IEnumerable<long> ids, TimeSpan interval, WaitClock clock) => new(
        (left, observer, token) => reports.List(new ReportQuery { Id = left.Count == 1 ? left.First() : null }, observer, token),
        ids,
        report => report.Id,
        report => Ends.Contains(report.State, StringComparer.OrdinalIgnoreCase),
        interval,
        clock);

    /// <summary>A state that is new to us goes on.</summary>
    private static readonly string[] Ends = [ReportState.Finished, ReportState.Canceled, ReportState.Errors];
}
