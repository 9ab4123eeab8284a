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

    /// <summary>What a report without any target is of: all that its template covers [I].</summary>
    public static readonly ReportSubject Usual = ReportSubject.Of(AssetGroup.ById("700107")!);

    /// <summary>The scans of report_refs; those that do not exist, or have no results yet, are bad values [I]. Nothing without them.</summary>
    public static Refusal? Find(CallContext context, ScanCatalog catalog, bool isMap, out ReportSubject? subject)
    {
        var fields = context.Fields;
        var found = new List<Scan>();
        subject = null;
        foreach (var reference in fields.List("report_refs") ?? [])
        {
            if (isMap)
            {
                if (!MapReference.IsMatch(reference))
                {
                    return Refusal.BadValue("report_refs", fields["report_refs"]!, $"no such map: {reference}");
                }

                subject = ReportSubject.Of(AssetGroup.Parts[0]);
                continue;
            }

            if (catalog.Find(reference, context.Now) is not { } scan || !context.Account.SeesScanOf(scan.UserLogin))
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

        if (found.Count > 0)
        {
            subject = ReportSubject.Of([.. found]);
        }

        return null;
    }

    /// <summary>The hosts of a launch.</summary>
    public static ReportSubject Hosts(FieldSet fields)
    {
        if (fields.Flag("use_tags"))
        {
            return new ReportSubject { Tags = Names(fields, "tag_set_include"), ExcludedTags = Names(fields, "tag_set_exclude"), Addresses = LaunchTarget.Tagged(fields) };
        }

        var groups = (fields.List("asset_group_ids") ?? []).Select(id => AssetGroup.ById(id)!).ToArray();
        var entered = string.Join(",", new[] { fields["ips"], fields["fqdns"] }.Where(part => part is not null));
        return groups.Length == 0 && entered.Length == 0 ? Usual : new ReportSubject
        {
            Groups = groups,
            Entered = entered.Length == 0 ? null : entered,
            Addresses = string.Join(",", groups.Select(group => group.Addresses).Prepend(entered).Where(part => part.Length > 0)),
        };
    }

    private static string[] Names(FieldSet fields, string parameter) =>
        [.. (fields.List(parameter) ?? []).Select(tag => AssetTag.By(fields["tag_set_by"], tag)!.Name)];
}
