using System.Globalization;

namespace QualysVM.Sandbox.Scans;

/// <summary>How a scan goes through its states: waiting, loading, running, then its end state for good.</summary>
internal sealed record ScanCourse(DateTimeOffset Launch, TimeSpan Queued, TimeSpan Loading, TimeSpan Running, string EndState)
{
    // Results are worked into the account a while after the scan; how long it takes at the service is unknown [I].
    private static readonly TimeSpan ProcessingTime = TimeSpan.FromMinutes(20);

    public bool IsProcessedAt(DateTimeOffset now) => now >= EndsAt + ProcessingTime;

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

        return now < Launch + Queued + Loading ? ScanStates.Loading : ScanStates.Running;
    }

    public string DurationAt(DateTimeOffset now)
    {
        if (now >= EndsAt)
        {
            return Spell(Running);
        }

        return now < Launch + Queued + Loading ? "Pending" : "Running";
    }

    private DateTimeOffset EndsAt => Launch + Queued + Loading + Running;

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
