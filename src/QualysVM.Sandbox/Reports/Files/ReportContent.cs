using System.Globalization;
using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>What is in a report, whatever its format: the same each time it is asked for.</summary>
internal sealed class ReportContent
{
    /// <summary>Two pages: what people read rather than programs ends here, and says so.</summary>
    public const int MostLines = 60;

    public ReportContent(Report report, HostDirectory hosts, HostRecords records)
    {
        Report = report;
        Target = hosts.Meant(report.Subject.Addresses);
        Hosts = report.Subject.Scans is { } scans
            ? [.. scans.SelectMany(scan => new ScanResults(scan, hosts).Read(null)).GroupBy(row => row.Host.Address).Select(Scanned)]
            : [.. records.In(Target, Launch).Select(Known)];
        Vulnerabilities = [.. Hosts.SelectMany(host => host.Vulnerabilities)];
        var rows = Hosts.Sum(host => host.Rows.Length);
        Header =
        [
            ("Report Type", report.Type),
            ("Launched By", report.UserLogin),
            ("Launch Date", Day(Launch)),
            ("Source", report.Subject.Addresses),
            ("Findings", rows > MostLines ? $"the first {MostLines} of {rows}" : rows.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>What a file that must be larger is filled up with.</summary>
    public static ReportHost Filling { get; } = Made(new Host(0, AddressRanges.Parse("10.255.255.254").At(0)) { Dns = "filling.corp.example", System = HostSystem.Linux9 });

    public Report Report { get; }

    public string Title => Report.Title ?? "Scorecard";

    public DateTimeOffset Launch => Report.Course.Launch;

    public AddressRanges Target { get; }

    public ReportHost[] Hosts { get; }

    /// <summary>What is wrong with all of them together.</summary>
    public ReportRow[] Vulnerabilities { get; }

    /// <summary>How bad it is for the business: of 100.</summary>
    public string BusinessRisk =>
        Vulnerabilities.Length == 0 ? "0"
            : $"{(int)(Vulnerabilities.Average(row => row.Check.Severity) * 5 * Hosts.Count(host => host.Vulnerabilities.Length > 0) / Hosts.Length)}/100";

    /// <summary>What people are told before the findings.</summary>
    public (string Heading, string Value)[] Header { get; }

    /// <summary>The findings that people are shown.</summary>
    public IEnumerable<ReportRow> Lines => Hosts.SelectMany(host => host.Rows).Take(MostLines);

    /// <summary>As reports print it in CSV: American, and UTC.</summary>
    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private static ReportHost Scanned(IEnumerable<Finding> findings) => new(findings.First().Host, [.. findings.Select(finding => new ReportRow(finding, null))]);

    // What has been fixed is not in it: that is what the templates of the service do unless told.
    private static ReportHost Known(HostRecord record) => new(
        record.Host,
        [
            .. record.Detections.Where(detection => detection.Status != Detection.Fixed)
                .Select(detection => new ReportRow(new Finding(record.Host, detection.Check, record.Host.Seen(detection.Check)), detection)),
        ]);

    private static ReportHost Made(Host host) =>
        new(host, [new ReportRow(new Finding(host, KnowledgeBase.Vulnerabilities.All[0], "Here again, as the file was asked to be large."), null)]);
}
