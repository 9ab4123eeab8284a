using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Scans.Launch;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules.Changes;

/// <summary>action=create: a new schedule, which launches scans from its first launch on. The answer is recorded.</summary>
internal sealed class ScheduleCreateAction(ScheduleCatalog catalog) : ApiAction
{
    public override string Name => "create";

    public override ParameterTable Parameters => ScheduleParameters.Create;

    public override bool PostOnly => true;

    public override bool IsFor(Account account) => account.MayScan;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var answer = new SimpleReturn(context);
        if ((LaunchRules.Refuse(fields) ?? ScheduleRules.Refuse(fields)) is { } refusal)
        {
            return answer.Reply(refusal);
        }

        var plan = new ScheduledScan(0, ScheduleTiming.First(fields, context.Now)) { Title = "", UserLogin = context.Account.Login, Target = "" }.With(fields);
        if (context.Account.Foreign(plan.Addresses) is { } foreign)
        {
            return answer.Reply(Refusal.NoSuchAddresses(foreign));
        }

        var schedule = catalog.Add(plan);
        return answer.Reply("New scan scheduled successfully", new KeyValuePair<string, string>("ID", schedule.Id.ToString(CultureInfo.InvariantCulture)));
    }
}
