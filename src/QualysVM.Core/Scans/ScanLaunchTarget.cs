using QualysVM.Core.Http;

namespace QualysVM.Core.Scans;

/// <summary>What a scan to launch aims at: addresses and groups, or tags, or cloud instances.</summary>
public abstract record ScanLaunchTarget
{
    private protected ScanLaunchTarget()
    {
    }

    internal abstract void AddTo(FormFields fields);

    /// <summary>What is aimed at, for a person.</summary>
    public sealed override string ToString() => string.Join(", ", Parts);

    private protected abstract IEnumerable<string> Parts { get; }
}

/// <summary>Addresses, asset groups and host names; at least one of them.</summary>
public sealed record AssetTarget : ScanLaunchTarget
{
    /// <summary>Addresses and ranges.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Titles of asset groups.</summary>
    public IReadOnlyList<string> AssetGroups { get; init; } = [];

    /// <summary>Numbers of asset groups, in place of their titles.</summary>
    public IReadOnlyList<long> AssetGroupIds { get; init; } = [];

    /// <summary>Host names.</summary>
    public IReadOnlyList<string> Fqdns { get; init; } = [];

    /// <summary>Addresses and ranges to leave out.</summary>
    public IReadOnlyList<string> ExcludedAddresses { get; init; } = [];

    /// <summary>The network of the addresses, where the subscription has several.</summary>
    public long? NetworkId { get; init; }

    private protected override IEnumerable<string> Parts =>
        [.. Addresses, .. AssetGroups.Select(title => $"asset group '{title}'"), .. AssetGroupIds.Select(id => $"asset group {id}"), .. Fqdns];

    internal override void AddTo(FormFields fields)
    {
        ScanLaunch.Refuse(Addresses.Count + AssetGroups.Count + AssetGroupIds.Count + Fqdns.Count == 0, "A scan needs a target: at least one address, asset group or host name.");
        ScanLaunch.Refuse(AssetGroups.Count > 0 && AssetGroupIds.Count > 0, "Give asset groups by title or by number, not both.");
        fields.Add("ip", Addresses)
            .Add("asset_groups", AssetGroups)
            .Add("asset_group_ids", Numbers.Text(AssetGroupIds))
            .Add("fqdn", Fqdns)
            .Add("exclude_ip_per_scan", ExcludedAddresses)
            .Add("ip_network_id", NetworkId);
    }
}

/// <summary>Assets that carry tags.</summary>
public sealed record TagTarget : ScanLaunchTarget
{
    /// <summary>Tags to scan: names or numbers, as <see cref="ByName"/> says.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Tags to leave out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Whether tags are named rather than numbered.</summary>
    public bool ByName { get; init; }

    /// <summary>Whether an asset must carry all tags rather than any.</summary>
    public bool IncludeAll { get; init; }

    /// <summary>Whether an asset is left out only when it carries all tags rather than any.</summary>
    public bool ExcludeAll { get; init; }

    /// <summary>Whether to scan every address of the tags' ranges, known as an asset or not.</summary>
    public bool UseIpRangeTags { get; init; }

    private protected override IEnumerable<string> Parts => Include.Select(tag => $"tag '{tag}'");

    internal override void AddTo(FormFields fields)
    {
        ScanLaunch.Refuse(Include.Count == 0, "A scan by tags needs at least one tag to include.");
        fields.Add("target_from", "tags")
            .AddIf(ByName, "tag_set_by", "name")
            .Add("tag_set_include", Include)
            .AddIf(IncludeAll, "tag_include_selector", "all")
            .Add("tag_set_exclude", Exclude)
            .AddIf(ExcludeAll, "tag_exclude_selector", "all")
            .AddIf(UseIpRangeTags, "use_ip_nt_range_tags");
    }
}

/// <summary>Instances that an EC2 connector knows.</summary>
public sealed record Ec2Target : ScanLaunchTarget
{
    private const int MostInstances = 10;

    /// <summary>The connector by its name; one of the two is needed.</summary>
    public string? ConnectorName { get; init; }

    /// <summary>The connector by its UUID; one of the two is needed.</summary>
    public string? ConnectorUuid { get; init; }

    /// <summary>The region's code or the VPC.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Instances, 10 at most; all when empty.</summary>
    public IReadOnlyList<string> InstanceIds { get; init; } = [];

    /// <summary>Only instances outside of any VPC.</summary>
    public bool OnlyClassic { get; init; }

    private protected override IEnumerable<string> Parts => InstanceIds.Count > 0 ? InstanceIds : [$"all instances of {ConnectorName ?? ConnectorUuid} in {Endpoint}"];

    internal override void AddTo(FormFields fields)
    {
        ScanLaunch.Refuse((ConnectorName is null) == (ConnectorUuid is null), "A scan of EC2 instances needs its connector, by name or by UUID and not both.");
        ScanLaunch.Refuse(InstanceIds.Count > MostInstances, $"{InstanceIds.Count} EC2 instances were given; Qualys takes {MostInstances} at most in one scan.");
        fields.Add("connector_name", ConnectorName)
            .Add("connector_uuid", ConnectorUuid)
            .Add("ec2_endpoint", Endpoint)
            .Add("ec2_instance_ids", InstanceIds)
            .AddIf(OnlyClassic, "ec2_only_classic");
    }
}
