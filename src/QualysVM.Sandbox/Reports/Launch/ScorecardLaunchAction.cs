using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Launch;

/// <summary>action=launch of the scorecards: reports with a name in place of a template, and without a title unless one is given.</summary>
/// <remarks>
/// The names of the parameters are certain, but for the five from report_title on, which four clients send [S]. What they may
/// hold, which of them go together, and the five names of the service are [B]; the sixth belongs to a user, and needs no source [S].
/// </remarks>
internal sealed class ScorecardLaunchAction(ReportLauncher launcher) : ApiAction
{
    private const string PatchReport = "Patch Report";
    private const string OfUser = "Board <Q2> & Zürich";

    private static readonly string[] Names =
    [
        "Asset Group Vulnerability Report", "Ignored Vulnerabilities Report", "Most Prevalent Vulnerabilities Report",
        "Most Vulnerable Hosts Report", PatchReport, OfUser,
    ];

    private static readonly ParameterTable Table = new(
    [
        .. ReportParameters.OfAnyReport,
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("name", value => Array.IndexOf(Names, value) < 0 ? $"unknown scorecard: {value}" : null) { IsRequired = true },
        new ParameterRule("output_format", ValueRules.OneOf("pdf", "html", "xml", "csv")) { IsRequired = true },
        new ParameterRule("source", ValueRules.OneOf("asset_groups", "business_unit")),
        new ParameterRule("asset_groups", ValueRules.Known("asset group", title => AssetGroup.ByTitle(title) is not null)),
        new ParameterRule("all_asset_groups", ValueRules.Flag),
        new ParameterRule("business_unit", ValueRules.Text),
        new ParameterRule("division", ValueRules.Text),
        new ParameterRule("function", ValueRules.Text),
        new ParameterRule("location", ValueRules.Text),
        new ParameterRule("patch_qids", Qids),
        new ParameterRule("missing_qids", Qids),
    ])
    {
        Exclusive = [["asset_groups", "all_asset_groups"], ["recipient_group", "recipient_group_id"]],
    };

    public override string Name => "launch";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    // An Auditor sees no vulnerabilities, in a report neither.
    public override bool NotForAuditors => true;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        return Refuse(fields) is { } refusal
            ? new SimpleReturn(context).Reply(refusal)
            : launcher.Launch(context, "New scorecard launched", report => report with
            {
                Type = ReportWording.Scorecard,
                Title = fields["report_title"],
                OutputFormat = ReportRules.ListedFormat(fields),
                HidesHeader = fields.Flag("hide_header"),
            });
    }

    private static Refusal? Refuse(FieldSet fields) => fields["source"] switch
    {
        null when fields["name"] != OfUser => Refusal.Missing("source"),
        "asset_groups" when !fields.Has("asset_groups") && !fields.Flag("all_asset_groups") => Refusal.OneNeeded(["asset_groups", "all_asset_groups"]),
        "business_unit" when !fields.Has("business_unit") => Refusal.Missing("business_unit"),
        _ when ReportRules.RefusePassword(fields) is { } refusal => refusal,
        _ => fields["name"] == PatchReport && !fields.Has("patch_qids") && !fields.Has("missing_qids") ? Refusal.OneNeeded(["patch_qids", "missing_qids"]) : null,
    };

    private static string? Qids(string value) => value.Split(',').Select(qid => ValueRules.PositiveInteger(qid.Trim())).FirstOrDefault(why => why is not null);
}
