using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Reports.Templates;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Launch;

/// <summary>Everything action=launch accepts. What depends on several parameters is in <see cref="ReportRules"/>.</summary>
internal static class ReportParameters
{
    public static readonly string[] HostTargets = ["ips", "asset_group_ids", "ips_network_id", "fqdns"];

    public static readonly string[] TagParameters = ["tag_set_by", "tag_include_selector", "tag_exclude_selector", "tag_set_include", "tag_set_exclude"];

    /// <summary>What a scorecard takes as well: how the report is called and who gets it.</summary>
    public static readonly ParameterRule[] OfAnyReport =
    [
        new("report_title", value => ValueRules.Text(value) ?? (value.Length > 128 ? "must not be longer than 128 characters" : null)),
        new("hide_header", ValueRules.Flag),
        new("pdf_password", value => value.Length is < 8 or > 32 ? "must be 8 to 32 characters" : null),
        new("recipient_group", ValueRules.Text),
        new("recipient_group_id", Ids),
    ];

    public static readonly ParameterTable Table = new(
    [
        .. OfAnyReport,
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("template_id", value => ReportTemplate.ById(value) is null ? $"unknown report template: {value}" : null) { IsRequired = true },
        new ParameterRule("output_format", ValueRules.OneOf(TemplateKind.AllFormats)) { IsRequired = true },
        new ParameterRule("report_type", ValueRules.OneOf(TemplateKind.Names)),
        new ParameterRule("domain", ValueRules.Text),
        new ParameterRule("ip_restriction", ValueRules.Addresses),
        new ParameterRule("report_refs", ValueRules.Text),
        new ParameterRule("ips", ValueRules.Addresses),
        new ParameterRule("asset_group_ids", ValueRules.Known("asset group", id => AssetGroup.ById(id) is not null)),
        new ParameterRule("ips_network_id", ValueRules.NetworkId),
        new ParameterRule("fqdns", ValueRules.HostNames),
        new ParameterRule("assignee_type", ValueRules.OneOf("User", "All")),
        new ParameterRule("policy_id", ValueRules.PositiveInteger),
        new ParameterRule("host_id", ValueRules.PositiveInteger),
        new ParameterRule("instance_string", ValueRules.Text),
        new ParameterRule("use_tags", ValueRules.Flag),
        new ParameterRule("tag_set_by", ValueRules.OneOf("id", "name")),
        new ParameterRule("tag_include_selector", ValueRules.OneOf("any", "all")),
        new ParameterRule("tag_exclude_selector", ValueRules.OneOf("any", "all")),
        new ParameterRule("tag_set_include", ValueRules.Text),
        new ParameterRule("tag_set_exclude", ValueRules.Text),
        ClientParameters.Id,
        ClientParameters.Name,
    ])
    {
        Exclusive = [["recipient_group", "recipient_group_id"], ClientParameters.Pair],
    };

    private static string? Ids(string value) => value.Split(',').Select(id => ValueRules.PositiveInteger(id.Trim())).FirstOrDefault(why => why is not null);
}
