using System.Globalization;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>One value before the rows: its key in JSON, its heading in CSV.</summary>
internal sealed record ResultHeader(string Key, string Heading, string? Value)
{
    // An external scan names the address of the scanner, where an appliance has its name: recorded.
    private const string ExternalScanner = "64.39.99.13";

    /// <summary>The first block: who asked, and when. The address is of nobody.</summary>
    public static ResultHeader[] Report(CallContext context) =>
    [
        new("scan_report_template_title", "", "Scan Results"),
        new("result_date", "", Spell(context.Now)),
        new("company", "", "Sandbox & Sons \"Ltd\""),
        new("add1", "", "1 Simulation Way"),
        new("add2", "", null),
        new("city", "", "Köln"),
        new("state", "", "None"),
        new("country", "", "Germany"),
        new("zip", "", "50667"),
        new("name", "", "Alex Sand"),
        new("username", "", context.Account.Login),
        new("role", "", "Manager"),
    ];

    /// <summary>The second block: the scan.</summary>
    public static ResultHeader[] Scan(Scan scan, ScanResults results, CallContext context) =>
    [
        new("launch_date", "Launch Date", Spell(scan.Course.Launch)),
        new("client", "Client", context.Account.IsConsultant ? scan.Client?.Name : null),
        new("active_hosts", "Active Hosts", results.ActiveHosts.ToString(CultureInfo.InvariantCulture)),
        new("total_hosts", "Total Hosts", results.TotalHosts.ToString(CultureInfo.InvariantCulture)),
        // The list says On-Demand, the results On Demand.
        new("type", "Type", scan.Type.Replace('-', ' ')),
        new("status", "Status", scan.Course.StateAt(context.Now)),
        new("reference", "Reference", scan.Reference),
        new("scanner_appliance", "Scanner Appliance",
            string.Join("; ", scan.Scanners.Select(name => $"{(name == Appliance.External ? ExternalScanner : name)} (Scanner {Appliance.LatestMl}, Vulnerability Signatures {Appliance.LatestSignatures})"))),
        new("duration", "Duration", scan.Course.DurationAt(context.Now)),
        new("scan_title", "Scan Title", scan.Title),
        new("asset_groups", "Asset Groups", scan.AssetGroups.Length == 0 ? null : string.Join(", ", scan.AssetGroups)),
        new("ips", "IPs", scan.Target),
        new("excluded_ips", "Excluded IPs", results.Excluded),
        new("option_profile", "Option Profile", scan.OptionProfile?.Title),
    ];

    /// <summary>What comes after the rows: the target, dealt to the appliances in turn.</summary>
    public static ResultHeader Distribution(Scan scan)
    {
        var items = scan.Target.Split(',');
        var parts = scan.Scanners.Select((name, place) => (name, Part: items.Where((_, item) => item % scan.Scanners.Length == place).Select(item => item.Trim()).ToArray()));
        return new(
            "target_distribution_across_scanner_appliances",
            "",
            string.Join(", ", parts.Where(one => one.Part.Length > 0).Select(one => $"{one.name} : {string.Join(", ", one.Part)}")));
    }

    private static string Spell(DateTimeOffset moment) => moment.UtcDateTime.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
