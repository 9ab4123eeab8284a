using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans.Summaries;

/// <summary>action=list of the summaries: what became of the hosts of one scan, or of all that were launched in a span of time.</summary>
/// <remarks>For Managers only, and what goes with what: documented. That a scan without results has no SCAN_RESULTS is, too.</remarks>
internal sealed class ScanSummaryAction(ScanCatalog catalog, HostDirectory hosts) : ApiAction
{
    private static readonly ListDocument Document = new("SCAN_SUMMARY_OUTPUT", "SCAN_SUMMARY_LIST", "/fo/scan/vm/summary/scan_summary_output.dtd");

    private static readonly ParameterTable Table = new(
        new ParameterRule("scan_reference", ValueRules.ScanReference),
        new ParameterRule("scan_datetime_since", ValueRules.Date),
        new ParameterRule("scan_datetime_until", ValueRules.Date),
        new ParameterRule("include_scan_input", ValueRules.Flag),
        new ParameterRule("include_scan_details", ValueRules.Flag),
        new ParameterRule("include_hosts_summary", ValueRules.Flag),
        new ParameterRule("include_detections_summary", ValueRules.Flag),
        new ParameterRule("include_hosts_summary_categories", ValueRules.ListOf(ScanSummaryXml.Categories)),
        new ParameterRule("output_format", ValueRules.OneOf("xml")))
    {
        Exclusive = [["scan_reference", "scan_datetime_since"], ["scan_reference", "scan_datetime_until"]],
        OneNeeded = [["scan_reference", "scan_datetime_since"]],
    };

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override bool IsFor(Account account) => account.Role is Role.Manager;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var until = fields.Date("scan_datetime_until") ?? context.Now;
        if (fields.Date("scan_datetime_since") is { } since && since > until)
        {
            return new SimpleReturn(context).Reply(Refusal.BadValue("scan_datetime_until", fields["scan_datetime_until"] ?? "", "must not be before scan_datetime_since"));
        }

        IEnumerable<Scan> scans = fields["scan_reference"] is { } reference
            ? catalog.Find(reference, context.Now) is { } one ? [one] : []
            : catalog.NewestFirst(fields.Date("scan_datetime_since")!.Value, until < context.Now ? until : context.Now, context.Now);
        return Document.Reply(context, scans, new ScanSummaryXml(context, hosts).Write);
    }
}
