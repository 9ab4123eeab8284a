using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using QualysVM.Core.Paging;

namespace QualysVM.Commands;

/// <summary>Looks, rests and looks again until everything watched has come to its end, with a word to the user every second.</summary>
/// <param name="command">Who waits.</param>
/// <param name="watch">What is waited for.</param>
/// <param name="activity">What the progress says that is going on.</param>
/// <param name="show">A record in a few words.</param>
internal sealed class WaitLoop<T>(QualysCommand command, ListWatch<T> watch, string activity, Func<T, string> show)
    where T : class
{
    private const int ActivityId = 0x9A2;
    private const int MostShown = 5;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private readonly int all = watch.Left;

    /// <summary>Takes a record that has come to its end.</summary>
    public required Action<T> Ended { get; init; }

    /// <summary>Takes the identity of what is not to be found.</summary>
    public required Action<string> Lost { get; init; }

    /// <summary>Takes what has not come to its end in time: its identity, and the record where it was ever seen.</summary>
    public required Action<string, T?> Overdue { get; init; }

    /// <summary>Waits.</summary>
    /// <param name="longest">The longest wait in seconds, or null.</param>
    public void Run(int? longest)
    {
        try
        {
            while (watch.Left > 0)
            {
                Look();
                if (watch.Left > 0 && !Rest(longest))
                {
                    foreach (var left in watch.Pending)
                    {
                        Overdue(left.Key, left.Value);
                    }

                    return;
                }
            }
        }
        finally
        {
            command.WriteProgress(new ProgressRecord(ActivityId, activity, "Ended") { RecordType = ProgressRecordType.Completed });
        }
    }

    private void Look()
    {
        var (ended, lost) = command.Wait(watch.LookAsync(command.Observer, command.Stopped));
        foreach (var record in ended)
        {
            Ended(record);
        }

        foreach (var identity in lost)
        {
            Lost(identity);
        }
    }

    /// <summary>Rests until the next look.</summary>
    /// <returns>False when the time is up.</returns>
    private bool Rest(int? longest)
    {
        var rest = Stopwatch.StartNew();
        var pause = watch.Pause;
        for (var left = pause; left > TimeSpan.Zero; left = pause - rest.Elapsed)
        {
            if (watch.Elapsed.TotalSeconds >= longest)
            {
                return false;
            }

            Show();
            command.Wait(Task.Delay(left < Tick ? left : Tick, command.Stopped));
        }

        return true;
    }

    private void Show()
    {
        var status = string.Format(CultureInfo.InvariantCulture, "{0} of {1} left, {2:hh\\:mm\\:ss}. {3}", watch.Left, all, watch.Elapsed, string.Join("; ", watch.Pending.Values.OfType<T>().Take(MostShown).Select(show)));
        command.WriteProgress(new ProgressRecord(ActivityId, activity, status) { PercentComplete = 100 * (all - watch.Left) / all });
    }
}
