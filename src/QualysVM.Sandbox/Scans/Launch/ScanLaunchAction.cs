using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans.Launch;

/// <summary>action=launch: a new scan, which is in the list at once.</summary>
internal sealed class ScanLaunchAction(ScanLauncher launcher) : ApiAction
{
    public override string Name => "launch";

    public override ParameterTable Parameters => LaunchParameters.Table;

    public override bool PostOnly => true;

    public override bool IsFor(Account account) => account.MayScan;

    public override Reply Answer(CallContext context)
    {
        var answer = new SimpleReturn(context);
        if (LaunchRules.Refuse(context.Fields) is { } refusal)
        {
            return answer.Reply(refusal);
        }

        var plan = Plan(context);
        if (context.Account.Foreign(plan.Target) is { } foreign)
        {
            return answer.Reply(Refusal.NoSuchAddresses(foreign));
        }

        var scan = launcher.Launch(context.Now, plan);
        return answer.Reply(
            "New vm scan launched",
            new("ID", scan.Id.ToString(CultureInfo.InvariantCulture)),
            new("REFERENCE", scan.Reference));
    }

    private static Scan Plan(CallContext context)
    {
        var fields = context.Fields;
        return new Scan
        {
            Reference = "",
            Course = ScanCourse.None,
            Type = "API",
            Title = fields["scan_title"] ?? Scan.NoTitle,
            UserLogin = context.Account.Login,
            Priority = ScanWording.Priorities[(fields["priority"] ?? "0")[0] - '0'],
            Target = LaunchTarget.Addresses(fields),
            ExcludedTarget = fields["exclude_ip_per_scan"],
            Client = ClientParameters.Asked(fields),
            AssetGroups = [.. LaunchTarget.Groups(fields).Select(group => group.Title)],
            OptionProfile = OptionProfile.Asked(fields["option_id"], fields["option_title"]),
            ScanType = fields["scan_type"],
            Scanners = LaunchTarget.Scanners(fields),
        };
    }
}
