using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Hosts;

/// <summary>What the list of hosts and that of their detections both accept: which hosts, and what to tell about them.</summary>
/// <remarks>That groups and networks which do not exist are bad values (1905), and tag parameters without use_tags=1 a bad combination, is [I].</remarks>
internal static class HostParameters
{
    public static readonly string[] Tags = ["tag_set_by", "tag_include_selector", "tag_exclude_selector", "tag_set_include", "tag_set_exclude"];

    /// <summary>What an IPv6 address goes with none of.</summary>
    private static readonly string[] Targets = ["ids", "ips", "ag_ids", "ag_titles", "id_min", "id_max"];

    public static readonly ParameterRule[] Shared =
    [
        new("echo_request", ValueRules.Flag),
        new("ids", ValueRules.Numbers),
        new("id_min", ValueRules.PositiveInteger),
        new("id_max", ValueRules.PositiveInteger),
        new("ips", ValueRules.Addresses),
        new("ipv6", ValueRules.Ipv6),
        new("ag_ids", ValueRules.Known("asset group", id => AssetGroup.ById(id) is not null)),
        new("ag_titles", ValueRules.Text),
        new("network_ids", ValueRules.Known("network", id => NetworkZone.ById(id) is not null)),
        new("os_pattern", ValueRules.Pattern),
        new("os_hostname", ValueRules.Flag),
        new("show_asset_id", ValueRules.Flag),
        new("network_name", ValueRules.Flag),
        new("compliance_enabled", ValueRules.Flag),
        new("vm_scan_since", ValueRules.Date) { NotForAuditors = true },
        new("no_vm_scan_since", ValueRules.Date) { NotForAuditors = true },
        new("compliance_scan_since", ValueRules.Date),
        new("no_compliance_scan_since", ValueRules.Date),
        new("scap_scan_since", ValueRules.Date),
        new("no_scap_scan_since", ValueRules.Date),
        new("vm_processed_before", ValueRules.Date),
        new("vm_processed_after", ValueRules.Date),
        new("vm_scan_date_before", ValueRules.Date),
        new("vm_scan_date_after", ValueRules.Date),
        new("vm_auth_scan_date_before", ValueRules.Date),
        new("vm_auth_scan_date_after", ValueRules.Date),
        new("pc_auth_success_date_before", ValueRules.Date),
        new("pc_auth_success_date_after", ValueRules.Date),
        new("use_tags", ValueRules.Flag),
        new("tag_set_by", ValueRules.OneOf("id", "name")),
        new("tag_include_selector", ValueRules.OneOf("any", "all")),
        new("tag_exclude_selector", ValueRules.OneOf("any", "all")),
        new("tag_set_include", ValueRules.Text),
        new("tag_set_exclude", ValueRules.Text),
        new("show_tags", ValueRules.Flag),
        new("host_metadata", ValueRules.OneOf("all", "ec2", "google", "azure")),
        new("host_metadata_fields", ValueRules.Text),
        new("show_cloud_tags", ValueRules.Flag),
        new("cloud_tag_fields", ValueRules.Text),
        new("truncation_limit", ValueRules.Within(0, 1_000_000)),

        // The service's own: it stands in the address of the next page, which clients call as it is.
        new("cloud_agent_activationkey", ValueRules.Text),
    ];

    public static readonly string[][] Exclusive = [["ag_ids", "ag_titles"], .. Targets.Select(target => new[] { "ipv6", target })];

    /// <summary>What no table of single values can tell.</summary>
    public static Refusal? Refuse(FieldSet fields)
    {
        if (!fields.Flag("use_tags") && Array.Find(Tags, fields.Has) is { } tag)
        {
            return Refusal.NotSupported($"use_tags={fields["use_tags"] ?? "0"}, {tag}={fields[tag]}", "tags need use_tags=1");
        }

        if (fields.Flag("use_tags") && !fields.Has("tag_set_include") && !fields.Has("tag_set_exclude"))
        {
            return Refusal.OneNeeded(["tag_set_include", "tag_set_exclude"]);
        }

        return Needs(fields, "host_metadata_fields", "host_metadata", _ => true) ?? Needs(fields, "cloud_tag_fields", "show_cloud_tags", value => value == "1");
    }

    /// <summary>Refuses a parameter that means nothing without another.</summary>
    public static Refusal? Needs(FieldSet fields, string name, string other, Func<string, bool> isEnough) =>
        fields.Has(name) && !(fields[other] is { } value && isEnough(value)) ? Refusal.NotSupported($"{name}={fields[name]}, {other}={fields[other] ?? "0"}", $"{name} needs {other}") : null;

    /// <summary>Refuses bounds that leave nothing between them.</summary>
    public static Refusal? Bounds(FieldSet fields, string least, string most) =>
        fields.Number(least) >= fields.Number(most) ? Refusal.BadValue(least, fields[least]!, $"must be less than {most}") : null;
}
