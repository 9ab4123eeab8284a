using QualysVM.Core.Http;

namespace QualysVM.Core.Paging;

/// <summary>
/// Watches any number of records with one list call at a time. It does not wait itself: <see cref="Pause"/> says how long to,
/// longer and longer for what takes long.
/// </summary>
internal sealed class ListWatch<T>
    where T : class
{
    /// <summary>What was just launched may not be in the list for a while.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private readonly Func<IReadOnlyCollection<string>, ICallObserver, CancellationToken, RecordPages<T>> list;
    private readonly Func<T, string> identity;
    private readonly Func<T, bool> hasEnded;
    private readonly TimeSpan interval;
    private readonly Func<DateTimeOffset> now;
    private readonly DateTimeOffset began;
    private readonly Dictionary<string, DateTimeOffset> lastSeen = new(StringComparer.Ordinal);

    /// <param name="list">Lists the records with these identities; others among them do not matter.</param>
    /// <param name="identities">What to watch.</param>
    /// <param name="identity">What a record is known by.</param>
    /// <param name="hasEnded">Whether the watch of a record is over.</param>
    /// <param name="interval">The shortest time between two list calls.</param>
    /// <param name="now">The clock.</param>
    public ListWatch(
        Func<IReadOnlyCollection<string>, ICallObserver, CancellationToken, RecordPages<T>> list,
        IEnumerable<string> identities,
        Func<T, string> identity,
        Func<T, bool> hasEnded,
        TimeSpan interval,
        Func<DateTimeOffset> now)
    {
        (this.list, this.identity, this.hasEnded, this.interval, this.now) = (list, identity, hasEnded, interval, now);
        began = now();
        foreach (var one in identities)
        {
            lastSeen[one] = began;
            Pending[one] = null;
        }
    }

    /// <summary>What has not come to its end, by identity, as last seen; null before it was seen.</summary>
    public Dictionary<string, T?> Pending { get; } = new(StringComparer.Ordinal);

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
    /// <returns>The records that have come to their end since the last look, and the identities of those that are not to be found.</returns>
    public async Task<(IReadOnlyList<T> Ended, IReadOnlyList<string> Lost)> LookAsync(ICallObserver observer, CancellationToken token)
    {
        var ended = new List<T>();
        using (var pages = list([.. lastSeen.Keys], observer, token))
        {
            while (await pages.NextAsync().ConfigureAwait(false) is { } page)
            {
                foreach (var record in page)
                {
                    if (See(record))
                    {
                        ended.Add(record);
                    }
                }
            }
        }

        List<string> lost = [.. lastSeen.Where(pair => now() - pair.Value > Absence).Select(pair => pair.Key)];
        lost.ForEach(Forget);
        return (ended, lost);
    }

    private bool See(T record)
    {
        var key = identity(record);
        if (!lastSeen.ContainsKey(key))
        {
            return false;
        }

        lastSeen[key] = now();
        Pending[key] = record;
        if (hasEnded(record))
        {
            Forget(key);
            return true;
        }

        return false;
    }

    private void Forget(string key)
    {
        lastSeen.Remove(key);
        Pending.Remove(key);
    }
}
