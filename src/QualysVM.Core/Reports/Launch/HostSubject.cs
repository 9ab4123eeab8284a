using QualysVM.Core.Http;

namespace QualysVM.Core.Reports.Launch;

/// <summary>Hosts: by address, asset group and host name, or by tag; the template's own when nothing is said.</summary>
public sealed record HostSubject : ReportSubject
{
    /// <summary>Addresses and ranges.</summary>
    public IReadOnlyList<string> Ips { get; init; } = [];

    /// <summary>Numbers of asset groups.</summary>
    public IReadOnlyList<long> AssetGroupIds { get; init; } = [];

    /// <summary>The network of the addresses, where the subscription has several.</summary>
    public long? NetworkId { get; init; }

    /// <summary>Host names.</summary>
    public IReadOnlyList<string> Fqdns { get; init; } = [];

    /// <summary>Tags to report on: names or numbers, as <see cref="TagsByName"/> says.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Tags to leave out.</summary>
    public IReadOnlyList<string> ExcludedTags { get; init; } = [];

    /// <summary>Whether tags are named rather than numbered.</summary>
    public bool TagsByName { get; init; }

    /// <summary>Whether a host must carry all tags rather than any.</summary>
    public bool AllTags { get; init; }

    /// <summary>Whether a host is left out only when it carries all excluded tags rather than any.</summary>
    public bool AllExcludedTags { get; init; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Ips.Count + AssetGroupIds.Count + Fqdns.Count + Tags.Count + ExcludedTags.Count == 0 && NetworkId is null;

    private protected override IEnumerable<string> Parts =>
        [.. Ips, .. AssetGroupIds.Select(id => $"asset group {id}"), .. Fqdns, .. Tags.Select(tag => $"tag '{tag}'")];

    internal override void Check()
    {
        ReportLaunch.Refuse(Tags.Count > 0 && Ips.Count + AssetGroupIds.Count + Fqdns.Count > 0,
            "Hosts are given by tags, or by addresses, asset groups and host names; not both.");
        ReportLaunch.Refuse(Tags.Count == 0 && (ExcludedTags.Count > 0 || AllTags || AllExcludedTags), "Tags to leave out need tags to report on.");
    }

    internal override void AddTo(FormFields fields)
    {
        fields.Add("ips", Ips)
            .Add("asset_group_ids", Numbers.Text(AssetGroupIds))
            .Add("ips_network_id", NetworkId)
            .Add("fqdns", Fqdns);
        if (Tags.Count > 0)
        {
            fields.Add("use_tags", "1")
                .AddIf(TagsByName, "tag_set_by", "name")
                .Add("tag_set_include", Tags)
                .AddIf(AllTags, "tag_include_selector", "all")
                .Add("tag_set_exclude", ExcludedTags)
                .AddIf(AllExcludedTags, "tag_exclude_selector", "all");
        }
    }
}
