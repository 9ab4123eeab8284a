using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core;
using QualysVM.Core.Hosts;

namespace QualysVM.Commands.Hosts;

/// <summary>A cmdlet that lists hosts, or something of them: which of them, and what to tell about each.</summary>
/// <typeparam name="T">What it lists.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HostFilterCommand<T> : GatheringCommand<T>
    where T : QualysRecord
{
    private (IReadOnlyList<string> V4, string? V6) addresses = ([], null);

    /// <summary>Hosts with these addresses, or in these ranges: IPv4, IPv6, or 10.0.0.0/24.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Ip { get; set; }

    /// <summary>No host with a smaller number.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? MinimumId { get; set; }

    /// <summary>No host with a larger number.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? MaximumId { get; set; }

    /// <summary>Hosts of asset groups whose titles hold one of these texts.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(HostAssetGroupCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? AssetGroup { get; set; }

    /// <summary>Hosts of the asset groups with these numbers.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[]? AssetGroupId { get; set; }

    /// <summary>Hosts of the networks with these numbers; 0 is the default one.</summary>
    [Parameter]
    [ValidateRange(0, long.MaxValue)]
    public long[]? NetworkId { get; set; }

    /// <summary>Hosts whose operating system is like this regular expression.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OperatingSystem { get; set; }

    /// <summary>Hosts that bear one of these tags, by name.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    [ValidateNotNullOrEmpty]
    [TakesNames(typeof(Core.Tags.Tag), "-TagId")]
    public string[]? Tag { get; set; }

    /// <summary>Hosts that bear one of these tags, by number.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[]? TagId { get; set; }

    /// <summary>No hosts that bear one of these tags, by name.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(HostTagCompleter))]
    [ValidateNotNullOrEmpty]
    [TakesNames(typeof(Core.Tags.Tag), "-TagId")]
    public string[]? ExcludeTag { get; set; }

    /// <summary>No hosts that bear one of these tags, by number.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long[]? ExcludeTagId { get; set; }

    /// <summary>Whether a host must bear any of the tags, or all.</summary>
    [Parameter]
    [ValidateSet("Any", "All")]
    public string? TagMatch { get; set; }

    /// <summary>Whether a host is left out that bears any of the excluded tags, or all.</summary>
    [Parameter]
    [ValidateSet("Any", "All")]
    public string? ExcludeTagMatch { get; set; }

    /// <summary>Only hosts with ($true) or without ($false) policy compliance. By default both.</summary>
    [Parameter]
    public bool? ComplianceEnabled { get; set; }

    /// <summary>Only hosts scanned since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ScannedAfter { get; set; }

    /// <summary>Only hosts not scanned since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? NotScannedSince { get; set; }

    /// <summary>Only hosts whose last scan ended after that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ScanEndedAfter { get; set; }

    /// <summary>Only hosts whose last scan ended before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ScanEndedBefore { get; set; }

    /// <summary>Only hosts whose last authenticated scan ended after that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? AuthenticatedScanAfter { get; set; }

    /// <summary>Only hosts whose last authenticated scan ended before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? AuthenticatedScanBefore { get; set; }

    /// <summary>Only hosts whose last authenticated compliance scan ended after that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ComplianceAuthenticatedScanAfter { get; set; }

    /// <summary>Only hosts whose last authenticated compliance scan ended before that.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ComplianceAuthenticatedScanBefore { get; set; }

    /// <summary>Only hosts with a compliance scan since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ComplianceScannedAfter { get; set; }

    /// <summary>Only hosts without a compliance scan since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? NotComplianceScannedSince { get; set; }

    /// <summary>Only hosts with a SCAP scan since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? ScapScannedAfter { get; set; }

    /// <summary>Only hosts without a SCAP scan since then.</summary>
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset? NotScapScannedSince { get; set; }

    /// <summary>Tells the tags of each host.</summary>
    [Parameter]
    public SwitchParameter IncludeTag { get; set; }

    /// <summary>Tells the name that the operating system of each host gives itself.</summary>
    [Parameter]
    public SwitchParameter IncludeOsHostName { get; set; }

    /// <summary>Tells what the network of each host is called.</summary>
    [Parameter]
    public SwitchParameter IncludeNetworkName { get; set; }

    /// <summary>Tells what its cloud says of each host.</summary>
    [Parameter]
    public SwitchParameter IncludeCloudMetadata { get; set; }

    /// <summary>Tells what this cloud says, and no other.</summary>
    [Parameter]
    [ValidateSet("Ec2", "Google", "Azure")]
    public string? CloudMetadataProvider { get; set; }

    /// <summary>Tells these attributes of the cloud, and no others.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? CloudMetadataField { get; set; }

    /// <summary>Tells the tags that its cloud has given each host.</summary>
    [Parameter]
    public SwitchParameter IncludeCloudTag { get; set; }

    /// <summary>Tells these tags of the cloud, and no others: names, or name:value.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? CloudTagField { get; set; }

    /// <summary>How many hosts Qualys sends at a time; 1,000 unless given, and 0 for all at once.</summary>
    [Parameter]
    [ValidateRange(0, 1_000_000)]
    public int? PageSize { get; set; }

    /// <summary>Asks the service to repeat what it understood; the answer goes to the verbose stream.</summary>
    [Parameter]
    public SwitchParameter EchoRequest { get; set; }

    /// <summary>Whether this call is about one IPv6 address.</summary>
    private protected bool IsOneAddress => addresses.V6 is not null;

    private protected override void Process() => ForEachAddress(base.Process);

    /// <summary>Asks once for the addresses of IPv4, and once for each of IPv6: the service takes those one by one.</summary>
    private protected void ForEachAddress(Action ask)
    {
        var (v4, v6) = HostAddresses.Part(Ip ?? []);
        if (v4.Count > 0 || v6.Count == 0)
        {
            addresses = (v4, null);
            ask();
        }

        foreach (var address in v6)
        {
            addresses = ([], address);
            Attempt(address, ask);
        }
    }

    /// <summary>Fills in what is said here.</summary>
    private protected TQuery Filtered<TQuery>(TQuery query, IReadOnlyList<long> ids)
        where TQuery : HostFilter => query with
        {
            Ids = ids,
            Ips = addresses.V4,
            Ipv6 = addresses.V6,
            MinimumId = MinimumId,
            MaximumId = MaximumId,
            AssetGroups = AssetGroup ?? [],
            AssetGroupIds = AssetGroupId ?? [],
            NetworkIds = NetworkId ?? [],
            OperatingSystem = OperatingSystem,
            Tags = Tag ?? [],
            TagIds = TagId ?? [],
            ExcludeTags = ExcludeTag ?? [],
            ExcludeTagIds = ExcludeTagId ?? [],
            TagMatch = TagMatch,
            ExcludeTagMatch = ExcludeTagMatch,
            ComplianceEnabled = ComplianceEnabled,
            ScannedAfter = ScannedAfter,
            NotScannedSince = NotScannedSince,
            ScanEndedAfter = ScanEndedAfter,
            ScanEndedBefore = ScanEndedBefore,
            AuthenticatedScanAfter = AuthenticatedScanAfter,
            AuthenticatedScanBefore = AuthenticatedScanBefore,
            ComplianceAuthenticatedScanAfter = ComplianceAuthenticatedScanAfter,
            ComplianceAuthenticatedScanBefore = ComplianceAuthenticatedScanBefore,
            ComplianceScannedAfter = ComplianceScannedAfter,
            NotComplianceScannedSince = NotComplianceScannedSince,
            ScapScannedAfter = ScapScannedAfter,
            NotScapScannedSince = NotScapScannedSince,
            IncludeTags = IncludeTag,
            IncludeOsHostName = IncludeOsHostName,
            IncludeNetworkName = IncludeNetworkName,
            IncludeCloudMetadata = IncludeCloudMetadata,
            CloudMetadataProvider = CloudMetadataProvider,
            CloudMetadataFields = CloudMetadataField ?? [],
            IncludeCloudTags = IncludeCloudTag,
            CloudTagFields = CloudTagField ?? [],
            PageSize = PageSize,
            EchoRequest = EchoRequest,
        };
}
