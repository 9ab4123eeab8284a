using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>action=fetch: the file of a finished report. Whatever else is asked for, known or not, is the same 7001 with HTTP 200.</summary>
/// <remarks>
/// Not simulated: that a file above 1 GB comes as a ZIP [S]. Whether the service answers a Range is unknown, so it does not [I].
/// </remarks>
internal sealed class ReportFetchAction(ReportCatalog catalog, ReportBodies bodies) : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("id", ValueRules.PositiveInteger) { IsRequired = true });

    public override string Name => "fetch";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        if (catalog.Find(context.Fields["id"]!) is not { } report
            || !context.Account.SeesReportOf(report.UserLogin)
            || !report.IsReadyAt(context.Now)
            || ReportFormat.Of(report.OutputFormat) is not { } format)
        {
            return new SimpleReturn(context).Reply(Refusal.NoReport);
        }

        var body = report.Body?.Value ?? bodies.Make(report);
        return new Reply(200, format.MediaType, body.Chunks()) { Length = body.Length }
            .With("Content-Disposition", ReportFileName.Header(report, format.Extension));
    }
}
