using QualysVM.Core.Json;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Results;

/// <summary>Puts the header together from the objects before the rows: one about the subscription, one about the scan.</summary>
internal sealed class ScanResultHeaderReader
{
    // "type" stands in rows too, so it tells nothing.
    private static readonly HashSet<string> OnlyHere = new(StringComparer.Ordinal)
    {
        "scan_report_template_title", "result_date", "company", "add1", "add2", "city", "state", "country", "zip", "name", "username", "role",
        "launch_date", "client", "active_hosts", "total_hosts", "status", "reference", "scanner_appliance", "duration", "scan_title",
        "asset_groups", "ips", "excluded_ips", "option_profile",
    };

    private readonly AdditionalElements kept = new();
    private DateTimeOffset? made, launched;
    private int? active, total;
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private bool any;

    /// <summary>Whether an object with this key is one of the headers.</summary>
    public static bool Knows(string key) => OnlyHere.Contains(key);

    /// <param name="row">At its first key.</param>
    public void Read(JsonRow row)
    {
        any = true;
        var values = new ResultValues(row, kept);
        do
        {
            switch (row.Key)
            {
                case "result_date": made = values.Time(); break;
                case "launch_date": launched = values.Time(); break;
                case "active_hosts": active = values.Number(); break;
                case "total_hosts": total = values.Number(); break;
                case "scan_report_template_title" or "company" or "name" or "username" or "role" or "client" or "type" or "status" or "reference"
                    or "scanner_appliance" or "duration" or "scan_title" or "asset_groups" or "ips" or "excluded_ips" or "option_profile":
                    texts[row.Key] = values.Text();
                    break;
                default:
                    values.Keep();
                    break;
            }
        }
        while (row.Next());
    }

    /// <summary>The header so far, or null when none came.</summary>
    public ScanResultHeader? ToHeader(string reference) => !any ? null : new ScanResultHeader
    {
        Ref = Text("reference") ?? reference,
        Title = Text("scan_title"),
        Type = Text("type"),
        State = Text("status"),
        LaunchDateTime = launched,
        Duration = ScanDuration.Parse(Text("duration") ?? ""),
        DurationText = Text("duration"),
        ActiveHosts = active,
        TotalHosts = total,
        ScannerAppliances = Text("scanner_appliance"),
        AssetGroups = Text("asset_groups"),
        Target = Text("ips"),
        ExcludedTarget = Text("excluded_ips"),
        OptionProfile = Text("option_profile"),
        Client = Text("client"),
        TemplateTitle = Text("scan_report_template_title"),
        ResultDateTime = made,
        Company = Text("company"),
        UserName = Text("name"),
        UserLogin = Text("username"),
        Role = Text("role"),
        AdditionalData = kept.ToData(),
    };

    private string? Text(string key) => texts.TryGetValue(key, out var text) ? text : null;
}
