using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules.Changes;

/// <summary>action=delete: it launches nothing more; the scans it has launched stay. The answer is recorded.</summary>
internal sealed class ScheduleDeleteAction(ScheduleCatalog catalog) : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("id", ValueRules.PositiveInteger) { IsRequired = true });

    public override string Name => "delete";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    public override bool IsFor(Account account) => account.MayScan;

    public override Reply Answer(CallContext context)
    {
        var id = context.Fields["id"]!;
        var answer = new SimpleReturn(context);
        return catalog.Change(id, context.Account, _ => (null, null)) is { } refusal
            ? answer.Reply(refusal)
            : answer.Reply("Schedule scan deleted successfully", new KeyValuePair<string, string>("ID", id));
    }
}
