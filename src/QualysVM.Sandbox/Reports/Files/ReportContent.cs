using System.Globalization;
using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>What is in a report, whatever its format: the same each time it is asked for.</summary>
internal sealed class ReportContent
{
    // Enough for two pages: a larger file is made by SandboxOptions.ReportSize, not by more of the same.
    private const int MostFindings = 60;

    public ReportContent(Report report, SandboxOptions options)
    {
        var sources = report.Sources ?? [HostScan.Of($"report/{report.Id}", AssetGroup.All[1 + (report.Id % 7)].Addresses, report.Course.Launch)];
        Title = report.Title ?? "Scorecard";
        Launch = report.Course.Launch;
        HidesHeader = report.HidesHeader;
        Findings = [.. sources.SelectMany(scan => new ScanResults(scan, options).Read(null).Take(MostFindings)).Take(MostFindings)];
        Header =
        [
            new("type", "Report Type", report.Type),
            new("login", "Launched By", report.UserLogin),
            new("launch", "Launch Date", Launch.UtcDateTime.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)),
            new("source", "Source", string.Join(", ", sources.Select(scan => scan.Target))),
            new("findings", "Findings", Findings.Length.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>What a file that must be larger is filled up with.</summary>
    public static Finding Filling { get; } = new(new ScannedHost("10.255.255.254", "filling.corp.example", null, "Sandbox Linux 9"), Vulnerabilities.All[0], "Here again, as the file was asked to be large.");

    public string Title { get; }

    public DateTimeOffset Launch { get; }

    public bool HidesHeader { get; }

    public ResultHeader[] Header { get; }

    public Finding[] Findings { get; }
}
