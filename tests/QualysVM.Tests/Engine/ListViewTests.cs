using System.Xml.Linq;
using QualysVM.Host.Engine;

namespace QualysVM.Tests.Engine;

/// <summary>What Format-List shows.</summary>
public sealed class ListViewTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(StagedModule.Folder, "QualysVM.Format.ps1xml");
    private readonly EngineOnSandbox qualys = new();

    [Fact]
    public void A_scan_as_a_list()
    {
        var shown = Shown("Get-QualysScan scan/1736361211.27337 -IncludeOptionProfile -IncludeAssetGroup");
        Assert.Equal("scan/1736361211.27337", shown["Ref"]);
        Assert.Equal("Finished (No_Vuln)", shown["State"]);
        Assert.Equal("00:29:43", shown["Duration"]);
        Assert.Equal("0 - No Priority", shown["Priority"]);
        Assert.Equal("Initial Options", shown["OptionProfile"]);
        Assert.Matches(@"^2025-01-0\d \d\d:\d\d:\d\d [+-]\d\d:\d\d$", shown["LaunchDateTime"]);
        Assert.Equal(Labels("QualysVM.Core.Scans.Scan"), shown.Keys);
    }

    [Fact]
    public void A_report_as_a_list()
    {
        var shown = Shown("Get-QualysReport 42703");
        Assert.Equal("42703", shown["Id"]);
        Assert.Equal("129.1 MB (135,371,162 bytes)", shown["Size"]);
        Assert.Equal("Finished", shown["State"]);
        Assert.Equal(Labels("QualysVM.Core.Reports.Report"), shown.Keys);
    }

    [Fact]
    public void A_session_as_a_list()
    {
        var shown = Shown("Get-QualysSession");
        Assert.Equal("https://qualysapi.sandbox.example/", shown["BaseUri"]);
        Assert.Equal("True", shown["IsConnected"]);
        Assert.Equal(Labels("QualysVM.Core.Sessions.QualysSession"), shown.Keys);
    }

    [Fact]
    public void A_finding_as_a_list()
    {
        var shown = Shown("Get-QualysScanResult scan/1736361211.27337 | Select-Object -First 1");
        Assert.Equal(("38711", "11.11.1.11", "scan/1736361211.27337"), (shown["Qid"], shown["Ip"], shown["Ref"]));
        Assert.Equal(Labels("QualysVM.Core.Scans.Results.ScanFinding"), shown.Keys.Where(key => Labels("QualysVM.Core.Scans.Results.ScanFinding").Contains(key)));
    }

    [Fact]
    public void A_header_as_a_list()
    {
        var shown = Shown("Get-QualysScanResult scan/1736361211.27337 -HeaderOnly");
        Assert.Equal(("2 of 2", "00:29:43", "Initial Options"), (shown["Hosts"], shown["Duration"], shown["OptionProfile"]));
        Assert.Equal(Labels("QualysVM.Core.Scans.Results.ScanResultHeader"), shown.Keys);
    }

    [Fact]
    public void A_schedule_as_a_list()
    {
        var shown = Shown("Get-QualysScanSchedule 160642");
        Assert.Equal(("yes", "every day", "2017-12-01 16:30 -08:00 (follows summer time)", "16:30 US-CA"), (shown["Active"], shown["Recurrence"], shown["NextLaunchLocal"], shown["StartTime"]));
        Assert.Equal(Labels("QualysVM.Core.Scans.Schedules.ScanSchedule"), shown.Keys);
    }

    private static IEnumerable<string> Labels(string type) => XDocument.Load(Shipped).Descendants("View")
        .Single(view => view.Element("ListControl") is not null && view.Descendants("TypeName").Any(name => name.Value == type))
        .Descendants("ListItem").Select(item => item.Element("Label")!.Value);

    private Dictionary<string, string> Shown(string script)
    {
        Assert.Null(qualys.Module.Engine.Show(script + " | Format-List").Failure);
        Assert.Equal("", qualys.Module.ErrorOutput.ToString());
        return qualys.Module.Output.Lines.Where(line => line.Contains(" : ", StringComparison.Ordinal) && !line.StartsWith(' '))
            .ToDictionary(line => line[..line.IndexOf(" : ", StringComparison.Ordinal)].TrimEnd(), line => line[(line.IndexOf(" : ", StringComparison.Ordinal) + 3)..].TrimEnd());
    }

    public void Dispose() => qualys.Dispose();
}
