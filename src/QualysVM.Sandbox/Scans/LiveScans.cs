namespace QualysVM.Sandbox.Scans;

/// <summary>
/// The newest scans, planned around the minute in which the platform was made: two wait, one loads, four run, one has just
/// finished. Their courses end one after the other, so that waiting for one can be watched, or tried with a fake clock.
/// </summary>
internal static class LiveScans
{
    // Minutes: launched before the anchor; queued, loading and running for; end state.
    private static readonly (double Ago, double Queued, double Loading, double Running, string End)[] Plan =
    [
        (1, 4, 1, 8, ScanStates.Finished),
        (2, 20, 2, 45, ScanStates.Finished),
        (3, 1, 6, 10, ScanStates.Finished),
        (9, 1, 1, 12, ScanStates.Finished),
        (25, 1, 1, 53, ScanStates.Finished),
        (38, 2, 1, 155, ScanStates.Error),
        (44, 1, 1, 60, ScanStates.Canceled),
        (50, 1, 1, 43, ScanStates.Finished),
    ];

    public static int Count => Plan.Length;

    public static IEnumerable<Scan> Make(ScanMaker maker, int count, DateTimeOffset minute) =>
        Plan.Take(count).Select((plan, index) => maker.Make(index, new ScanCourse(
            minute.AddMinutes(-plan.Ago),
            TimeSpan.FromMinutes(plan.Queued),
            TimeSpan.FromMinutes(plan.Loading),
            TimeSpan.FromMinutes(plan.Running),
            plan.End)));
}
