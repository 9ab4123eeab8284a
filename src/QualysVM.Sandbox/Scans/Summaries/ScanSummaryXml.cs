using System.Globalization;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans.Summaries;

/// <summary>Writes the SCAN_SUMMARY elements. Their names are second hand [S]; that single addresses stand in IP_CSV and ranges in RANGES is, too.</summary>
internal sealed class ScanSummaryXml(CallContext context, HostDirectory hosts)
{
    public static readonly string[] Categories =
        ["scanned", "excluded", "cancelled", "unresolved", "duplicate", "not_vulnerable", "dead", "aborted", "blocked", "failed_slice", "exceeded_scan_duration"];

    /// <summary>An end state that leaves results behind; a scan in error leaves none here [I].</summary>
    private static readonly string[] WithResults = [ScanStates.Finished, ScanStates.Canceled, ScanStates.Paused];

    private readonly string[] categories = context.Fields.List("include_hosts_summary_categories") ?? Categories;

    public void Write(XmlBuffer xml, Scan scan)
    {
        xml.Raw("<SCAN_SUMMARY>\n").Element("SCAN_REFERENCE", scan.Reference);
        if (context.Fields.Flag("include_scan_input", otherwise: true))
        {
            WriteInput(xml, scan);
        }

        var state = scan.Course.StateAt(context.Now);
        if (context.Fields.Flag("include_scan_details", otherwise: true))
        {
            xml.Raw("<SCAN_DETAILS>\n").Element("STATUS", state.ToUpperInvariant()).Raw("<LAUNCH_DATETIME>").Timestamp(scan.Course.Launch).Raw("</LAUNCH_DATETIME>\n")
                .Element("DURATION", Spell((long)scan.Course.Running.TotalSeconds)).Raw("</SCAN_DETAILS>\n");
        }

        if (context.Fields.Flag("include_hosts_summary", otherwise: true) && Array.IndexOf(WithResults, state) >= 0)
        {
            WriteHosts(xml, new ScanReach(scan, hosts), scan);
        }

        xml.Raw("</SCAN_SUMMARY>\n");
    }

    private static void WriteInput(XmlBuffer xml, Scan scan)
    {
        xml.Raw("<SCAN_INPUT>\n").CdataElement("TITLE", scan.Title).Element("SCHEDULED", scan.Type == "Scheduled" ? "1" : "0")
            .Raw("<USER>\n").CdataElement("USERNAME", scan.UserLogin).Raw("</USER>\n<SCAN_DATETIME>").Timestamp(scan.Course.Launch).Raw("</SCAN_DATETIME>\n<TARGETS>\n");
        if (scan.AssetGroups.Length > 0)
        {
            xml.Raw("<ASSET_GROUP_LIST>\n").Element("COUNT", Spell(scan.AssetGroups.Length)).Raw("<ASSET_GROUP_DATA>\n");
            foreach (var group in scan.AssetGroups.Select(AssetGroup.ByTitle).OfType<AssetGroup>())
            {
                xml.Raw("<ASSET_GROUP>\n<ID>").Number(group.Id).Raw("</ID>\n").CdataElement("NAME", group.Title).Raw("</ASSET_GROUP>\n");
            }

            xml.Raw("</ASSET_GROUP_DATA>\n</ASSET_GROUP_LIST>\n");
        }
        else
        {
            WriteAddresses(xml, AddressRanges.Parse(scan.Target));
        }

        xml.Raw("</TARGETS>\n</SCAN_INPUT>\n");
    }

    private void WriteHosts(XmlBuffer xml, ScanReach reach, Scan scan)
    {
        var left = AddressRanges.Of(reach.Answering.Skip(reach.Seen.Length));
        var quiet = reach.Seen.Where(address => reach.On(address).All(finding => finding.Check.IsInformation)).ToList();
        var nobody = TargetSet.Parse(scan.Target).Names.Where(name => hosts.Meant(name).Count == 0).ToArray();
        xml.Raw("<SCAN_RESULTS>\n<HOSTS>\n").Element("COUNT", Spell(reach.Total + reach.Excluded.Count)).Raw("<HOSTS_DATA>\n");
        Category("scanned", AddressRanges.Of(reach.Seen.Except(quiet)));
        Category("excluded", reach.Excluded);
        Category(scan.Course.EndState == ScanStates.Canceled ? "cancelled" : "aborted", left);
        Category("unresolved", AddressRanges.Parse(""), nobody);
        Category("not_vulnerable", AddressRanges.Of(quiet));
        Category("dead", reach.Silent);
        xml.Raw("</HOSTS_DATA>\n</HOSTS>\n</SCAN_RESULTS>\n");

        void Category(string name, AddressRanges ranges, params string[] names)
        {
            if (Array.IndexOf(categories, name) < 0 || ranges.Count + names.Length == 0)
            {
                return;
            }

            xml.Raw("<").Raw(name.ToUpperInvariant()).Raw(">\n");
            WriteAddresses(xml, ranges);
            if (names.Length > 0)
            {
                xml.Raw("<DNS_LIST>\n").Element("COUNT", Spell(names.Length)).Raw("<DNS_DATA>\n").Element("DNS_CSV", string.Join(",", names)).Raw("</DNS_DATA>\n</DNS_LIST>\n");
            }

            xml.Raw("</").Raw(name.ToUpperInvariant()).Raw(">\n");
        }
    }

    private static void WriteAddresses(XmlBuffer xml, AddressRanges ranges)
    {
        if (ranges.Count == 0)
        {
            return;
        }

        var (single, rows) = (ranges.Ranges.Where(range => range.From == range.To).ToList(), ranges.Ranges.Where(range => range.From != range.To).ToList());
        xml.Raw("<IP_LIST>\n").Element("COUNT", Spell(ranges.Count)).Raw("<IP_DATA>\n");
        if (single.Count > 0)
        {
            xml.Element("IP_CSV", string.Join(",", single.Select(range => AddressRanges.Spell(range.From))));
        }

        if (rows.Count > 0)
        {
            xml.Raw("<RANGES>\n");
            rows.ForEach(range => xml.Element("RANGE", $"{AddressRanges.Spell(range.From)}-{AddressRanges.Spell(range.To)}"));
            xml.Raw("</RANGES>\n");
        }

        xml.Raw("</IP_DATA>\n</IP_LIST>\n");
    }

    private static string Spell(long number) => number.ToString(CultureInfo.InvariantCulture);
}
