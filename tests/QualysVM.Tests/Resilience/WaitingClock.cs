using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace QualysVM.Tests.Resilience;

/// <summary>A clock that stands still until it is moved, and keeps what it was asked to wait for.</summary>
internal sealed class WaitingClock : FakeTimeProvider
{
    /// <summary>Every wait asked for, the countdown's seconds among them.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, dueTime, period);
    }

    /// <summary>Moves on until the task has ended.</summary>
    public async Task<Exception?> RunThrough(Task task, TimeSpan? step = null)
    {
        using var net = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!task.IsCompleted)
        {
            net.Token.ThrowIfCancellationRequested();
            Advance(step ?? TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        return await Record.ExceptionAsync(() => task);
    }
}
