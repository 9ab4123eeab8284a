using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.Lists;

/// <summary>
/// Watches any number of records with one list call at a time. It does not wait itself: <see cref="Pause"/> says how long to,
/// longer and longer for what takes long. A look that fails is a look missed: what it has shown counts, what it has not shown does not.
/// </summary>
internal sealed class ListWatch<TKey, T>
    where TKey : notnull
    where T : class
{
    /// <summary>What was just launched may not be in the list for a while.</summary>
    private static readonly TimeSpan Absence = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPauseWhileFailing = TimeSpan.FromMinutes(1);
    private readonly Func<IReadOnlyCollection<TKey>, ICallObserver, CancellationToken, RecordFeed<T>> list;
    private readonly Func<T, TKey> identity;
    private readonly Func<T, bool> hasEnded;
    private readonly TimeSpan interval;
    private readonly WaitClock clock;
    private readonly TimeSpan began;
    private readonly Dictionary<TKey, TimeSpan?> missingSince = [];
    private TimeSpan? failingSince;

    /// <param name="list">Lists the records with these identities; others among them do not matter.</param>
    /// <param name="identities">What to watch.</param>
    /// <param name="identity">What a record is known by.</param>
    /// <param name="hasEnded">Whether the watch of a record is over.</param>
    /// <param name="interval">The shortest time between two list calls.</param>
    /// <param name="clock">What the wait is measured by.</param>
    public ListWatch(
        Func<IReadOnlyCollection<TKey>, ICallObserver, CancellationToken, RecordFeed<T>> list,
        IEnumerable<TKey> identities,
        Func<T, TKey> identity,
        Func<T, bool> hasEnded,
        TimeSpan interval,
        WaitClock clock)
    {
        (this.list, this.identity, this.hasEnded, this.interval, this.clock) = (list, identity, hasEnded, interval, clock);
        began = clock.Now;
        foreach (var one in identities)
        {
            missingSince[one] = null;
            Pending[one] = null;
        }
    }

    /// <summary>What has not come to its end, by identity, as last seen; null before it was seen.</summary>
    public Dictionary<TKey, T?> Pending { get; } = [];

    /// <summary>How many are left to watch.</summary>
    public int Left => missingSince.Count;

    public TimeSpan Elapsed => clock.Now - began;

    /// <summary>Why the latest look failed; null after one that did not.</summary>
    public QualysException? Failure { get; private set; }

    /// <summary>For how long every look has failed, the first of them included.</summary>
    public TimeSpan FailingFor => failingSince is { } since ? clock.Now - since : TimeSpan.Zero;

    /// <summary>How long to wait before the next look: the interval, or a twentieth of the time it has taken so far.</summary>
    public TimeSpan Pause
    {
        get
        {
            var slower = TimeSpan.FromTicks(Math.Min(Elapsed.Ticks / 20, LongestPause.Ticks));
            var usual = slower > interval ? slower : interval;
            return Failure is null ? usual
                : Failure.RetryAfter is { } free ? free
                : usual < LongestPauseWhileFailing ? usual : LongestPauseWhileFailing;
        }
    }

    /// <summary>Looks once. A token that is cancelled ends the look at once, with what it has shown.</summary>
    public async Task<Look<TKey, T>> LookAsync(ICallObserver observer, CancellationToken token)
    {
        var begins = clock.Now;
        var ended = new List<T>();
        var seen = new HashSet<TKey>();
        try
        {
            await ReadAsync(seen, ended, observer, token).ConfigureAwait(false);
            (Failure, failingSince) = (null, null);
            return new Look<TKey, T>(ended, Miss(seen), null);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return new Look<TKey, T>(ended, [], null);
        }
        catch (QualysException error)
        {
            (Failure, failingSince) = (error, failingSince ?? begins);
            return new Look<TKey, T>(ended, [], error);
        }
    }

    private async Task ReadAsync(HashSet<TKey> seen, List<T> ended, ICallObserver observer, CancellationToken token)
    {
        var givenUp = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var giveUp = token.Register(() => givenUp.TrySetCanceled(token));
        using var feed = list([.. missingSince.Keys], observer, token);
        while (true)
        {
            // Whatever the call waits for, a limit, a sign-in, a place at the gate: nobody waits for it who has given up.
            var next = feed.NextAsync();
            await await Task.WhenAny(next, givenUp.Task).ConfigureAwait(false);
            if (await next.ConfigureAwait(false) is not { } batch)
            {
                return;
            }

            foreach (var record in batch)
            {
                See(record, seen, ended);
            }
        }
    }

    private void See(T record, HashSet<TKey> seen, List<T> ended)
    {
        var key = identity(record);
        if (!missingSince.ContainsKey(key))
        {
            return;
        }

        seen.Add(key);
        missingSince[key] = null;
        Pending[key] = record;
        if (hasEnded(record))
        {
            Forget(key);
            ended.Add(record);
        }
    }

    /// <summary>Only a whole list shows that something is missing in it.</summary>
    private List<TKey> Miss(HashSet<TKey> seen)
    {
        var now = clock.Now;
        foreach (var key in missingSince.Keys.Where(key => !seen.Contains(key)).ToList())
        {
            missingSince[key] ??= now;
        }

        List<TKey> lost = [.. missingSince.Where(pair => now - pair.Value >= Absence).Select(pair => pair.Key)];
        lost.ForEach(Forget);
        return lost;
    }

    private void Forget(TKey key)
    {
        missingSince.Remove(key);
        Pending.Remove(key);
    }
}
