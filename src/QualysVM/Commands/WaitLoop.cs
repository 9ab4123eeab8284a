using System.Globalization;
using System.Management.Automation;
using QualysVM.Core;
using QualysVM.Core.Lists;

namespace QualysVM.Commands;

/// <summary>Looks, rests and looks again until everything watched has come to its end, with a word to the user every second.</summary>
/// <param name="command">Who waits.</param>
/// <param name="watch">What is waited for.</param>
/// <param name="clock">What the wait is measured by.</param>
/// <param name="activity">What the progress says that is going on.</param>
/// <param name="show">A record in a few words.</param>
internal sealed class WaitLoop<TKey, T>(QualysCommand command, ListWatch<TKey, T> watch, WaitClock clock, string activity, Func<TKey, T, string> show)
    where TKey : notnull
    where T : class
{
    private const int ActivityId = 0x9A2;
    private const int MostShown = 5;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>For how long looks may fail, one after the other, where nobody said how long to wait.</summary>
    private static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(10);

    private readonly int all = watch.Left;
    private TimeSpan? longest;

    /// <summary>Takes a record that has come to its end.</summary>
    public required Action<T> Ended { get; init; }

    /// <summary>Takes the identity of what is not to be found.</summary>
    public required Action<TKey> Lost { get; init; }

    /// <summary>Takes what has not come to its end in time: its identity, and the record where it was ever seen.</summary>
    public required Action<TKey, T?> Overdue { get; init; }

    /// <summary>How much of the time is left; null where there is no limit.</summary>
    private TimeSpan? TimeLeft => longest - watch.Elapsed;

    /// <summary>Waits.</summary>
    /// <param name="seconds">The longest wait in seconds, or null.</param>
    /// <exception cref="Core.Errors.QualysException">The list was refused, or could not be read for too long.</exception>
    public void Run(int? seconds)
    {
        longest = seconds is { } number ? TimeSpan.FromSeconds(number) : null;
        try
        {
            while (watch.Left > 0)
            {
                Look();
                if (watch.Left > 0 && !Rest())
                {
                    GiveUp();
                    return;
                }
            }
        }
        finally
        {
            command.WriteProgress(new ProgressRecord(ActivityId, activity, "Ended") { RecordType = ProgressRecordType.Completed });
        }
    }

    /// <summary>Looks, for no longer than there is time, whatever the call waits for.</summary>
    private void Look()
    {
        var before = watch.Failure;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(command.Stopped);
        var looking = watch.LookAsync(command.Observer, enough.Token);
        while (!looking.IsCompleted && TimeLeft is { } left && left > TimeSpan.Zero)
        {
            command.Wait(Task.WhenAny(looking, clock.Delay(left, enough.Token)));
        }

        if (looking.IsCompleted || TimeLeft <= TimeSpan.Zero)
        {
            enough.Cancel();
        }

        var look = command.Wait(looking);
        foreach (var record in look.Ended)
        {
            Ended(record);
        }

        foreach (var identity in look.Lost)
        {
            Lost(identity);
        }

        if (look.Failure is not null)
        {
            Miss(look, isFirst: before is null);
        }
        else if (before is not null && watch.Failure is null)
        {
            command.WriteVerbose("The list can be read again.");
        }
    }

    /// <summary>A look that failed is a look missed: the next one may succeed, until there is no time left.</summary>
    private void Miss(Look<TKey, T> look, bool isFirst)
    {
        var failure = look.Failure!;
        if (look.IsRefused)
        {
            throw failure;
        }

        if (longest is null && watch.FailingFor >= LongestOutage)
        {
            throw failure.Retold(string.Format(CultureInfo.InvariantCulture, "The wait is given up, as every look at the list has failed for {0:0} minutes. {1}",
                watch.FailingFor.TotalMinutes, failure.Message));
        }

        var until = longest is null ? string.Format(CultureInfo.InvariantCulture, "for {0:0} minutes", LongestOutage.TotalMinutes) : "until -TimeoutSec is over";
        var text = $"A look at the list failed; the wait goes on, with further looks {until}. {failure.Message}";
        if (isFirst)
        {
            command.WriteWarning(text);
        }
        else
        {
            command.WriteVerbose(text);
        }
    }

    /// <summary>Rests until the next look.</summary>
    /// <returns>False when the time is up.</returns>
    private bool Rest()
    {
        var began = clock.Now;
        var pause = watch.Pause;
        if (longest is null && watch.Failure is not null)
        {
            pause = Shorter(pause, LongestOutage - watch.FailingFor);
        }

        for (var left = pause; left > TimeSpan.Zero; left = pause - (clock.Now - began))
        {
            var step = Shorter(Shorter(left, Tick), TimeLeft ?? Tick);
            if (step <= TimeSpan.Zero)
            {
                return false;
            }

            Show();
            command.Wait(clock.Delay(step, command.Stopped));
        }

        return TimeLeft is not { } rest || rest > TimeSpan.Zero;
    }

    private void GiveUp()
    {
        if (watch.Failure is { } failure)
        {
            command.WriteWarning($"The latest looks at the list have failed, so it may be further than it seems. {failure.Message}");
        }

        foreach (var left in watch.Pending)
        {
            Overdue(left.Key, left.Value);
        }
    }

    private void Show()
    {
        var status = string.Format(CultureInfo.InvariantCulture, "{0} of {1} left, {2:hh\\:mm\\:ss}. {3}", watch.Left, all, watch.Elapsed,
            string.Join("; ", watch.Pending.Where(left => left.Value is not null).Take(MostShown).Select(left => show(left.Key, left.Value!))));
        command.WriteProgress(new ProgressRecord(ActivityId, activity, status) { PercentComplete = 100 * (all - watch.Left) / all });
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
