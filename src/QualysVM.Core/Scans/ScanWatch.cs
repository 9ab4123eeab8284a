using QualysVM.Core.Http;

namespace QualysVM.Core.Scans;

/// <summary>
/// Watches any number of scans with one list call at a time. It does not wait itself: <see cref="Pause"/> says how long to,
/// longer and longer for scans that take long.
/// </summary>
internal sealed class ScanWatch
{
    /// <summary>A scan may not be in the list for a while after its launch.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private readonly ScanApi scans;
    private readonly IReadOnlyCollection<string> until;
    private readonly TimeSpan interval;
    private readonly Func<DateTimeOffset> now;
    private readonly DateTimeOffset began;
    private readonly Dictionary<string, DateTimeOffset> lastSeen = new(StringComparer.Ordinal);

    /// <param name="scans">Where to ask.</param>
    /// <param name="references">Which scans to watch.</param>
    /// <param name="until">The states that end the watch of a scan; any other goes on, also one that is new to us.</param>
    /// <param name="interval">The shortest time between two list calls.</param>
    /// <param name="now">The clock.</param>
    public ScanWatch(ScanApi scans, IEnumerable<string> references, IReadOnlyCollection<string> until, TimeSpan interval, Func<DateTimeOffset> now)
    {
        (this.scans, this.until, this.interval, this.now) = (scans, until, interval, now);
        began = now();
        foreach (var reference in references)
        {
            lastSeen[reference] = began;
            Pending[reference] = null;
        }
    }

    /// <summary>The scans that have not come to their end, by reference, as last seen; null before they were seen.</summary>
    public Dictionary<string, Scan?> Pending { get; } = new(StringComparer.Ordinal);

    /// <summary>How many are left to watch.</summary>
    public int Left => lastSeen.Count;

    public TimeSpan Elapsed => now() - began;

    /// <summary>How long to wait before the next look: the interval, or a twentieth of the time it has taken so far.</summary>
    public TimeSpan Pause
    {
        get
        {
            var slower = TimeSpan.FromTicks(Math.Min(Elapsed.Ticks / 20, LongestPause.Ticks));
            return slower > interval ? slower : interval;
        }
    }

    /// <summary>Looks once.</summary>
    /// <returns>The scans that have come to their end since the last look, and the references of those that are not to be found.</returns>
    public async Task<(IReadOnlyList<Scan> Ended, IReadOnlyList<string> Lost)> LookAsync(ICallObserver observer, CancellationToken token)
    {
        var ended = new List<Scan>();
        using (var pages = scans.List(Query(), observer, token))
        {
            while (await pages.NextAsync().ConfigureAwait(false) is { } page)
            {
                foreach (var scan in page.Where(scan => lastSeen.ContainsKey(scan.Ref)))
                {
                    lastSeen[scan.Ref] = now();
                    Pending[scan.Ref] = scan;
                    if (until.Contains(scan.State, StringComparer.OrdinalIgnoreCase))
                    {
                        Forget(scan.Ref);
                        ended.Add(scan);
                    }
                }
            }
        }

        List<string> lost = [.. lastSeen.Where(pair => now() - pair.Value > Absence).Select(pair => pair.Key)];
        lost.ForEach(Forget);
        return (ended, lost);
    }

    private void Forget(string reference)
    {
        lastSeen.Remove(reference);
        Pending.Remove(reference);
    }

    private ScanQuery Query() => lastSeen.Count == 1
        ? new ScanQuery { Ref = lastSeen.Keys.First(), LaunchedAfter = Earliest() }
        : new ScanQuery { LaunchedAfter = Earliest() };

    private DateTimeOffset Earliest() => lastSeen.Keys.Min(ScanReference.BeforeLaunch);
}
