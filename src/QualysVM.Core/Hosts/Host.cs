using System.Globalization;

namespace QualysVM.Core.Hosts;

/// <summary>
/// A host that has been scanned, with what is known of it now. What the service did not tell, as nobody asked for it or nothing is known, is null.
/// Source of the shape: the vendor's page "Host List", recorded replies, and models made from its document type.
/// </summary>
public sealed class Host : QualysRecord
{
    /// <summary>The number that names the host.</summary>
    [Identity]
    public long Id { get; internal set; }

    /// <summary>The number of the asset, which other modules of Qualys go by; not the same as <see cref="Id"/>.</summary>
    public long? AssetId { get; internal set; }

    /// <summary>The identity that an agent, or a scan that signed in, has left on the host (QG_HOSTID).</summary>
    public string? AgentId { get; internal set; }

    /// <summary>Its IPv4 address. Two hosts can have the same one: go by the number.</summary>
    public string? Ip { get; internal set; }

    /// <summary>Its IPv6 address.</summary>
    public string? Ipv6 { get; internal set; }

    /// <summary>Its DNS name, as far as the scanner found it.</summary>
    public string? Dns { get; internal set; }

    /// <summary>Its full name.</summary>
    public string? Fqdn { get; internal set; }

    /// <summary>Its name without the domain.</summary>
    public string? HostName { get; internal set; }

    /// <summary>The domain of its name.</summary>
    public string? Domain { get; internal set; }

    /// <summary>Its NetBIOS name.</summary>
    public string? NetBios { get; internal set; }

    /// <summary>Its operating system as it was detected.</summary>
    public string? OperatingSystem { get; internal set; }

    /// <summary>Its operating system by the common naming scheme (CPE).</summary>
    public string? OsCpe { get; internal set; }

    /// <summary>How it is kept apart from others: <c>IP</c>, <c>DNS</c>, <c>NETBIOS</c>, <c>EC2</c>, <c>AGENT</c>, or a word that is new; see <see cref="HostTracking"/>.</summary>
    public string? TrackingMethod { get; internal set; }

    /// <summary>The same in the service's word, which is not the same in every list.</summary>
    public string? TrackingMethodText { get; internal set; }

    /// <summary>The network it is in; 0 is the default one.</summary>
    public long? NetworkId { get; internal set; }

    /// <summary>What that network is called.</summary>
    public string? NetworkName { get; internal set; }

    /// <summary>Its tags; empty unless asked for.</summary>
    public Listed<HostTag> Tags { get; internal set; } = Listed<HostTag>.None;

    /// <summary>The tags that its cloud has given it; empty unless asked for.</summary>
    public Listed<CloudTag> CloudTags { get; internal set; } = Listed<CloudTag>.None;

    /// <summary>What its cloud says of it; empty unless asked for.</summary>
    public Listed<CloudDatum> CloudMetadata { get; internal set; } = Listed<CloudDatum>.None;

    /// <summary>The asset groups it is in; empty unless asked for.</summary>
    public Listed<HostAssetGroup> AssetGroups { get; internal set; } = Listed<HostAssetGroup>.None;

    /// <summary>Whose it is.</summary>
    public string? Owner { get; internal set; }

    /// <summary>What somebody has said about it.</summary>
    public string? Comment { get; internal set; }

    /// <summary>The first of the three values that a subscription may use as it likes.</summary>
    public string? UserDefined1 { get; internal set; }

    /// <summary>The second of them.</summary>
    public string? UserDefined2 { get; internal set; }

    /// <summary>The third of them.</summary>
    public string? UserDefined3 { get; internal set; }

    /// <summary>Its risk, 0 to 1000: severe from 850, high from 700, medium from 500 on.</summary>
    public int? TruRisk { get; internal set; }

    /// <summary>How that was worked out.</summary>
    public string? TruRiskFormula { get; internal set; }

    /// <summary>How many vulnerabilities of each severity went into it.</summary>
    public Listed<SeverityCount> TruRiskCounts { get; internal set; } = Listed<SeverityCount>.None;

    /// <summary>How much the host matters, 1 to 5.</summary>
    public int? AssetCriticality { get; internal set; }

    /// <summary>Which cloud it is in.</summary>
    public string? CloudProvider { get; internal set; }

    /// <summary>What it is there.</summary>
    public string? CloudService { get; internal set; }

    /// <summary>What its cloud calls it.</summary>
    public string? CloudResourceId { get; internal set; }

    /// <summary>The same where the cloud is Amazon's.</summary>
    public string? Ec2InstanceId { get; internal set; }

    /// <summary>What its agent did last.</summary>
    public string? AgentStatus { get; internal set; }

    /// <summary>What its agent runs on.</summary>
    public string? CloudAgentRunningOn { get; internal set; }

    /// <summary>Its serial number.</summary>
    public string? SerialNumber { get; internal set; }

    /// <summary>The identity of its hardware.</summary>
    public string? HardwareUuid { get; internal set; }

    /// <summary>When it was found first.</summary>
    public DateTimeOffset? FirstFoundDateTime { get; internal set; }

    /// <summary>When it was last heard of.</summary>
    public DateTimeOffset? LastActivityDateTime { get; internal set; }

    /// <summary>When it was started last.</summary>
    public DateTimeOffset? LastBootDateTime { get; internal set; }

    /// <summary>When its last vulnerability scan ended.</summary>
    public DateTimeOffset? LastScanDateTime { get; internal set; }

    /// <summary>How long that scan took.</summary>
    public TimeSpan? LastScanDuration { get; internal set; }

    /// <summary>When the results of its last vulnerability scan were worked in: later than the scan, and what incremental pulls go by.</summary>
    public DateTimeOffset? LastProcessedDateTime { get; internal set; }

    /// <summary>When the last vulnerability scan that signed in to it ended.</summary>
    public DateTimeOffset? LastAuthenticatedScanDateTime { get; internal set; }

    /// <summary>How long that scan took.</summary>
    public TimeSpan? LastAuthenticatedScanDuration { get; internal set; }

    /// <summary>When its last compliance scan ended.</summary>
    public DateTimeOffset? LastComplianceScanDateTime { get; internal set; }

    /// <summary>When its last SCAP scan ended.</summary>
    public DateTimeOffset? LastScapScanDateTime { get; internal set; }

    /// <summary>The number.</summary>
    public override string ToString() => Id.ToString(CultureInfo.InvariantCulture);
}
