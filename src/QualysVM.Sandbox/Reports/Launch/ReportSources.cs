using System.Text.RegularExpressions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Scans.Launch;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Launch;

/// <summary>What a launched report tells of.</summary>
internal static class ReportSources
{
    // The sandbox has no maps: every reference of the right form is one that exists [I].
    private static readonly Regex MapReference = new("^map/[0-9]{1,12}\\.[0-9]{1,9}$", RegexOptions.CultureInvariant);

    /// <summary>The scans of report_refs; those that do not exist, or have no results yet, are bad values [I].</summary>
    public static Refusal? Find(CallContext context, ScanCatalog catalog, bool isMap, out Scan[] scans)
    {
        var fields = context.Fields;
        var found = new List<Scan>();
        scans = [];
        foreach (var reference in fields.List("report_refs") ?? [])
        {
            if (isMap)
            {
                if (!MapReference.IsMatch(reference))
                {
                    return Refusal.BadValue("report_refs", fields["report_refs"]!, $"no such map: {reference}");
                }

                found.Add(HostScan.Of(reference, AssetGroup.All[1].Addresses, context.Now));
                continue;
            }

            if (catalog.Find(reference, context.Now) is not { } scan)
            {
                return Refusal.BadValue("report_refs", fields["report_refs"]!, $"no such scan: {reference}");
            }

            // A paused scan can be reported on: certain.
            if (scan.Course.StateAt(context.Now) is ScanStates.Queued or ScanStates.Loading or ScanStates.Running)
            {
                return Refusal.BadValue("report_refs", fields["report_refs"]!, $"not finished: {reference}");
            }

            found.Add(scan);
        }

        scans = [.. found];
        return null;
    }

    /// <summary>The hosts of a launch, told like a scan of them. Without any it is all that the template covers [I].</summary>
    public static Scan Hosts(CallContext context)
    {
        var fields = context.Fields;
        var addresses = fields.Flag("use_tags")
            ? LaunchTarget.Tagged(fields)
            : string.Join(",", new[] { fields["ips"], fields["fqdns"] }
                .Concat((fields.List("asset_group_ids") ?? []).Select(id => AssetGroup.ById(id)!.Addresses))
                .Where(part => part is not null));
        return HostScan.Of("hosts", addresses.Length > 0 ? addresses : AssetGroup.All[6].Addresses, context.Now);
    }
}
