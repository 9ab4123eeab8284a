using QualysVM.Core.Errors;
using QualysVM.Core.Json;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Results;

/// <summary>Puts the header together from the objects that are no rows: one about the subscription and one about the scan before them, notes behind them.</summary>
/// <param name="asked">The reference of the scan whose results were asked for.</param>
internal sealed class ScanResultHeaderReader(string asked)
{
    private const string Distribution = "target_distribution_across_scanner_appliances";

    /// <summary>About what a list of hosts takes, for each character of it.</summary>
    private const long EachHost = 8;

    private readonly AdditionalElements kept = new();
    private DateTimeOffset? made, launched;
    private int? active, total;
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly List<UnscannedHosts> unscanned = [];
    private bool any, known;

    /// <param name="row">At its first key.</param>
    public void Read(JsonRow row)
    {
        any = true;
        var values = new ResultValues(row, kept);
        do
        {
            switch (row.Key)
            {
                case "result_date": made = values.Time(); known = true; break;
                case "launch_date": launched = values.Time(); known = true; break;
                case "active_hosts": active = values.Number(); known = true; break;
                case "total_hosts": total = values.Number(); known = true; break;
                case "scan_report_template_title" or "company" or "name" or "username" or "role" or "client" or "type" or "status" or "reference"
                    or "scanner_appliance" or "duration" or "scan_title" or "asset_groups" or "ips" or "excluded_ips" or "option_profile"
                    or Distribution:
                    texts[row.Key] = values.Text();
                    known = true;
                    break;
                case var key when ResultsInPlace.IsError(key):
                    throw ResultsInPlace.Error(asked, $"{key} {row.UniqueText()}");
                default:
                    Note(row);
                    break;
            }
        }
        while (row.Next());
    }

    /// <summary>Makes sure, where there is no row, that the results say of themselves that they are some.</summary>
    /// <exception cref="QualysException">There is something, and nothing in it that results are known to hold.</exception>
    public void CheckWithoutRows()
    {
        if (any && !known)
        {
            throw new QualysException(QualysError.MalformedReply,
                $"The results of {asked} hold no row and nothing that results say of themselves, so nobody can tell whether anything was found.");
        }
    }

    /// <summary>The header so far, or null when none came.</summary>
    public ScanResultHeader? ToHeader() => !any ? null : new ScanResultHeader
    {
        Ref = Text("reference") ?? asked,
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
        HostsNotScanned = unscanned.Count == 0 ? Listed<UnscannedHosts>.None : new([.. unscanned]),
        TargetDistribution = Text(Distribution),
        AdditionalData = kept.ToData(),
    };

    private void Note(JsonRow row)
    {
        var text = row.UniqueText() ?? "";
        if (UnscannedHosts.From(row.Key, text) is { } hosts)
        {
            kept.Count(row.Key, text.Length * EachHost);
            unscanned.Add(hosts);
            known = true;
        }
        else
        {
            kept.Keep(row.Key, text);
            known |= row.Key.Contains("hosts"); // a note that is new to us
        }
    }

    private string? Text(string key) => texts.TryGetValue(key, out var text) ? text : null;
}
