using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Control;

/// <summary>What cancel and delete have in common: one report, which must be in a state that allows it.</summary>
/// <remarks>
/// The answer of delete is recorded, that of cancel is made like it [I]. How an unknown report and a wrong state are refused
/// is [I]: as those of scans.
/// </remarks>
internal abstract class ReportControlAction(ReportCatalog catalog) : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("id", ValueRules.PositiveInteger) { IsRequired = true });

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    protected abstract string[] AllowedStates { get; }

    protected abstract string Done { get; }

    protected abstract void Change(Report report, ReportChanges changes, DateTimeOffset now);

    public override Reply Answer(CallContext context)
    {
        var id = context.Fields["id"]!;
        var refusal = catalog.Change(id, (report, changes) => Try(report, id, changes, context));
        var answer = new SimpleReturn(context);
        return refusal is null ? answer.Reply(Done, new KeyValuePair<string, string>("ID", id)) : answer.Reply(refusal);
    }

    private Refusal? Try(Report? report, string id, ReportChanges changes, CallContext context)
    {
        if (report is null || !context.Account.SeesReportOf(report.UserLogin))
        {
            return Refusal.NoSuchReport(id);
        }

        var state = report.Course.StateAt(context.Now);
        if (Array.IndexOf(AllowedStates, state) < 0)
        {
            return Refusal.NotSupported($"action={Name}, id={id}", $"the report is {state}");
        }

        Change(report, changes, context.Now);
        return null;
    }
}
