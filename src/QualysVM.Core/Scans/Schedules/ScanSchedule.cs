using QualysVM.Core.Clients;
using QualysVM.Core.Schedules;

namespace QualysVM.Core.Scans.Schedules;

/// <summary>A scan that the service launches again and again. Source of the shape: the vendor's sample of the schedule list.</summary>
/// <remarks><see cref="QualysRecord.AdditionalData"/> holds tags, addresses typed in, cloud details and notifications.</remarks>
public sealed class ScanSchedule : Schedule
{
    private Listed<ScanTarget>? targets;

    /// <summary>The kind of scan where it is a special one, else empty.</summary>
    public string ScanType { get; internal set; } = "";

    /// <summary>The client it belongs to (Consultant subscriptions only), or null.</summary>
    public Client? Client { get; internal set; }

    /// <summary>Whose schedule it is.</summary>
    public string UserLogin { get; internal set; } = "";

    /// <summary>What it scans, as the service wrote it.</summary>
    public string Target { get; internal set; } = "";

    /// <summary><see cref="Target"/> in its parts; never null.</summary>
    public Listed<ScanTarget> Targets => targets ??= ScanTarget.ParseList(Target);

    /// <summary>The number of the network it scans in; null where the subscription has no networks.</summary>
    public string? NetworkId { get; internal set; }

    /// <summary>The scanner appliance, or null where each asset group brings its own.</summary>
    public string? Scanner { get; internal set; }

    /// <summary>Titles of the asset groups it scans; never null.</summary>
    public Listed<string> AssetGroups { get; internal set; } = Listed<string>.None;

    /// <summary>The option profile, or null.</summary>
    public OptionProfile? OptionProfile { get; internal set; }

    /// <summary>The priority of processing the results, or null.</summary>
    public ScanPriority? Priority { get; internal set; }
}
