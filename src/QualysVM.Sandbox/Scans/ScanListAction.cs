using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans;

/// <summary>action=list of the scan endpoint: everything in one answer, as the service knows no paging here.</summary>
internal sealed class ScanListAction(ScanCatalog catalog) : ApiAction
{
    private static readonly ListDocument Document = new("SCAN_LIST_OUTPUT", "SCAN_LIST", "/fo/scan/scan_list_output.dtd")
    {
        // Recorded for this list; without a charset clients guess one.
        MediaType = "text/xml;charset=UTF-8",
    };

    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("scan_ref", ValueRules.ScanReference),
        // In the vendor's collection of calls, not on its page.
        new ParameterRule("scan_id", ValueRules.PositiveInteger),
        new ParameterRule("state", ValueRules.ListOf(ScanStates.All)),
        new ParameterRule("processed", ValueRules.Flag),
        new ParameterRule("type", ValueRules.OneOf(ScanWording.Types)),
        new ParameterRule("target", ValueRules.Targets),
        new ParameterRule("user_login", ValueRules.Text),
        new ParameterRule("launched_after_datetime", ValueRules.Date),
        new ParameterRule("launched_before_datetime", ValueRules.Date),
        new ParameterRule("scan_type", ValueRules.OneOf(ScanWording.ScanTypes)),
        ClientParameters.Id,
        ClientParameters.Name,
        new ParameterRule("show_ags", ValueRules.Flag),
        new ParameterRule("show_op", ValueRules.Flag),
        new ParameterRule("show_status", ValueRules.Flag),
        new ParameterRule("show_last", ValueRules.Flag),
        new ParameterRule("pci_only", ValueRules.Flag),
        new ParameterRule("ignore_target", ValueRules.Flag))
    {
        Exclusive = [ClientParameters.Pair],
    };

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var filter = new ScanFilter(context.Fields, context.Now);
        var scans = catalog.NewestFirst(filter.From, filter.To, context.Now).Where(scan => context.Account.SeesScanOf(scan.UserLogin) && filter.Matches(scan));
        // Another client takes show_last for "the last run of each scan"; this is the plainer reading.
        return Document.Reply(context, context.Fields.Flag("show_last") ? scans.Take(1) : scans, new ScanXml(context).Write);
    }
}
