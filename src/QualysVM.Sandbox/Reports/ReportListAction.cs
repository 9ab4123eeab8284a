using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports;

/// <summary>action=list of the report endpoint: everything in one answer, whatever its age.</summary>
internal sealed class ReportListAction(ReportCatalog catalog) : ApiAction
{
    private static readonly ListDocument Document = new("REPORT_LIST_OUTPUT", "REPORT_LIST", "/fo/report/report_list_output.dtd");

    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("id", ValueRules.PositiveInteger),
        // One state only, by the vendor's page; the scan list takes several.
        new ParameterRule("state", ValueRules.OneOf(ReportStates.All)),
        new ParameterRule("user_login", ValueRules.Text),
        new ParameterRule("expires_before_datetime", ValueRules.Date),
        ClientParameters.Id,
        ClientParameters.Name,
        // Printed for 3.0, probably by mistake [I]: accepted, and without effect as a report in the list names no hosts.
        new ParameterRule("fqdns", ValueRules.Text) { OnlyIn = "3.0" })
    {
        Exclusive = [ClientParameters.Pair],
    };

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var id = fields["id"];
        var state = fields["state"];
        var login = fields["user_login"];
        var expiresBefore = fields.Date("expires_before_datetime");
        var reports = catalog.NewestFirst().Where(report =>
            report.IsListedAt(context.Now)
            && context.Account.SeesReportOf(report.UserLogin)
            && (id is null || ReportCatalog.IsId(report, id))
            && (state is null || report.Course.StateAt(context.Now) == state)
            && (login is null || report.UserLogin == login)
            && (expiresBefore is null || report.Expires < expiresBefore)
            && ClientParameters.Match(fields, report.Client));
        return Document.Reply(context, reports, new ReportXml(context).Write);
    }
}
