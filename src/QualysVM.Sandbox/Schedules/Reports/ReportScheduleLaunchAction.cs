using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Reports.Launch;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules.Reports;

/// <summary>action=launch_now: the report of a schedule, out of turn.</summary>
/// <remarks>The answer is recorded. That a schedule that is off can be launched too is [I].</remarks>
internal sealed class ReportScheduleLaunchAction(ScheduledReport[] schedules, ReportLauncher launcher) : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("id", ValueRules.PositiveInteger) { IsRequired = true });

    public override string Name => "launch_now";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    // An Auditor sees no vulnerabilities, in a report neither.
    public override bool NotForAuditors => true;

    public override Reply Answer(CallContext context)
    {
        var id = context.Fields["id"]!;
        return Array.Find(schedules, one => one.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0')) is { } schedule
            ? launcher.Launch(context, "Report launched successfully.", report => report.After(schedule.Template, schedule.OutputFormat) with { Title = schedule.Title })
            : new SimpleReturn(context).Reply(Refusal.NoSuchSchedule(id));
    }
}
