using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Scans;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Appliances;

/// <summary>
/// Which appliances to list, and what to tell about each. Source of the parameters: the vendor's page on the list of appliances; of
/// <see cref="NetworkId"/> second hand [S].
/// </summary>
public sealed record ScannerApplianceQuery : ListQuery
{
    /// <summary>The kinds of appliance that the service tells apart.</summary>
    internal static readonly string[] Types = ["physical", "virtual", "containerized", "offline"];

    /// <summary>The platforms of virtual appliances, as the service spells them.</summary>
    internal static readonly string[] Platforms = ["ec2", "ec2_compat", "gce", "azure", "vCenter"];

    /// <summary>Appliances with these numbers.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>Only appliances in whose name this text stands. Whether its case matters is not known.</summary>
    public string? NameContains { get; init; }

    /// <summary>Tell the bare minimum of each, which is the service's own default: no versions, no heartbeats.</summary>
    public bool Brief { get; init; }

    /// <summary>Only appliances of this kind: <c>physical</c>, <c>virtual</c>, <c>containerized</c> or <c>offline</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Only virtual appliances on this platform: <c>ec2</c>, <c>ec2_compat</c>, <c>gce</c>, <c>azure</c> or <c>vCenter</c>.</summary>
    public string? PlatformProvider { get; init; }

    /// <summary>Only appliances that do, or do not, scan.</summary>
    public bool? Busy { get; init; }

    /// <summary>Only appliances that work on this scan.</summary>
    public string? ScanRef { get; init; }

    /// <summary>Only appliances of this network.</summary>
    public long? NetworkId { get; init; }

    /// <summary>Tell the scans that each works on.</summary>
    public bool IncludeScanDetail { get; init; }

    /// <summary>Tell what its cloud says of each.</summary>
    public bool IncludeCloudInfo { get; init; }

    /// <summary>Tell how many virtual appliances the subscription has, and may have.</summary>
    public bool IncludeLicenseInfo { get; init; }

    /// <summary>Do not tell the tags of each, which is the service's default.</summary>
    public bool WithoutTags { get; init; }

    internal override IReadOnlyCollection<string> Only => Numbers.Text(Ids);

    internal override FormFields ToFields(ApiVersion version)
    {
        var full = Type is not null ? "-Type" : IncludeCloudInfo ? "-IncludeCloudInfo" : WithoutTags ? "-WithoutTag" : null;
        if (Brief && full is not null)
        {
            throw new QualysException(QualysError.InvalidArgument, $"{full} has no place beside -Brief: Qualys takes it with the full list only. Leave one of the two out.");
        }

        return new FormFields()
            .Add("output_mode", Brief ? "brief" : "full")
            .Add("ids", Numbers.Text(Ids))
            .Add("name", NameContains)
            .Add("type", Type is null ? null : ServiceWords.Spell(Type, Types))
            .Add("platform_provider", PlatformProvider is null ? null : ServiceWords.Spell(PlatformProvider, Platforms))
            .Add("busy", Busy)
            .Add("scan_ref", ScanRef is null ? null : ScanReference.Check(ScanRef))
            .Add("network_id", NetworkId)
            .AddIf(IncludeScanDetail, "scan_detail")
            .AddIf(IncludeCloudInfo, "include_cloud_info")
            .AddIf(IncludeLicenseInfo, "include_license_info")
            .Add("show_tags", WithoutTags ? false : (bool?)null);
    }
}
