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

    public int? ResumeInDays { get; init; }

    public int? ResumeInHours { get; init; }

    /// <summary>The next launch as the vendor's page prints it; null for one to be worked out.</summary>
    public DateTime? Printed { get; init; }

    /// <summary>The first launch. <c>Start</c> is in local time.</summary>
    public DateTime StartUtc => Start.AddMinutes(-Zone.Minutes);

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
