using System.Globalization;
using QualysVM.Core.Hosts;

namespace QualysVM.Core.Appliances;

/// <summary>
/// A scanner appliance of the subscription. Source of the shape: the vendor's page and the document type by the readers of other clients [S]; no true
/// answer has been seen.
/// </summary>
/// <remarks>
/// What a brief list does not tell is null or empty. The activation code of an appliance is a secret until it is used: it is in no object.
/// <see cref="QualysRecord.AdditionalData"/> holds the proxy, cloud details and whom it is shared with.
/// </remarks>
public sealed class ScannerAppliance : QualysRecord
{
    /// <summary>Its number.</summary>
    [Identity]
    public long Id { get; internal set; }

    /// <summary>Its name: 15 characters at most, without blanks.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The UUID of the appliance.</summary>
    public string? Uuid { get; internal set; }

    /// <summary><c>Online</c> or <c>Offline</c>, in the service's words. The service looks every four hours.</summary>
    public string Status { get; internal set; } = "";

    /// <summary>How many of its heartbeats the service has missed, in a row [I].</summary>
    public int? HeartbeatsMissed { get; internal set; }

    /// <summary>When the service last heard of it [I], in UTC.</summary>
    public DateTimeOffset? LastUpdateDateTime { get; internal set; }

    /// <summary>
    /// What of its software is older than the latest: <c>ML</c>, <c>VULNSIGS</c> or both with a comma between; empty where nothing is, and null where the
    /// service tells no versions.
    /// </summary>
    public string? Behind => ApplianceVersions.Behind(this);

    /// <summary>The version of its scanner.</summary>
    public string? MlVersion { get; internal set; }

    /// <summary>The latest version of the scanner.</summary>
    public string? MlLatest { get; internal set; }

    /// <summary>Whether the service calls the version of its scanner up to date.</summary>
    public bool? MlVersionUpdated { get; internal set; }

    /// <summary>The version of its vulnerability signatures.</summary>
    public string? VulnSigsVersion { get; internal set; }

    /// <summary>The latest version of the vulnerability signatures.</summary>
    public string? VulnSigsLatest { get; internal set; }

    /// <summary>Whether the service calls the version of its signatures up to date.</summary>
    public bool? VulnSigsVersionUpdated { get; internal set; }

    /// <summary>Whether the service calls the appliance as a whole up to date.</summary>
    public bool? IsUpdated { get; internal set; }

    /// <summary>The version of its own system.</summary>
    public string? SoftwareVersion { get; internal set; }

    /// <summary>What kind it is, in the service's words, such as <c>Virtual</c>.</summary>
    public string? Type { get; internal set; }

    /// <summary>Its model.</summary>
    public string? ModelNumber { get; internal set; }

    /// <summary>Its serial number; <c>0</c> for those that have none.</summary>
    public string? SerialNumber { get; internal set; }

    /// <summary>The number of its network; null where the subscription has no networks.</summary>
    public long? NetworkId { get; internal set; }

    /// <summary>How many scans it works on.</summary>
    public int? RunningScanCount { get; internal set; }

    /// <summary>How many parts of scans it works on.</summary>
    public int? RunningSlicesCount { get; internal set; }

    /// <summary>The scans that it works on, where they were asked for; never null.</summary>
    public Listed<ApplianceScan> RunningScans { get; internal set; } = Listed<ApplianceScan>.None;

    /// <summary>How much of what it can do is in use, in the service's words, such as <c>0%</c>.</summary>
    public string? MaxCapacityUnits { get; internal set; }

    /// <summary>How often it asks for work.</summary>
    public TimeSpan? PollingInterval { get; internal set; }

    /// <summary>How it is connected to the service's security server, in the service's words [S].</summary>
    public string? SsConnection { get; internal set; }

    /// <summary>When it was last connected to that, in UTC [S]; null where the service says <c>N/A</c>.</summary>
    public DateTimeOffset? SsLastConnectedDateTime { get; internal set; }

    /// <summary>Its network interfaces; never null.</summary>
    public Listed<ApplianceInterface> Interfaces { get; internal set; } = Listed<ApplianceInterface>.None;

    /// <summary>Whether VLANs are switched on, in the service's words.</summary>
    public string? VlansSetting { get; internal set; }

    /// <summary>Its VLANs; never null.</summary>
    public Listed<ApplianceVlan> Vlans { get; internal set; } = Listed<ApplianceVlan>.None;

    /// <summary>Its static routes; never null.</summary>
    public Listed<ApplianceRoute> StaticRoutes { get; internal set; } = Listed<ApplianceRoute>.None;

    /// <summary>Whether it runs in a cloud.</summary>
    public bool? IsCloudDeployed { get; internal set; }

    /// <summary>How many asset groups it is in.</summary>
    public int? AssetGroupCount { get; internal set; }

    /// <summary>The asset groups that it is in; never null.</summary>
    public Listed<HostAssetGroup> AssetGroups { get; internal set; } = Listed<HostAssetGroup>.None;

    /// <summary>Its tags; never null.</summary>
    public Listed<ApplianceTag> Tags { get; internal set; } = Listed<ApplianceTag>.None;

    /// <summary>Whose appliance it is.</summary>
    public string? UserLogin { get; internal set; }

    /// <summary>What somebody wrote about it.</summary>
    public string? Comment { get; internal set; }

    /// <summary>How many virtual appliances the subscription may have, where that was asked for.</summary>
    public int? LicensesCount { get; internal set; }

    /// <summary>How many of those it has.</summary>
    public int? LicensesUsed { get; internal set; }

    /// <summary>The number.</summary>
    public override string ToString() => Id.ToString(CultureInfo.InvariantCulture);
}
