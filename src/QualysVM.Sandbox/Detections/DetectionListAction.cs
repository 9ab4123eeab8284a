using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Detections;

/// <summary>action=list of the detection endpoint: the hosts on which something was found that was asked for, with that; others are left out (recorded).</summary>
internal sealed class DetectionListAction(HostRecords records) : ApiAction
{
    private static readonly ListDocument Document = new("HOST_LIST_VM_DETECTION_OUTPUT", "HOST_LIST", "/fo/asset/host/vm/detection/dtd/output.dtd");

    private static readonly string[] Include = ["include_search_list_ids", "include_search_list_titles"];
    private static readonly string[] Exclude = ["exclude_search_list_ids", "exclude_search_list_titles"];

    private static readonly ParameterTable Table = new(
    [
        .. HostParameters.Shared,
        new("max_days_since_last_vm_scan", ValueRules.PositiveInteger),
        new("status", ValueRules.ListOf(Detection.New, Detection.Active, Detection.Reopened, Detection.Fixed)),
        new("qids", ValueRules.Numbers),
        new("severities", Severities),
        new("show_igs", ValueRules.Flag),
        new("include_vuln_type", ValueRules.OneOf("confirmed", "potential")),
        new("show_results", ValueRules.Flag),
        new("show_reopened_info", ValueRules.Flag),
        new("show_qds", ValueRules.Flag),
        new("show_qds_factors", ValueRules.Flag),
        new("qds_min", ValueRules.Within(1, 100)),
        new("qds_max", ValueRules.Within(1, 100)),
        new("show_host_services", ValueRules.Flag),
        new("filter_superseded_qids", ValueRules.Flag),
        new("include_ignored", ValueRules.Flag),
        new("include_disabled", ValueRules.Flag),
        .. Affected.All.SelectMany(kind => kind.Parameters).Select(name => new ParameterRule(name, ValueRules.Within(0, 4))),
        new("detection_updated_since", ValueRules.Date),
        new("detection_updated_before", ValueRules.Date),
        new("max_days_since_detection_updated", ValueRules.PositiveInteger),
        new("detection_processed_after", ValueRules.Date),
        new("detection_processed_before", ValueRules.Date),
        new("detection_last_tested_since", ValueRules.Date),
        new("detection_last_tested_since_days", ValueRules.PositiveInteger),
        new("detection_last_tested_before", ValueRules.Date),
        .. new[] { Include[0], Exclude[0] }.Select(name => new ParameterRule(name, ValueRules.Known("search list", id => SearchList.ById(id) is not null))),
        .. new[] { Include[1], Exclude[1] }.Select(name => new ParameterRule(name, ValueRules.Known("search list", title => SearchList.ByTitle(title) is not null))),
        // A recorded call had it in capitals [S]. The other formats are not simulated, so what concerns them concerns nothing.
        new("output_format", value => ValueRules.OneOf("xml")(value.ToLowerInvariant())),
        new("suppress_duplicated_data_from_csv", ValueRules.Flag),
    ])
    {
        Exclusive =
        [
            .. HostParameters.Exclusive, Include, Exclude,
            .. Include.Concat(Exclude).SelectMany(list => new[] { "qids", "severities" }.Select(other => new[] { list, other })),
            ["vm_scan_since", "max_days_since_last_vm_scan"], ["detection_updated_since", "max_days_since_detection_updated"],
            ["detection_last_tested_since", "detection_last_tested_since_days"],
        ],
    };

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        if (Refuse(fields) is { } refused)
        {
            return new SimpleReturn(context).Reply(refused);
        }

        // An Auditor has none: documented. That it is told so by an empty answer is [I], from how other lists answer who sees nothing.
        var selection = new HostSelection(context);
        var hosts = context.Account.Role == Role.Auditor ? [] : records.ById(selection, context.Now).Where(record => IsRecent(context, record));
        var filter = new DetectionFilter(fields) { Now = context.Now };
        var page = new HostPage(context, hosts.Select(record => record with { Detections = [.. filter.Of(record)] }).Where(record => record.Detections.Count > 0));
        return Document.Reply(context, page.Hosts, new DetectionXml(fields).Write, page.WriteWarning);
    }

    private static Refusal? Refuse(FieldSet fields) => HostParameters.Refuse(fields)
        ?? new[] { "qds_min", "qds_max", "show_qds_factors" }.Select(name => HostParameters.Needs(fields, name, "show_qds", value => value == "1")).FirstOrDefault(refusal => refusal is not null)
        ?? HostParameters.Bounds(fields, "qds_min", "qds_max")
        ?? (!fields.Flag("show_igs") && Include.Select(fields.List).FirstOrDefault(list => list is not null) is { } lists && lists.All(HoldsFactsAlone)
            ? Refusal.NotSupported("show_igs=0", "a search list of information gathered alone needs show_igs=1") : null);

    private static bool HoldsFactsAlone(string list) => (SearchList.ById(list) ?? SearchList.ByTitle(list))!.HoldsFactsAlone;

    private static bool IsRecent(CallContext context, HostRecord record) =>
        context.Fields.Number("max_days_since_last_vm_scan") is not { } days || record.LastScanned >= context.Now.AddDays(-days);

    private static string? Severities(string value) =>
        NumberRanges.TryParse(value, out _) && value.Split(',', '-').All(end => end.Trim() is "1" or "2" or "3" or "4" or "5") ? null : "must be 1 to 5";
}
