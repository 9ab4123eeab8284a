using System.IO.Compression;
using System.Security.Cryptography;
using QualysVM.Core.Reports;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>From launch to file in one pipeline, on the sandbox.</summary>
public sealed class ReportPipelineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SandboxHandler platform = new(new SandboxOptions { Scans = 20, Reports = 20, ReportTime = TimeSpan.FromMilliseconds(200) });

    public void Dispose()
    {
        folder.Dispose();
        platform.Dispose();
    }

    [Theory]
    [InlineData("PDF", ".pdf")]
    [InlineData("HTML", ".zip")]
    [InlineData("XML", ".xml")]
    [InlineData("CSV", ".csv")]
    [InlineData("DOCX", ".docx")]
    public void A_report_is_launched_waited_for_and_saved_as_it_was_served(string format, string extension)
    {
        using var module = Module();
        var file = Assert.IsType<FileInfo>(Assert.Single(module.Good($"New-QualysReport 'Technical Report' {format} -Title 'Night and day' | Wait-QualysReport -PollingIntervalSec 1 | Save-QualysReport -Path $args[0]", folder.Path)));
        Assert.Equal((folder.Path, extension), (file.DirectoryName, file.Extension));
        Assert.Contains("Night", file.Name, StringComparison.Ordinal);

        var id = Assert.IsType<Report>(Assert.Single(module.Good("Get-QualysReport -Title 'Night and day'"))).Id;
        module.Good($"Save-QualysReport {id} $args[0]", folder.File("again" + extension));
        Assert.Equal(SHA256.HashData(File.ReadAllBytes(folder.File("again" + extension))), SHA256.HashData(File.ReadAllBytes(file.FullName)));
        if (extension is ".zip" or ".docx")
        {
            using var archive = ZipFile.OpenRead(file.FullName);
            Assert.NotEmpty(archive.Entries);
        }
    }

    [Fact]
    public void Scans_of_the_pipeline_are_reported_on_in_one_report()
    {
        using var module = Module();
        var report = Assert.IsType<Report>(Assert.Single(module.Good("""
            $t = Get-QualysReportTemplate | Where-Object { $_.Type -eq 'Manual' -and $_.TemplateType -eq 'Scan' }
            Get-QualysScan -State Finished | New-QualysReport -Template @($t)[0] -OutputFormat CSV -HideHeader | Wait-QualysReport -PollingIntervalSec 1
            """)));
        Assert.Equal(("Finished", "CSV"), (report.State, report.OutputFormat));
        Assert.Single(platform.Requests, request => request.Field("action") == "launch");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("CON.pdf")]
    [InlineData("a/b:c*?")]
    [InlineData("R&D <draft> \"x\"; filename=y")]
    [InlineData("月次レポート")]
    public void Whatever_the_title_the_file_is_a_safe_one_in_the_folder(string title)
    {
        using var module = Module();
        var file = Assert.IsType<FileInfo>(Assert.Single(module.Good("New-QualysReport 'Technical Report' PDF -Title $args[1] | Wait-QualysReport -PollingIntervalSec 1 | Save-QualysReport -Path $args[0]", folder.File("in"), title)));
        Assert.Equal(folder.File("in"), file.DirectoryName);
        Assert.True(file.Name.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) < 0, file.Name);
        Assert.Equal(["in"], folder.Files);
    }

    [Fact]
    public void A_report_is_canceled_deleted_and_gone()
    {
        using var module = new ModuleAtWork().Using(SessionMaker.Connect(new SandboxHandler(new SandboxOptions { Reports = 5, ReportTime = TimeSpan.FromHours(1) })));
        var states = module.Good("""
            $r = New-QualysReport 'Technical Report' PDF
            $r.Id -gt 0
            @(Get-QualysReport -State Running)[0] | Stop-QualysReport -Confirm:$false -PassThru | ForEach-Object State
            @(Get-QualysReport -State Finished)[0] | Remove-QualysReport -Confirm:$false -PassThru | ForEach-Object { $gone = $_.Id; $_.State }
            """);
        Assert.Equal([true, "Canceled", "Finished"], states);
        Assert.StartsWith("QualysVM.NotFound,", module.Bad("Get-QualysReport $gone").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scheduled_report_is_launched_now()
    {
        using var module = Module();
        var report = Assert.IsType<Report>(Assert.Single(module.Good("@(Get-QualysReportSchedule -Active $true)[0] | Start-QualysReportSchedule | Wait-QualysReport -PollingIntervalSec 1")));
        Assert.Equal("Finished", report.State);
    }

    [Fact]
    public void A_scorecard_is_launched_and_has_no_title()
    {
        using var module = Module();
        var report = Assert.IsType<Report>(Assert.Single(module.Good("New-QualysScorecard 'Patch Report' -OutputFormat PDF -AllAssetGroups -PatchQid 38 | Wait-QualysReport -PollingIntervalSec 1")));
        Assert.Equal(("Scorecard", ""), (report.Type, report.Title));
    }

    private ModuleAtWork Module() => new ModuleAtWork().Using(SessionMaker.Connect(platform));
}
