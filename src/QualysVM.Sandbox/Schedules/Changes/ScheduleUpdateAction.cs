using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Scans.Launch;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules.Changes;

/// <summary>action=update: what is given replaces what was. The answer is recorded.</summary>
internal sealed class ScheduleUpdateAction(ScheduleCatalog catalog) : ApiAction
{
    public override string Name => "update";

    public override ParameterTable Parameters => ScheduleParameters.Update;

    public override bool PostOnly => true;

    public override bool IsFor(Account account) => account.MayScan;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var id = fields["id"]!;
        var answer = new SimpleReturn(context);
        if ((ScheduleRules.RefuseUpdate(fields) ?? LaunchRules.RefuseChange(fields) ?? ScheduleRules.Refuse(fields)) is { } refusal)
        {
            return answer.Reply(refusal);
        }

        return catalog.Change(id, context.Account, Changed) is { } refused
            ? answer.Reply(refused)
            : answer.Reply("Edit scheduled scan Completed successfully", new KeyValuePair<string, string>("ID", id));

        (ScheduledScan?, Refusal?) Changed(ScheduledScan schedule)
        {
            var changed = (schedule with { Timing = schedule.Timing.With(fields) }).With(fields);
            return context.Account.Foreign(changed.Addresses) is { } foreign ? (null, Refusal.NoSuchAddresses(foreign)) : (changed, null);
        }
    }
}
