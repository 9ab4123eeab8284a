namespace QualysVM.Sandbox.Reports;

/// <summary>The newest reports, planned around the minute in which the platform was made: two wait, three run.</summary>
internal static class LiveReports
{
    // Minutes: launched before the anchor; submitted and running for; end state.
    private static readonly (double Ago, double Submitted, double Running, string End)[] Plan =
    [
        (1, 3, 4, ReportStates.Finished),
        (2, 30, 10, ReportStates.Finished),
        (3, 1, 6, ReportStates.Finished),
        (12, 1, 50, ReportStates.Finished),
        (20, 2, 40, ReportStates.Errors),
    ];

    public static int Count => Plan.Length;

    public static ReportCourse Course(int index, DateTimeOffset minute)
    {
        var (ago, submitted, running, end) = Plan[index];
        return new ReportCourse(minute.AddMinutes(-ago), TimeSpan.FromMinutes(submitted), TimeSpan.FromMinutes(running), end);
    }
}
