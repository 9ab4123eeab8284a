using System.Globalization;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans.Launch;

/// <summary>action=launch: a new scan, which is in the list at once and goes through its states with the clock.</summary>
internal sealed class ScanLaunchAction(ScanCatalog catalog, HostDirectory hosts, TimeSpan scanTime) : ApiAction
{
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(5);
    private int launched;

    public override string Name => "launch";

    public override ParameterTable Parameters => LaunchParameters.Table;

    public override bool PostOnly => true;

    public override Reply Answer(CallContext context)
    {
        var answer = new SimpleReturn(context);
        if (LaunchRules.Refuse(context.Fields) is { } refusal)
        {
            return answer.Reply(refusal);
        }

        var number = Interlocked.Increment(ref launched);
        var scan = Make(context, number);
        scan = scan with { SubState = new ScanReach(scan, hosts).SubState };
        catalog.Add(scan);
        return answer.Reply(
            "New vm scan launched",
            new("ID", scan.Id.ToString(CultureInfo.InvariantCulture)),
            new("REFERENCE", scan.Reference));
    }

    private Scan Make(CallContext context, int number)
    {
        var fields = context.Fields;
        // The service shows whole seconds, and its reference holds the same one.
        var launch = DateTimeOffset.FromUnixTimeSeconds(context.Now.ToUnixTimeSeconds());
        return new Scan
        {
            Id = 2_000_000 + number,
            Reference = string.Format(CultureInfo.InvariantCulture, "scan/{0}.{1}", launch.ToUnixTimeSeconds(), 10_000 + (number * 7919L % 90_000)),
            Course = new ScanCourse(launch, Waiting, Waiting, scanTime, ScanStates.Finished),
            Type = "API",
            Title = fields["scan_title"] ?? Scan.NoTitle,
            UserLogin = context.Account.Login,
            Priority = ScanWording.Priorities[(fields["priority"] ?? "0")[0] - '0'],
            Target = LaunchTarget.Addresses(fields),
            ExcludedTarget = fields["exclude_ip_per_scan"],
            Client = Array.Exists(ClientParameters.Pair, fields.Has) ? Array.Find(Client.All, client => ClientParameters.Match(fields, client)) : null,
            AssetGroups = [.. LaunchTarget.Groups(fields).Select(group => group.Title)],
            OptionProfile = fields["option_id"] is { } id ? OptionProfile.ById(id) : fields["option_title"] is { } title ? OptionProfile.ByTitle(title) : null,
            ScanType = fields["scan_type"],
            Scanners = LaunchTarget.Scanners(fields),
            GetsProcessed = true,
        };
    }
}
