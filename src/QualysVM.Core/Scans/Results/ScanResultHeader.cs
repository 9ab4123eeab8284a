namespace QualysVM.Core.Scans.Results;

/// <summary>
/// What results in the extended format say about themselves and their scan, before the first row and behind the last. Source: recorded replies; of the
/// notes about hosts, what clients of others look for.
/// </summary>
/// <remarks>The service writes the two dates without a zone, and nowhere says which; they are taken as UTC, which every other time of it is.</remarks>
public sealed class ScanResultHeader
{
    /// <summary>The reference of the scan.</summary>
    public string Ref { get; init; } = "";

    /// <summary>The title of the scan.</summary>
    public string? Title { get; init; }

    /// <summary>How it was started, here without a hyphen: <c>On Demand</c>, <c>Scheduled</c> or <c>API</c>.</summary>
    public string? Type { get; init; }

    /// <summary>See <see cref="ScanState"/>.</summary>
    public string? State { get; init; }

    /// <summary>When the scan was launched. The service does not tell the zone: taken as UTC.</summary>
    public DateTimeOffset? LaunchDateTime { get; init; }

    /// <summary>How long it ran.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The duration in the service's words.</summary>
    public string? DurationText { get; init; }

    /// <summary>How many hosts were alive.</summary>
    public int? ActiveHosts { get; init; }

    /// <summary>How many hosts were scanned.</summary>
    public int? TotalHosts { get; init; }

    /// <summary>The appliances that scanned, with their versions, as the service wrote them.</summary>
    public string? ScannerAppliances { get; init; }

    /// <summary>Titles of the asset groups scanned, as the service wrote them. Not split: a title may hold a comma.</summary>
    public string? AssetGroups { get; init; }

    /// <summary>What was scanned, as the service wrote it.</summary>
    public string? Target { get; init; }

    /// <summary>What was left out, as the service wrote it.</summary>
    public string? ExcludedTarget { get; init; }

    /// <summary>Which hosts were not scanned, and why; never null.</summary>
    public Listed<UnscannedHosts> HostsNotScanned { get; init; } = Listed<UnscannedHosts>.None;

    /// <summary>Which appliance scanned what, as the service wrote it.</summary>
    public string? TargetDistribution { get; init; }

    /// <summary>The title of the option profile.</summary>
    public string? OptionProfile { get; init; }

    /// <summary>The client the scan belongs to, or null.</summary>
    public string? Client { get; init; }

    /// <summary>The title of the template of the results.</summary>
    public string? TemplateTitle { get; init; }

    /// <summary>When the results were made. The service does not tell the zone: taken as UTC.</summary>
    public DateTimeOffset? ResultDateTime { get; init; }

    /// <summary>The company of the subscription.</summary>
    public string? Company { get; init; }

    /// <summary>The name of the user who asks.</summary>
    public string? UserName { get; init; }

    /// <summary>The login of the user who asks.</summary>
    public string? UserLogin { get; init; }

    /// <summary>The role of the user who asks.</summary>
    public string? Role { get; init; }

    /// <summary>The address of the company, values this version does not know, and values it could not read, by their key.</summary>
    public AdditionalData AdditionalData { get; init; } = Core.AdditionalData.None;

    /// <summary>The reference.</summary>
    public override string ToString() => Ref;
}
