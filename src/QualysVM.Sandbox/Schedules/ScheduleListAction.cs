using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules;

/// <summary>action=list of the scheduled scans: everything in one answer.</summary>
internal sealed class ScheduleListAction(ScheduleCatalog catalog) : ApiAction
{
    private static readonly ListDocument Document =
        new("SCHEDULE_SCAN_LIST_OUTPUT", "SCHEDULE_SCAN_LIST", "/fo/schedule/scan/schedule_scan_list_output.dtd");

    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("id", ValueRules.PositiveInteger),
        new ParameterRule("active", ValueRules.Flag),
        new ParameterRule("show_notifications", ValueRules.Flag),
        new ParameterRule("show_cloud_details", ValueRules.Flag),
        // The words are those of the scan list [I], and one more [B].
        new ParameterRule("scan_type", ValueRules.OneOf([.. ScanWording.ScanTypes, "perimeter"])),
        new ParameterRule("fqdn", ValueRules.HostNames),
        ClientParameters.Id,
        ClientParameters.Name)
    {
        Exclusive = [ClientParameters.Pair],
    };

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var names = fields["fqdn"] is { } text ? TargetSet.Parse(text) : null;
        var found = catalog.All.Where(schedule => context.Account.SeesScanOf(schedule.UserLogin)
            && (fields["id"] is not { } id || ScheduleCatalog.IsId(schedule, id))
            // The empty one is neither [I].
            && (fields["active"] is not { } active || schedule.Active == active)
            && (fields["scan_type"] is not { } type || schedule.ScanType == type)
            && (names is null || names.Overlaps(TargetSet.Parse(schedule.Target)))
            && ClientParameters.Match(fields, schedule.Client));
        return Document.Reply(context, found, new ScheduleXml(context).Write);
    }
}
