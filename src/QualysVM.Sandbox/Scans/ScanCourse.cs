using System.Globalization;

namespace QualysVM.Sandbox.Scans;

/// <summary>How a scan goes through its states: waiting, loading, running, then its end state for good.</summary>
internal sealed record ScanCourse(DateTimeOffset Launch, TimeSpan Queued, TimeSpan Loading, TimeSpan Running, string EndState)
{
    /// <summary>For a scan that is only planned.</summary>
    public static ScanCourse None { get; } = new(DateTimeOffset.MinValue, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, ScanStates.Queued);

    // Results are worked into the account a while after the scan; how long it takes at the service is unknown [I].
    private static readonly TimeSpan ProcessingTime = TimeSpan.FromMinutes(20);

    /// <summary>How long it stood still before it went on, all pauses together.</summary>
    public TimeSpan Held { get; init; }

    /// <summary>What a paused scan has still to run.</summary>
    public TimeSpan Left { get; init; }

    /// <summary>How a paused scan would end, once resumed.</summary>
    public string EndAfterPause { get; init; } = ScanStates.Finished;

    /// <summary>How much of its work is done when it ends or pauses: 0 to 1.</summary>
    public double Share => Running == TimeSpan.Zero ? (Left == TimeSpan.Zero ? 1 : 0) : (double)Running.Ticks / (Running + Left).Ticks;

    public ScanCourse PausedAt(DateTimeOffset now) => StoppedAt(now, ScanStates.Paused);

    public ScanCourse ResumedAt(DateTimeOffset now) =>
        this with { Held = Held + (now - EndsAt), Running = Running + Left, Left = TimeSpan.Zero, EndState = EndAfterPause };

    // A paused scan has run no longer by being canceled: the time between was standing still.
    public ScanCourse CanceledAt(DateTimeOffset now) => now < EndsAt
        ? StoppedAt(now, ScanStates.Canceled)
        : this with { Held = Held + (now - EndsAt), EndState = ScanStates.Canceled };

    public DateTimeOffset EndsAt => RunsFrom + Held + Running;

    public DateTimeOffset ProcessedAt => EndsAt + ProcessingTime;

    public string StateAt(DateTimeOffset now)
    {
        if (now >= EndsAt)
        {
            return EndState;
        }

        if (now < Launch + Queued)
        {
            return ScanStates.Queued;
        }

        return now < RunsFrom ? ScanStates.Loading : ScanStates.Running;
    }

    public string DurationAt(DateTimeOffset now)
    {
        if (now >= EndsAt)
        {
            return Spell(Running);
        }

        return now < RunsFrom ? "Pending" : "Running";
    }

    private DateTimeOffset RunsFrom => Launch + Queued + Loading;

    private ScanCourse StoppedAt(DateTimeOffset now, string state)
    {
        var queued = Least(Queued, now - Launch);
        var loading = Least(Loading, now - Launch - queued);
        var running = now - Launch - queued - loading - (now < RunsFrom ? TimeSpan.Zero : Held);
        return this with { Queued = queued, Loading = loading, Running = running, Left = Running - running, EndState = state, EndAfterPause = EndState };
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Spell(TimeSpan time)
    {
        var clock = time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture);
        return time.Days switch
        {
            0 => clock,
            1 => $"1 day {clock}",
            _ => $"{time.Days} days {clock}",
        };
    }
}
