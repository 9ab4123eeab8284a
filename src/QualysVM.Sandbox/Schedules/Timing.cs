namespace QualysVM.Sandbox.Schedules;

/// <summary>When a schedule launches its scans. Hour and minute are local, everything else is UTC.</summary>
internal sealed record Timing(Recurrence Recurrence, DateTime Start, TimeZoneChoice Zone)
{
    /// <summary>Whether the hour follows summer time. It does not here [I]: the next launch is told in standard time.</summary>
    public bool FollowsSummerTime { get; init; }

    /// <summary>After so many launches it is over.</summary>
    public int? MaxOccurrence { get; init; }

    /// <summary>Hours after which a scan is ended.</summary>
    public int? EndAfter { get; init; }

    /// <summary>Minutes on top of them.</summary>
    public int? EndAfterMinutes { get; init; }

    /// <summary>Hours after which a scan is paused.</summary>
    public int? PauseAfterHours { get; init; }

    /// <summary>Minutes on top of them. The list has no element for them that is known.</summary>
    public int? PauseAfterMinutes { get; init; }

    public int? ResumeInDays { get; init; }

    public int? ResumeInHours { get; init; }

    /// <summary>How long a scan may take from its launch on; null for as long as it takes.</summary>
    public TimeSpan? EndsScanAfter => Span(0, EndAfter, EndAfterMinutes);

    /// <summary>How long after its launch a scan is paused; null for never.</summary>
    public TimeSpan? PausesScanAfter => Span(0, PauseAfterHours, PauseAfterMinutes);

    /// <summary>How long it then stays paused; null for until somebody resumes it.</summary>
    public TimeSpan? ResumesScanAfter => Span(ResumeInDays, ResumeInHours, 0);

    /// <summary>The next launch as the vendor's page prints it; null for one to be worked out.</summary>
    public DateTime? Printed { get; init; }

    /// <summary>The first launch. <c>Start</c> is in local time.</summary>
    public DateTime StartUtc => Start.AddMinutes(-Zone.Minutes);

    // Nothing, or nothing but zeros, is no limit.
    private static TimeSpan? Span(int? days, int? hours, int? minutes) =>
        new TimeSpan(days ?? 0, hours ?? 0, minutes ?? 0, 0) is var span && span > TimeSpan.Zero ? span : null;

    /// <summary>The first launch after a moment, or null when there will be none.</summary>
    public DateTime? NextAfter(DateTime utc)
    {
        if (Printed is not null)
        {
            return Printed;
        }

        var launches = 0;
        // Two years without a launch do not occur among these.
        for (var launch = Start; launch.AddMinutes(-Zone.Minutes) < utc.AddYears(2); launch = launch.AddDays(1))
        {
            if (!Recurrence.FallsOn(launch.Date, Start.Date))
            {
                continue;
            }

            if (++launches > MaxOccurrence)
            {
                return null;
            }

            if (launch.AddMinutes(-Zone.Minutes) > utc)
            {
                return launch.AddMinutes(-Zone.Minutes);
            }
        }

        return null;
    }
}
