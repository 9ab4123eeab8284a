using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Appliances;

/// <summary>action=list of the scanner appliances.</summary>
/// <remarks>Parameters and elements are documented or second hand [S]. That everybody but an Auditor sees all of them is [I], as is that a scan shows while it runs.</remarks>
internal sealed class ApplianceListAction(ScanCatalog scans) : ApiAction
{
    private static readonly ListDocument Document = new("APPLIANCE_LIST_OUTPUT", "APPLIANCE_LIST", "/fo/appliance/appliance_list_output.dtd");

    /// <summary>With the full list only: documented for most, and of show_tags [I].</summary>
    private static readonly string[] OfTheFullList = ["type", "include_cloud_info", "show_tags"];

    private static readonly ParameterTable Table = new(
        new ParameterRule("output_mode", ValueRules.OneOf("brief", "full")),
        new ParameterRule("ids", ValueRules.Numbers),
        new ParameterRule("name", ValueRules.Text),
        new ParameterRule("type", ValueRules.OneOf("physical", "virtual", "containerized", "offline")),
        new ParameterRule("platform_provider", ValueRules.OneOf("ec2", "ec2_compat", "gce", "azure", "vCenter")),
        new ParameterRule("busy", ValueRules.Flag),
        new ParameterRule("scan_ref", ValueRules.ScanReference),
        new ParameterRule("scan_detail", ValueRules.Flag),
        new ParameterRule("include_cloud_info", ValueRules.Flag),
        new ParameterRule("show_tags", ValueRules.Flag),
        new ParameterRule("include_license_info", ValueRules.Flag),
        new ParameterRule("network_id", ValueRules.NetworkId));

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override bool NotForAuditors => true;

    public override Reply Answer(CallContext context)
    {
        var fields = context.Fields;
        var isFull = fields["output_mode"] == "full";
        if (!isFull && Array.Find(OfTheFullList, fields.Has) is { } only)
        {
            return new SimpleReturn(context).Reply(Refusal.NotSupported($"output_mode=brief, {only}", "the parameter is for output_mode=full"));
        }

        var running = scans.NewestFirst(context.Now.AddDays(-30), context.Now, context.Now).Where(scan => scan.Course.StateAt(context.Now) == ScanStates.Running).ToList();
        var numbers = NumberRanges.In(fields, "ids");
        var found = Appliance.All.Where(one => (numbers is null || numbers.Contain(one.Id))
            && (fields["name"] is not { } name || CultureInfo.InvariantCulture.CompareInfo.IndexOf(one.Name, name, CompareOptions.IgnoreCase) >= 0)
            && Is(fields["type"], one)
            // None of them is in a cloud, and none in a network of its own.
            && !fields.Has("platform_provider") && fields["network_id"] is null or "0"
            && (fields["busy"] is not { } busy || Of(running, one).Any() == (busy == "1"))
            && (fields["scan_ref"] is not { } reference || Of(running, one).Any(scan => scan.Reference == reference)));
        return Document.Reply(context, found, new ApplianceXml(context, one => [.. Of(running, one)]).Write, fields.Flag("include_license_info") ? ApplianceXml.WriteLicenses : null);
    }

    private static bool Is(string? type, Appliance one) => type switch
    {
        null => true,
        "offline" => !one.IsOnline,
        _ => string.Equals(type, one.Type, StringComparison.OrdinalIgnoreCase),
    };

    private static IEnumerable<Scan> Of(List<Scan> running, Appliance one) => running.Where(scan => scan.Scanners.Contains(one.Name));
}
