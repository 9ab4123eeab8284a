using QualysVM.Core.Clients;

namespace QualysVM.Core.Scans.Schedules;

/// <summary>A scan that the service launches again and again. Source of the shape: the vendor's sample of the schedule list.</summary>
public sealed class ScanSchedule
{
    private Listed<ScanTarget>? targets;

    /// <summary>The number that names the schedule.</summary>
    public required long Id { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it launches scans; null where the service says something else than 0 or 1, or nothing.</summary>
    public bool? Active { get; init; }

    /// <summary>What the service says about that: 0, 1, a newer number, or nothing.</summary>
    public string ActiveText { get; init; } = "";

    /// <summary>The kind of scan where it is a special one, else empty.</summary>
    public string ScanType { get; init; } = "";

    /// <summary>The client it belongs to (Consultant subscriptions only), or null.</summary>
    public Client? Client { get; init; }

    /// <summary>Whose schedule it is.</summary>
    public string UserLogin { get; init; } = "";

    /// <summary>What it scans, as the service wrote it.</summary>
    public string Target { get; init; } = "";

    /// <summary><see cref="Target"/> in its parts; never null.</summary>
    public Listed<ScanTarget> Targets => targets ??= ScanTarget.ParseList(Target);

    /// <summary>The number of the network it scans in; null where the subscription has no networks.</summary>
    public string? NetworkId { get; init; }

    /// <summary>The scanner appliance, or null where each asset group brings its own.</summary>
    public string? Scanner { get; init; }

    /// <summary>Titles of the asset groups it scans; never null.</summary>
    public Listed<string> AssetGroups { get; init; } = Listed<string>.None;

    /// <summary>The option profile, or null.</summary>
    public OptionProfile? OptionProfile { get; init; }

    /// <summary>The priority of processing the results, or null.</summary>
    public ScanPriority? Priority { get; init; }

    /// <summary>How often it comes round; null where the service does not say.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>The first launch, in UTC.</summary>
    public DateTimeOffset? StartDateTime { get; init; }

    /// <summary>The hour of each launch, in the schedule's own zone.</summary>
    public int? StartHour { get; init; }

    /// <summary>The minute of each launch.</summary>
    public int? StartMinute { get; init; }

    /// <summary>The next launch, in UTC; null where there is none. The service writes it without a Z; it is UTC all the same.</summary>
    public DateTimeOffset? NextLaunch { get; init; }

    /// <summary>
    /// The next launch by the clock of the schedule's zone in winter: the offset is the one that <see cref="TimeZoneDetails"/> tells, and
    /// where <see cref="FollowsSummerTime"/> is true the local clock may be an hour ahead of it. Null where either is unknown.
    /// </summary>
    public DateTimeOffset? NextLaunchLocal => NextLaunch is { } next && ZoneOffset.Parse(TimeZoneDetails) is { } offset ? next.ToOffset(offset) : null;

    /// <summary>The schedule's zone in short, such as <c>US-CA</c>.</summary>
    public string TimeZoneCode { get; init; } = "";

    /// <summary>The schedule's zone, such as <c>(GMT-0800) United States: America/Los_Angeles</c>; the offset is that of winter.</summary>
    public string TimeZoneDetails { get; init; } = "";

    /// <summary>Whether launches follow summer time; null where the service does not say.</summary>
    public bool? FollowsSummerTime { get; init; }

    /// <summary>After how many launches the schedule ends, or null.</summary>
    public int? MaxOccurrence { get; init; }

    /// <summary>After how long a scan is ended, or null.</summary>
    public TimeSpan? EndAfter { get; init; }

    /// <summary>After how long a scan is paused, or null.</summary>
    public TimeSpan? PauseAfter { get; init; }

    /// <summary>How long after that it is resumed, or null.</summary>
    public TimeSpan? ResumeAfter { get; init; }

    /// <summary>Everything else: tags, addresses typed in, cloud details, notifications, by the names of their elements.</summary>
    public AdditionalData AdditionalData { get; init; } = Core.AdditionalData.None;

    /// <summary>The number.</summary>
    public override string ToString() => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
