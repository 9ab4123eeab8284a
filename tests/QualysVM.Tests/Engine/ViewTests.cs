using System.Globalization;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;

namespace QualysVM.Tests.Engine;

/// <summary>What a prompt shows, on a narrow and on a usual screen.</summary>
[Collection(ProcessWide.Name)]
public sealed class ViewTests : IDisposable
{
    private const string AllScans = "Get-QualysScan -LaunchedAfter 2000-01-01";
    private const string Findings = "Get-QualysScan -State Finished | Get-QualysScanResult -WarningAction Ignore";
    private const string Header = "Get-QualysScanResult scan/1736361211.27337 -HeaderOnly";

    // A zone that is never UTC, half hours included.
    private readonly IDisposable zone = ProcessWide.TimeZone("Asia/Kolkata");

    [Theory]
    [InlineData(80, AllScans)]
    [InlineData(120, AllScans)]
    [InlineData(80, "Get-QualysReport")]
    [InlineData(120, "Get-QualysReport")]
    [InlineData(80, "Get-QualysSession")]
    [InlineData(120, "Get-QualysSession")]
    [InlineData(80, Findings)]
    [InlineData(120, Findings)]
    [InlineData(80, "Get-QualysScanResult scan/1736361211.27337 -Mode Brief")]
    [InlineData(80, Header)]
    [InlineData(120, Header)]
    [InlineData(80, "Get-QualysScanSchedule")]
    [InlineData(120, "Get-QualysScanSchedule")]
    [InlineData(80, "Get-QualysVulnerability")]
    [InlineData(120, "Get-QualysVulnerability")]
    [InlineData(80, "Get-QualysScanSummary -Since 30d")]
    [InlineData(120, "Get-QualysScanSummary -Since 30d")]
    [InlineData(80, "Get-QualysOptionProfile")]
    [InlineData(120, "Get-QualysOptionProfile")]
    [InlineData(80, "Get-QualysTag")]
    [InlineData(120, "Get-QualysTag")]
    [InlineData(80, "Get-QualysScannerAppliance")]
    [InlineData(120, "Get-QualysScannerAppliance")]
    public void No_line_is_wider_than_the_screen(int width, string script)
    {
        var lines = Shown(width, script);
        Assert.True(lines.Count > 3, string.Join('\n', lines));
        Assert.All(lines, line => Assert.True(Cells(line) <= width, $"{Cells(line)} cells: {line}"));
    }

    [Theory]
    [InlineData(AllScans, "State", "Launched", "Duration", "Ref", "Title")]
    [InlineData("Get-QualysReport", "Id", "State", "Pct", "Launched", "Format", "Size", "Title")]
    [InlineData(Findings, "Sev", "Qid", "Ip", "Port", "Title")]
    [InlineData(Header, "State", "Launched", "Hosts", "Ref", "Title")]
    [InlineData("Get-QualysScanSchedule", "Id", "Active", "NextLaunch", "Recurrence", "Title")]
    [InlineData("Get-QualysVulnerability", "Sev", "Qid", "Type", "Cve", "Patch", "Title")]
    [InlineData("Get-QualysScanSummary -Since 30d", "Status", "Launched", "Scanned", "NotScanned", "Ref", "Title")]
    [InlineData("Get-QualysOptionProfile", "Id", "Default", "Global", "Updated", "Type", "Title")]
    [InlineData("Get-QualysTag", "Id", "RuleType", "Parent", "Updated", "Name")]
    [InlineData("Get-QualysScannerAppliance", "Id", "Status", "Missed", "Updated", "Behind", "Name")]
    [InlineData("Get-QualysSession", "Name", "Platform", "UserName", "Auth", "Version", "Connected")]
    public void The_headers_are_these(string script, params string[] headers)
    {
        foreach (var width in new[] { 80, 120 })
        {
            var lines = Shown(width, script);
            Assert.Equal(headers, lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void A_scan_shows_its_launch_in_the_local_zone_and_its_reference_whole()
    {
        using var qualys = new EngineOnSandbox();
        var scans = qualys.Module.Good(AllScans).Cast<Scan>().ToList();
        var rows = Rows(80, AllScans);
        Assert.Equal(scans.Count, rows.Count);
        Assert.All(scans.Zip(rows), pair =>
        {
            Assert.Contains(Local(pair.First.LaunchDateTime), pair.Second, StringComparison.Ordinal);
            Assert.Contains(pair.First.Ref, pair.Second, StringComparison.Ordinal);
            Assert.StartsWith(pair.First.State, pair.Second, StringComparison.Ordinal);
        });
        Assert.Equal("2025-01-09 00:03", Local(scans.Single(scan => scan.Ref == "scan/1736361211.27337").LaunchDateTime));
    }

    [Fact]
    public void Durations_and_sizes_and_numbers_are_right_aligned()
    {
        using var qualys = new EngineOnSandbox(width: 120);
        AllEndAt(Shown(120, AllScans + " -State Finished"), "Duration", [.. qualys.Module.Good(AllScans + " -State Finished | ForEach-Object { [string] $_.Duration }").Cast<string>()]);
        AllEndAt(Shown(120, "Get-QualysReport"), "Size", [.. qualys.Module.Good("(Get-QualysReport).SizeText").Cast<string>()]);
        AllEndAt(Shown(120, "Get-QualysReport"), "Id", [.. qualys.Module.Good("Get-QualysReport").Cast<Report>().Select(report => report.ToString())]);
    }

    [Fact]
    public void A_report_under_way_shows_how_far_it_is()
    {
        const string running = "Get-QualysReport -State Running";
        using var qualys = new EngineOnSandbox();
        Assert.Matches("Running +[0-9]+ ", Rows(80, running)[0]);
    }

    [Fact]
    public void A_session_shows_no_more_than_who_and_where()
    {
        using var qualys = new EngineOnSandbox();
        Assert.Matches(@"^Sandbox +Sandbox +qsand_ad1 +Session +Newest +\d{4}-\d\d-\d\d \d\d:\d\d$", Assert.Single(Rows(80, "Get-QualysSession")));
    }

    private static void AllEndAt(IReadOnlyList<string> lines, string header, IReadOnlyList<string> values)
    {
        var end = lines[1].IndexOf(header, StringComparison.Ordinal) + header.Length;
        Assert.All(lines.Skip(3).TakeWhile(line => line.Length > 0).Zip(values), pair => Assert.EndsWith(pair.Second, pair.First[..end], StringComparison.Ordinal));
    }

    private static string Local(DateTimeOffset? time) =>
        TimeZoneInfo.ConvertTime(time!.Value, TimeZoneInfo.Local).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static List<string> Rows(int width, string script) => [.. Shown(width, script).Skip(3).TakeWhile(line => line.Length > 0)];

    private static IReadOnlyList<string> Shown(int width, string script)
    {
        using var qualys = new EngineOnSandbox(width: width);
        Assert.Null(qualys.Module.Engine.Show(script).Failure);
        Assert.Equal("", qualys.Module.ErrorOutput.ToString());
        return qualys.Module.Output.Lines;
    }

    /// <summary>As a terminal counts: ideographs take two cells.</summary>
    private static int Cells(string line) =>
        line.Sum(c => c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe4f' or >= '\uff00' and <= '\uff60' ? 2 : 1);

    public void Dispose() => zone.Dispose();
}
