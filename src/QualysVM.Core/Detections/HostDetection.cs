using System.Globalization;
using QualysVM.Core.Hosts;
using QualysVM.Core.KnowledgeBase;

namespace QualysVM.Core.Detections;

/// <summary>
/// What was found on a host, as it stands now: one row, with what is needed of the host in it. What the service did not tell is null.
/// Source of the shape: the vendor's page "Host List Detection", recorded replies, and models made from its document type.
/// </summary>
public sealed class HostDetection : QualysRecord
{
    /// <summary>The number that names the detection, where the service gives one.</summary>
    public long? UniqueId { get; internal set; }

    /// <summary>The number of the host.</summary>
    [Identity]
    public long HostId { get; internal set; }

    /// <summary>The host's IPv4 address.</summary>
    public string? Ip { get; internal set; }

    /// <summary>The host's IPv6 address.</summary>
    public string? Ipv6 { get; internal set; }

    /// <summary>The host's DNS name.</summary>
    public string? Dns { get; internal set; }

    /// <summary>The host's NetBIOS name.</summary>
    public string? NetBios { get; internal set; }

    /// <summary>The host's operating system as it was detected.</summary>
    public string? OperatingSystem { get; internal set; }

    /// <summary>How the host is kept apart from others; see <see cref="HostTracking"/>.</summary>
    public string? TrackingMethod { get; internal set; }

    /// <summary>The number of the vulnerability or check in the KnowledgeBase.</summary>
    [Identity]
    public int Qid { get; internal set; }

    /// <summary>The title of its entry in the KnowledgeBase; null without <see cref="Vulnerability"/>.</summary>
    public string? Title => Vulnerability?.Title;

    /// <summary><c>Confirmed</c>, <c>Potential</c> or <c>Info</c>.</summary>
    public string? Type { get; internal set; }

    /// <summary>1 to 5, the most severe.</summary>
    public int? Severity { get; internal set; }

    /// <summary>See <see cref="DetectionStatus"/>; what only tells something has none.</summary>
    public string? Status { get; internal set; }

    /// <summary>The port it was found at.</summary>
    public int? Port { get; internal set; }

    /// <summary><c>tcp</c> or <c>udp</c>.</summary>
    public string? Protocol { get; internal set; }

    /// <summary>The full name under which it was found.</summary>
    public string? Fqdn { get; internal set; }

    /// <summary>Whether it was found inside TLS.</summary>
    public bool? Ssl { get; internal set; }

    /// <summary>Which instance of the software on the host.</summary>
    public string? Instance { get; internal set; }

    /// <summary>The service at the port.</summary>
    public string? Service { get; internal set; }

    /// <summary>When it was found first.</summary>
    public DateTimeOffset? FirstFoundDateTime { get; internal set; }

    /// <summary>When it was last found.</summary>
    public DateTimeOffset? LastFoundDateTime { get; internal set; }

    /// <summary>When it was last looked for.</summary>
    public DateTimeOffset? LastTestDateTime { get; internal set; }

    /// <summary>When its status last changed.</summary>
    public DateTimeOffset? LastUpdateDateTime { get; internal set; }

    /// <summary>When it was last found to be fixed; it stays when the detection comes back.</summary>
    public DateTimeOffset? LastFixedDateTime { get; internal set; }

    /// <summary>When it came back for the first time.</summary>
    public DateTimeOffset? FirstReopenedDateTime { get; internal set; }

    /// <summary>When it came back for the last time.</summary>
    public DateTimeOffset? LastReopenedDateTime { get; internal set; }

    /// <summary>When the results that tell of it were worked in: what incremental pulls go by.</summary>
    public DateTimeOffset? LastProcessedDateTime { get; internal set; }

    /// <summary>How often it was found.</summary>
    public int? TimesFound { get; internal set; }

    /// <summary>How often it came back.</summary>
    public int? TimesReopened { get; internal set; }

    /// <summary>The Qualys Detection Score, 1 to 100: critical from 90, high from 70, medium from 40 on.</summary>
    public int? Qds { get; internal set; }

    /// <summary>That score in a word, such as <c>HIGH</c>.</summary>
    public string? QdsSeverity { get; internal set; }

    /// <summary>What the score was worked out of; empty unless asked for.</summary>
    public Listed<QdsFactor> QdsFactors { get; internal set; } = Listed<QdsFactor>.None;

    /// <summary>Whether somebody has said to ignore it on this host.</summary>
    public bool? IsIgnored { get; internal set; }

    /// <summary>Whether somebody has switched it off for all hosts.</summary>
    public bool? IsDisabled { get; internal set; }

    /// <summary>Whether it concerns the kernel that runs.</summary>
    public bool? AffectsRunningKernel { get; internal set; }

    /// <summary>Whether it concerns a service that runs.</summary>
    public bool? AffectsRunningService { get; internal set; }

    /// <summary>Whether the configuration lets it be exploited.</summary>
    public bool? AffectsExploitableConfiguration { get; internal set; }

    /// <summary>The CVE number of an asset's own.</summary>
    public string? AssetCve { get; internal set; }

    /// <summary>What has found it, such as <c>Cloud Agent</c>; never null.</summary>
    public Listed<string> DetectionSources { get; internal set; } = Listed<string>.None;

    /// <summary>What has found it last.</summary>
    public string? LatestDetectionSource { get; internal set; }

    /// <summary>How far its risk has been done away with.</summary>
    public string? TruRiskEliminationStatus { get; internal set; }

    /// <summary>What the scanner saw, as the service wrote it; null unless asked for.</summary>
    public string? Results { get; internal set; }

    /// <summary>
    /// Its entry of the KnowledgeBase without the three long texts, one object behind all detections of a QID. Null unless asked for, and where there is none.
    /// </summary>
    public Vulnerability? Vulnerability { get; internal set; }

    /// <summary>The host, one object behind all of its rows.</summary>
    public Host? Host { get; internal set; }

    /// <summary>The unique number, or else what tells it from others: host, QID, port, protocol, instance, name.</summary>
    public override string ToString() => UniqueId?.ToString(CultureInfo.InvariantCulture)
        ?? string.Join(" ", new[] { Written("{0} {1}", HostId, Qid), Port is null && Protocol is null ? null : Written("{0}/{1}", Port, Protocol), Instance, Fqdn }.OfType<string>());

    private static string Written(string format, object? first, object? second) => string.Format(CultureInfo.InvariantCulture, format, first, second);

    /// <summary>Takes over what a row says of its host.</summary>
    internal void On(Host host)
    {
        Host = host;
        (HostId, Ip, Ipv6, Dns, NetBios, OperatingSystem, TrackingMethod) = (host.Id, host.Ip, host.Ipv6, host.Dns, host.NetBios, host.OperatingSystem, host.TrackingMethod);
    }
}
