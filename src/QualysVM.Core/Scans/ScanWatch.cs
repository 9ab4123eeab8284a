using QualysVM.Core.Lists;

namespace QualysVM.Core.Scans;

/// <summary>Makes the watch of scans.</summary>
internal static class ScanWatch
{
    /// <param name="scans">Where to ask.</param>
    /// <param name="references">Which scans to watch.</param>
    /// <param name="until">The states that end the watch of a scan; any other goes on, also one that is new to us.</param>
    /// <param name="interval">The shortest time between two list calls.</param>
    /// <param name="clock">What the wait is measured by.</param>
    public static ListWatch<string, Scan> Over(ScanApi scans, IEnumerable<string> references, IReadOnlyCollection<string> until, TimeSpan interval, WaitClock clock) => new(
        (left, observer, token) => scans.List(Query(left), observer, token),
        references,
        scan => scan.Ref,
        scan => until.Contains(scan.State, StringComparer.OrdinalIgnoreCase),
        interval,
        clock);

    private static ScanQuery Query(IReadOnlyCollection<string> left) => new()
    {
        Ref = left.Count == 1 ? left.First() : null,
        LaunchedAfter = left.Min(ScanReference.BeforeLaunch),
    };
}
