using QualysVM.Core.Hosts;

namespace QualysVM.Core.Scans.Summaries;

/// <summary>
/// What became of the hosts that a scan was to look at: which were scanned, and which were not and why. Source of the calls: the vendor's page "VM Scan
/// Summary"; of the elements: two clients that read true answers [S].
/// </summary>
/// <remarks>
/// A category that is null was not told: it had no host, was not asked for, or the scan gave no result. Whether there was one says <see cref="HasResult"/>:
/// without it nobody knows anything of any host, and least of all that they are dead.
/// </remarks>
public sealed class ScanSummary : QualysRecord
{
    /// <summary>The reference of the scan.</summary>
    [Identity]
    public string Ref { get; internal set; } = "";

    /// <summary>The title of the scan.</summary>
    public string? Title { get; internal set; }

    /// <summary>How the scan stands, in the service's words, which are upper case here: <c>FINISHED</c>, <c>CANCELED</c>, <c>ERROR</c> and others.</summary>
    public string? Status { get; internal set; }

    /// <summary>Whether the scan gave a result. Where it did not, all that is told of hosts is null.</summary>
    public bool HasResult { get; internal set; }

    /// <summary>When the scan was launched, in UTC.</summary>
    public DateTimeOffset? LaunchDateTime { get; internal set; }

    /// <summary>How long it took.</summary>
    public TimeSpan? Duration { get; internal set; }

    /// <summary>How many addresses and names were scanned, found vulnerable or not; null where nobody knows.</summary>
    public long? ScannedCount => Count(ScannedHosts, NotVulnerable);

    /// <summary>How many were not, whatever the reason; null where nobody knows.</summary>
    public long? NotScannedCount => Count([.. Unscanned.Select(category => category.Hosts)]);

    /// <summary>Those that were not scanned, by the reason; empty where all were, or nobody knows. See <see cref="HasResult"/>.</summary>
    public Listed<UnscannedGroup> HostsNotScanned =>
        new([.. Unscanned.Where(category => category.Hosts is not null).Select(category => new UnscannedGroup(category.Reason, category.Hosts!))]);

    /// <summary>How many hosts the service counts in its result; null where it does not say.</summary>
    public int? HostCount { get; internal set; }

    /// <summary>Hosts that were scanned.</summary>
    public SummarizedHosts? ScannedHosts { get; internal set; }

    /// <summary>Hosts that were scanned and have no vulnerability [I].</summary>
    public SummarizedHosts? NotVulnerable { get; internal set; }

    /// <summary>Hosts that did not answer.</summary>
    public SummarizedHosts? Dead { get; internal set; }

    /// <summary>Hosts that were left out.</summary>
    public SummarizedHosts? Excluded { get; internal set; }

    /// <summary>Hosts that the scan had not come to when it was canceled.</summary>
    public SummarizedHosts? Cancelled { get; internal set; }

    /// <summary>Names that lead to no address.</summary>
    public SummarizedHosts? Unresolved { get; internal set; }

    /// <summary>Hosts that were there twice.</summary>
    public SummarizedHosts? Duplicate { get; internal set; }

    /// <summary>Hosts on which the scan broke off.</summary>
    public SummarizedHosts? Aborted { get; internal set; }

    /// <summary>Hosts that kept the scanner out.</summary>
    public SummarizedHosts? Blocked { get; internal set; }

    /// <summary>Hosts in a part of the scan that failed.</summary>
    public SummarizedHosts? FailedSlice { get; internal set; }

    /// <summary>Hosts that took longer than a scan of one host may.</summary>
    public SummarizedHosts? ExceededScanDuration { get; internal set; }

    /// <summary>What was to be scanned: addresses, ranges and names; null where the service does not say.</summary>
    public SummarizedHosts? Target { get; internal set; }

    /// <summary>The asset groups that were to be scanned; never null.</summary>
    public Listed<HostAssetGroup> AssetGroups { get; internal set; } = Listed<HostAssetGroup>.None;

    /// <summary>Whether a schedule launched it; null where the service does not say.</summary>
    public bool? Scheduled { get; internal set; }

    /// <summary>Who launched it.</summary>
    public string? UserName { get; internal set; }

    /// <summary>When it was to be launched, in UTC [I].</summary>
    public DateTimeOffset? ScanDateTime { get; internal set; }

    /// <summary>The reference.</summary>
    public override string ToString() => Ref;

    private IEnumerable<(string Reason, SummarizedHosts? Hosts)> Unscanned =>
    [
        (nameof(Dead), Dead), (nameof(Excluded), Excluded), (nameof(Cancelled), Cancelled), (nameof(Unresolved), Unresolved), (nameof(Duplicate), Duplicate),
        (nameof(Aborted), Aborted), (nameof(Blocked), Blocked), (nameof(FailedSlice), FailedSlice), (nameof(ExceededScanDuration), ExceededScanDuration),
    ];

    private long? Count(params SummarizedHosts?[] categories) => HasResult ? categories.Sum(category => category?.Count ?? 0) : null;
}
