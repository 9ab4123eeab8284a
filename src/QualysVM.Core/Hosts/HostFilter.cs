using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;

namespace QualysVM.Core.Hosts;

/// <summary>Which hosts to list, or to list something of: what the host list and the list of detections have in common.</summary>
public abstract record HostFilter : ListQuery
{
    private protected HostFilter()
    {
    }

    /// <summary>Hosts with these numbers.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>No host with a smaller number.</summary>
    public long? MinimumId { get; init; }

    /// <summary>No host with a larger number.</summary>
    public long? MaximumId { get; init; }

    /// <summary>IPv4 addresses and ranges.</summary>
    public IReadOnlyList<string> Ips { get; init; } = [];

    /// <summary>One IPv6 address. No other way of saying which hosts goes with it, and it is answered in one piece.</summary>
    public string? Ipv6 { get; init; }

    /// <summary>Titles of asset groups.</summary>
    public IReadOnlyList<string> AssetGroups { get; init; } = [];

    /// <summary>Numbers of asset groups, in place of their titles.</summary>
    public IReadOnlyList<long> AssetGroupIds { get; init; } = [];

    /// <summary>Numbers of networks, where the subscription has several.</summary>
    public IReadOnlyList<long> NetworkIds { get; init; } = [];

    /// <summary>What the operating system is like: a regular expression of the service.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>Names of tags, of which a host bears one or all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Numbers of tags, in place of their names.</summary>
    public IReadOnlyList<long> TagIds { get; init; } = [];

    /// <summary>Names of tags that a host must not bear.</summary>
    public IReadOnlyList<string> ExcludeTags { get; init; } = [];

    /// <summary>Numbers of tags that a host must not bear.</summary>
    public IReadOnlyList<long> ExcludeTagIds { get; init; } = [];

    /// <summary>Whether a host must bear all of the tags rather than any: <c>Any</c> or <c>All</c>.</summary>
    public string? TagMatch { get; init; }

    /// <summary>Whether a host is left out only when it bears all of the excluded tags rather than any.</summary>
    public string? ExcludeTagMatch { get; init; }

    /// <summary>Only hosts with compliance, or without.</summary>
    public bool? ComplianceEnabled { get; init; }

    /// <summary>Only hosts scanned since then.</summary>
    public DateTimeOffset? ScannedAfter { get; init; }

    /// <summary>Only hosts not scanned since then.</summary>
    public DateTimeOffset? NotScannedSince { get; init; }

    /// <summary>Only hosts whose last scan ended after that.</summary>
    public DateTimeOffset? ScanEndedAfter { get; init; }

    /// <summary>Only hosts whose last scan ended before that.</summary>
    public DateTimeOffset? ScanEndedBefore { get; init; }

    /// <summary>Only hosts whose last scan with a sign-in ended after that.</summary>
    public DateTimeOffset? AuthenticatedScanAfter { get; init; }

    /// <summary>Only hosts whose last scan with a sign-in ended before that.</summary>
    public DateTimeOffset? AuthenticatedScanBefore { get; init; }

    /// <summary>Only hosts whose last compliance scan with a sign-in ended after that.</summary>
    public DateTimeOffset? ComplianceAuthenticatedScanAfter { get; init; }

    /// <summary>Only hosts whose last compliance scan with a sign-in ended before that.</summary>
    public DateTimeOffset? ComplianceAuthenticatedScanBefore { get; init; }

    /// <summary>Only hosts with a compliance scan since then.</summary>
    public DateTimeOffset? ComplianceScannedAfter { get; init; }

    /// <summary>Only hosts without a compliance scan since then.</summary>
    public DateTimeOffset? NotComplianceScannedSince { get; init; }

    /// <summary>Only hosts with a SCAP scan since then.</summary>
    public DateTimeOffset? ScapScannedAfter { get; init; }

    /// <summary>Only hosts without a SCAP scan since then.</summary>
    public DateTimeOffset? NotScapScannedSince { get; init; }

    /// <summary>Tell the tags of each host.</summary>
    public bool IncludeTags { get; init; }

    /// <summary>Tell the name that the operating system gives itself.</summary>
    public bool IncludeOsHostName { get; init; }

    /// <summary>Tell what networks are called.</summary>
    public bool IncludeNetworkName { get; init; }

    /// <summary>Tell what its cloud says of each host.</summary>
    public bool IncludeCloudMetadata { get; init; }

    /// <summary>Of which cloud: <c>Ec2</c>, <c>Google</c> or <c>Azure</c>; of all unless said.</summary>
    public string? CloudMetadataProvider { get; init; }

