using System.Diagnostics;

namespace QualysVM.Core;

/// <summary>
/// Time that passes, which is what waits are measured by: not the time of day, which people, servers and virtual machines set.
/// A span cannot be mistaken for a date, so nothing that waits here can ask what o'clock it is.
/// </summary>
internal class WaitClock
{
    /// <summary>The longest that the framework's own timers take.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>The machine's own.</summary>
    public static WaitClock System { get; } = new();

    /// <summary>How long it has run. It began nobody knows when, never stands still and never jumps.</summary>
    public virtual TimeSpan Now => TimeSpan.FromTicks((long)(Stopwatch.GetTimestamp() * ((double)TimeSpan.TicksPerSecond / Stopwatch.Frequency)));

    /// <summary>Lets time pass.</summary>
    public virtual Task Delay(TimeSpan time, CancellationToken token) => Task.Delay(time < LongestDelay ? time : LongestDelay, token);
}
