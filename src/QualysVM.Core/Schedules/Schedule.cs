namespace QualysVM.Core.Schedules;

/// <summary>Something that the service launches again and again.</summary>
public abstract class Schedule : QualysRecord
{
    private protected Schedule()
    {
    }

    /// <summary>The number that names the schedule.</summary>
    [Identity]
    public long Id { get; internal set; }

    /// <summary>Its title.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>Whether it launches anything; null where the service says something else than 0 or 1, or nothing.</summary>
    public bool? Active => ActiveText switch { "1" => true, "0" => false, _ => null };

    /// <summary>What the service says about that: 0, 1, a newer number, or nothing.</summary>
    public string ActiveText { get; internal set; } = "";

    /// <summary>How often it comes round; null where the service does not say.</summary>
    public Recurrence? Recurrence { get; internal set; }

    /// <summary>The first launch, in UTC.</summary>
    public DateTimeOffset? StartDateTime { get; internal set; }

    /// <summary>The hour of each launch, in the schedule's own zone.</summary>
    public int? StartHour { get; internal set; }

    /// <summary>The minute of each launch.</summary>
    public int? StartMinute { get; internal set; }

    /// <summary>The next launch, in UTC; null where there is none. The service writes it without a Z; it is UTC all the same.</summary>
    public DateTimeOffset? NextLaunch { get; internal set; }

    /// <summary>
    /// The next launch by the clock of the schedule's zone in winter: the offset is the one that <see cref="TimeZoneDetails"/> tells, and
    /// where <see cref="FollowsSummerTime"/> is true the local clock may be an hour ahead of it. Null where either is unknown.
    /// </summary>
    public DateTimeOffset? NextLaunchLocal => NextLaunch is { } next && ZoneOffset.Parse(TimeZoneDetails) is { } offset ? next.ToOffset(offset) : null;

    /// <summary>The schedule's zone in short, such as <c>US-CA</c>.</summary>
    public string TimeZoneCode { get; internal set; } = "";

    /// <summary>The schedule's zone, such as <c>(GMT-0800) United States: America/Los_Angeles</c>; the offset is that of winter.</summary>
    public string TimeZoneDetails { get; internal set; } = "";

    /// <summary>Whether launches follow summer time; null where the service does not say.</summary>
    public bool? FollowsSummerTime { get; internal set; }

    /// <summary>After how many launches the schedule ends, or null.</summary>
    public int? MaxOccurrence { get; internal set; }

    /// <summary>After how long what it launched is ended, or null.</summary>
    public TimeSpan? EndAfter { get; internal set; }

    /// <summary>After how long what it launched is paused, or null.</summary>
    public TimeSpan? PauseAfter { get; internal set; }

    /// <summary>How long after that it is resumed, or null.</summary>
    public TimeSpan? ResumeAfter { get; internal set; }

    /// <summary>The number.</summary>
    public sealed override string ToString() => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