    /// <summary>Which of that; all unless said.</summary>
    public IReadOnlyList<string> CloudMetadataFields { get; init; } = [];

    /// <summary>Tell the tags that its cloud has given each host.</summary>
    public bool IncludeCloudTags { get; init; }

    /// <summary>Which of those: names, or <c>name:value</c>; all unless said.</summary>
    public IReadOnlyList<string> CloudTagFields { get; init; } = [];

    /// <summary>How many hosts a page has at most; the service's default is 1,000, and 0 stands for all.</summary>
    public int? PageSize { get; init; }

    /// <summary>Ask the service to repeat what it understood.</summary>
    public bool EchoRequest { get; init; }

    internal override IReadOnlyCollection<string> Only => Numbers.Text(Ids);

    internal override bool IsWhole => Ipv6 is not null;

    /// <summary>Adds the parameters.</summary>
    /// <param name="fields">What is to be sent.</param>
    /// <param name="processedAfter">The time after which results were worked in: each list has it under a name of its own.</param>
    /// <param name="processedBefore">And the one before which.</param>
    /// <exception cref="QualysException">They contradict each other.</exception>
    private protected void AddTo(FormFields fields, DateTimeOffset? processedAfter, DateTimeOffset? processedBefore)
    {
        Check();
        fields.Add("ids", Numbers.Text(Ids)).Add("id_min", MinimumId).Add("id_max", MaximumId)
            .Add("ips", Ips).Add("ipv6", Ipv6)
            .Add("ag_titles", AssetGroups).Add("ag_ids", Numbers.Text(AssetGroupIds)).Add("network_ids", Numbers.Text(NetworkIds))
            .Add("os_pattern", OperatingSystem);
        HostTagFilter.AddTo(fields, this);
        fields.Add("compliance_enabled", ComplianceEnabled)
            .Add("vm_scan_since", ScannedAfter).Add("no_vm_scan_since", NotScannedSince)
            .Add("vm_processed_after", processedAfter).Add("vm_processed_before", processedBefore)
            .Add("vm_scan_date_after", ScanEndedAfter).Add("vm_scan_date_before", ScanEndedBefore)
            .Add("vm_auth_scan_date_after", AuthenticatedScanAfter).Add("vm_auth_scan_date_before", AuthenticatedScanBefore)
            .Add("pc_auth_success_date_after", ComplianceAuthenticatedScanAfter).Add("pc_auth_success_date_before", ComplianceAuthenticatedScanBefore)
            .Add("compliance_scan_since", ComplianceScannedAfter).Add("no_compliance_scan_since", NotComplianceScannedSince)
            .Add("scap_scan_since", ScapScannedAfter).Add("no_scap_scan_since", NotScapScannedSince)
            .AddIf(IncludeTags, "show_tags").AddIf(IncludeOsHostName, "os_hostname").AddIf(IncludeNetworkName, "network_name")
            .Add("host_metadata", CloudMetadataProvider is { } cloud ? cloud.ToLowerInvariant() : IncludeCloudMetadata || CloudMetadataFields.Count > 0 ? "all" : null)
            .Add("host_metadata_fields", CloudMetadataFields)
            .AddIf(IncludeCloudTags || CloudTagFields.Count > 0, "show_cloud_tags").Add("cloud_tag_fields", CloudTagFields)
            .Add("truncation_limit", IsWhole ? 0 : PageSize)
            .AddIf(EchoRequest, "echo_request");
    }

    private protected static void Refuse(bool condition, string message)
    {
        if (condition)
        {
            throw new QualysException(QualysError.InvalidArgument, message);
        }
    }

    private void Check()
    {
        Refuse(
            Ipv6 is not null && (Ids.Count > 0 || Ips.Count > 0 || AssetGroups.Count > 0 || AssetGroupIds.Count > 0 || MinimumId is not null || MaximumId is not null),
            $"Qualys takes the IPv6 address {Ipv6} alone: with no -Id, -AssetGroup, -AssetGroupId, -MinimumId or -MaximumId beside it.");
        Refuse(AssetGroups.Count > 0 && AssetGroupIds.Count > 0, "Give asset groups by title or by number, not both.");
        Refuse(AssetGroups.Any(title => title.Contains(',')), $"Asset groups are sent with commas between them, so the title '{AssetGroups.FirstOrDefault(title => title.Contains(','))}' cannot be sent: give its number with -AssetGroupId.");
        Refuse(MinimumId > MaximumId, $"-MinimumId {MinimumId} is larger than -MaximumId {MaximumId}.");
    }
}
