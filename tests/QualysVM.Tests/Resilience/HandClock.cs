using QualysVM.Core;

namespace QualysVM.Tests.Resilience;

/// <summary>Time that passes when the test says so.</summary>
internal sealed class HandClock : WaitClock
{
    private long ticks;

    public override TimeSpan Now => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    /// <summary>A wait is over at once, and has taken its time.</summary>
    public override Task Delay(TimeSpan time, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        Pass(time);
        return Task.CompletedTask;
    }
}
