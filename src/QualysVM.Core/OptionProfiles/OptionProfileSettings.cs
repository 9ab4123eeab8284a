using System.Globalization;

namespace QualysVM.Core.OptionProfiles;

/// <summary>
/// An option profile with its settings: what a scan looks for, where and how. Source of the shape: the vendor's sample of the list and a true export.
/// </summary>
/// <remarks>
/// <see cref="QualysRecord.AdditionalData"/> holds the settings that are no property, by the path of their elements. Passwords of the lists for guessing
/// them, and what the header that the scanner sends holds, are in no object: only the file of an export has them.
/// </remarks>
public sealed class OptionProfileSettings : QualysRecord
{
    /// <summary>Its number; 0 in one that is only known by its title.</summary>
    [Identity]
    public long Id { get; internal set; }

    /// <summary>Its title.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What it is for, in the service's words: <c>user</c> (vulnerabilities), <c>compliance</c> or <c>pci</c>.</summary>
    public string? GroupType { get; internal set; }

    /// <summary>Whose profile it is, in the service's form: <c>First Last (login)</c>.</summary>
    public string? Owner { get; internal set; }

    /// <summary>The number of the subscription.</summary>
    public long? SubscriptionId { get; internal set; }

    /// <summary>Whether it is the subscription's default profile.</summary>
    public bool? IsDefault { get; internal set; }

    /// <summary>Whether everybody in the subscription may use it.</summary>
    public bool? IsGlobal { get; internal set; }

    /// <summary>Whether scanners that are not connected have it as well.</summary>
    public bool? IsOfflineSyncable { get; internal set; }

    /// <summary>When it was last changed, in UTC; null where the service says <c>N/A</c>.</summary>
    public DateTimeOffset? UpdateDateTime { get; internal set; }

    /// <summary>Which TCP ports it scans: <c>none</c>, <c>full</c>, <c>standard</c> or <c>light</c>.</summary>
    public string? TcpPortsType { get; internal set; }

    /// <summary>TCP ports that it scans beyond those.</summary>
    public string? TcpPortsAdditional { get; internal set; }

    /// <summary>Which UDP ports it scans.</summary>
    public string? UdpPortsType { get; internal set; }

    /// <summary>UDP ports that it scans beyond those.</summary>
    public string? UdpPortsAdditional { get; internal set; }

    /// <summary>Whether it scans hosts that do not answer.</summary>
    public bool? ScanDeadHosts { get; internal set; }

    /// <summary>Whether it finds out what stands behind a load balancer.</summary>
    public bool? LoadBalancerDetection { get; internal set; }

    /// <summary>How hard it scans, in the service's words.</summary>
    public string? OverallPerformance { get; internal set; }

    /// <summary>How many hosts the service's own scanners scan at once.</summary>
    public int? ExternalScanners { get; internal set; }

    /// <summary>How many hosts an appliance scans at once.</summary>
    public int? ScannerAppliances { get; internal set; }

    /// <summary>How long it waits between packets, in the service's words.</summary>
    public string? PacketDelay { get; internal set; }

    /// <summary>How many passwords it tries of the service's own, in the service's words.</summary>
    public string? BruteForcingLevel { get; internal set; }

    /// <summary>Titles of the subscription's own lists of passwords that it tries; never null. The passwords themselves are in no object.</summary>
    public Listed<string> BruteForcingLists { get; internal set; } = Listed<string>.None;

    /// <summary>What it looks for: <c>COMPLETE</c>, <c>CUSTOM</c> or <c>RUNTIME</c>.</summary>
    public string? VulnerabilityDetection { get; internal set; }

    /// <summary>Titles of the search lists that say what it looks for; never null.</summary>
    public Listed<string> SearchLists { get; internal set; } = Listed<string>.None;

    /// <summary>The kinds of sign-in that it uses; never null.</summary>
    public Listed<string> Authentication { get; internal set; } = Listed<string>.None;

    /// <summary>Whether it finds out no more than the operating system.</summary>
    public bool? LiteOsScan { get; internal set; }

    /// <summary>The number, or the title where that is all there is.</summary>
    public override string ToString() => Id > 0 ? Id.ToString(CultureInfo.InvariantCulture) : Title;
}
