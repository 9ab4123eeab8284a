using QualysVM.Core.Http;

namespace QualysVM.Resilience;

/// <summary>Shows a wait while it lasts, second by second.</summary>
internal sealed class Countdown(QualysCall call, string reason, TimeSpan wait, TimeProvider clock)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>A delay below it is none, so a wait for the rest would spin.</summary>
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(1);

    public async Task ShowAsync(ICallObserver observer, CancellationToken token)
    {
        var began = clock.GetTimestamp();
        var activity = $"Waiting before the {call.Action} is sent again";
        try
        {
            for (var left = wait; left >= ShortestDelay; left = wait - clock.GetElapsedTime(began))
            {
                observer.Progress(new CallProgress(activity, $"{Math.Ceiling(left.TotalSeconds):0} s left. {reason}", (int)Math.Ceiling(left.TotalSeconds)));
                var tick = left < Tick ? left : Tick;
#if NETFRAMEWORK
                await clock.Delay(tick, token).ConfigureAwait(false);
#else
                await Task.Delay(tick, clock, token).ConfigureAwait(false);
#endif
            }
        }
        catch (OperationCanceledException)
        {
            // The wait was given up; so is its picture.
        }

        observer.Progress(new CallProgress(activity, reason, Completed: true));
    }
}
