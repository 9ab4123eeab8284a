using QualysVM.Core.Clients;

namespace QualysVM.Core.Scans;

/// <summary>A VM scan as the scan list shows it. Source of the shape: the vendor's page "List VM scans".</summary>
public sealed class Scan : QualysRecord
{
    private Listed<ScanTarget>? targets;

    /// <summary>The reference that names the scan in every other call, such as <c>scan/1736361211.27337</c>.</summary>
    [Identity]
    public string Ref { get; internal set; } = "";

    /// <summary>How it was started: <c>On-Demand</c>, <c>Scheduled</c> or <c>API</c>.</summary>
    public string Type { get; internal set; } = "";

    /// <summary>The title its user gave it.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>The client it belongs to (Consultant subscriptions only), or null.</summary>
    public Client? Client { get; internal set; }

    /// <summary>Who launched it.</summary>
    public string UserLogin { get; internal set; } = "";

    /// <summary>When it was launched, in UTC; null where the service gives no time.</summary>
    public DateTimeOffset? LaunchDateTime { get; internal set; }

    /// <summary>How long it ran; null while it is pending or running.</summary>
    public TimeSpan? Duration { get; internal set; }

    /// <summary>The duration in the service's words: <c>00:29:43</c>, <c>1 day 02:03:04</c>, <c>Pending</c>, <c>Running</c>.</summary>
    public string DurationText { get; internal set; } = "";

    /// <summary>The priority of processing its results, or null where the service gives none.</summary>
    public ScanPriority? Priority { get; internal set; }

    /// <summary>Whether its results have been processed into the subscription's data; null where the service does not say.</summary>
    public bool? Processed { get; internal set; }

    /// <summary>See <see cref="ScanState"/>; empty when the status was left out on request.</summary>
    public string State { get; internal set; } = "";

    /// <summary>What the state does not tell, such as <c>No_Vuln</c> or <c>No_Host</c>; empty where there is none.</summary>
    public string SubState { get; internal set; } = "";

    /// <summary>What it scans, as the service wrote it; empty when the target was left out on request.</summary>
    public string Target { get; internal set; } = "";

    /// <summary><see cref="Target"/> in its parts; never null.</summary>
    public Listed<ScanTarget> Targets => targets ??= ScanTarget.ParseList(Target);

    /// <summary>Titles of the asset groups scanned; empty unless they were asked for.</summary>
    public Listed<string> AssetGroups { get; internal set; } = Listed<string>.None;

    /// <summary>The option profile; null unless it was asked for.</summary>
    public OptionProfile? OptionProfile { get; internal set; }

    /// <summary>The reference.</summary>
    public override string ToString() => Ref;
}
