using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Launch;

/// <summary>Everything action=launch accepts. What depends on several parameters is in <see cref="LaunchRules"/>.</summary>
/// <remarks>That profiles, asset groups, tags, appliances and clients which do not exist are bad values (1905) is [I].</remarks>
internal static class LaunchParameters
{
    public static readonly string[] ScannerKinds =
        ["iscanner_id", "iscanner_name", "default_scanner", "scanners_in_ag", "scanners_in_tagset", "scanners_in_network"];

    public static readonly string[] AssetTargets = ["ip", "asset_groups", "asset_group_ids", "fqdn"];

    public static readonly string[] TagParameters =
    [
        "tag_include_selector", "tag_exclude_selector", "tag_set_by", "tag_set_include", "tag_set_exclude",
        "use_ip_nt_range_tags", "use_ip_nt_range_tags_include", "use_ip_nt_range_tags_exclude",
    ];

    /// <summary>What a schedule takes as well.</summary>
    public static readonly ParameterRule[] Shared =
    [
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("scan_title", Title),
        new ParameterRule("option_id", ValueRules.Known("option profile", id => OptionProfile.ById(id) is not null)),
        new ParameterRule("option_title", value => OptionProfile.ByTitle(value) is null ? $"unknown option profile: {value}" : null),
        new ParameterRule("priority", ValueRules.OneOf("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")),
        new ParameterRule("target_from", ValueRules.OneOf("assets", "tags")),
        new ParameterRule("ip", ValueRules.Addresses),
        new ParameterRule("asset_group_ids", ValueRules.Known("asset group", id => AssetGroup.ById(id) is not null)),
        new ParameterRule("asset_groups", ValueRules.Known("asset group", title => AssetGroup.ByTitle(title) is not null)),
        new ParameterRule("exclude_ip_per_scan", ValueRules.Addresses),
        new ParameterRule("fqdn", ValueRules.HostNames),
        new ParameterRule("ip_network_id", ValueRules.NetworkId),
        new ParameterRule("tag_include_selector", ValueRules.OneOf("any", "all")),
        new ParameterRule("tag_exclude_selector", ValueRules.OneOf("any", "all")),
        new ParameterRule("tag_set_by", ValueRules.OneOf("id", "name")),
        new ParameterRule("tag_set_include", ValueRules.Text),
        new ParameterRule("tag_set_exclude", ValueRules.Text),
        new ParameterRule("use_ip_nt_range_tags", ValueRules.Flag),
        new ParameterRule("use_ip_nt_range_tags_include", ValueRules.Flag),
        new ParameterRule("use_ip_nt_range_tags_exclude", ValueRules.Flag),
        new ParameterRule("iscanner_id", ValueRules.Known("scanner", id => Appliance.ById(id) is not null)),
        new ParameterRule("iscanner_name", ValueRules.Known("scanner", Appliance.IsName)),
        new ParameterRule("default_scanner", ValueRules.Flag),
        new ParameterRule("scanners_in_ag", ValueRules.Flag),
        new ParameterRule("scanners_in_tagset", ValueRules.Flag),
        new ParameterRule("scanners_in_network", ValueRules.Flag),
        new ParameterRule("connector_name", ValueRules.Text),
        new ParameterRule("connector_uuid", ValueRules.Uuid),
        new ParameterRule("ec2_endpoint", ValueRules.Text),
        new ParameterRule("ec2_instance_ids", InstanceIds),
        new ParameterRule("ec2_only_classic", ValueRules.Flag),
        new ParameterRule("runtime_http_header", ValueRules.Text),
        ClientParameters.Id,
        ClientParameters.Name,
    ];

    /// <summary>Those of which only one may be given.</summary>
    public static readonly string[][] Exclusive = [["option_id", "option_title"], ["asset_groups", "asset_group_ids"], ["connector_name", "connector_uuid"], ClientParameters.Pair];

    public static readonly ParameterTable Table = new(
    [
        .. Shared,
        // In the vendor's collection of calls, with certview; in a product in use. Neither is on the vendor's page.
        new ParameterRule("scan_type", ValueRules.OneOf(ScanWording.ScanTypes)),
        new ParameterRule("include_agent_targets", ValueRules.Flag),
    ])
    {
        Exclusive = Exclusive,
    };

    private static string? Title(string value) => value.Length > 2000
        ? "must not be longer than 2000 characters"
        : value.All(c => c is >= ' ' and <= '~') ? null : "must be ASCII characters";

    private static string? InstanceIds(string value)
    {
        var ids = value.Split(',');
        return ids.Length > 10
            ? "must not be more than 10 instance ids"
            : ids.All(id => id.Trim().StartsWith("i-", StringComparison.Ordinal)) ? null : "must be EC2 instance ids";
    }
}
