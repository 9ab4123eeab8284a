using System.Management.Automation;
using QualysVM.Core.Reports;

namespace QualysVM.Tests.Engine;

/// <summary>Wait-, Stop- and Remove-QualysReport and the local filters of Get-QualysReport.</summary>
public sealed class WaitReportTests : IDisposable
{
    private readonly ReportService service = new();

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData("Errors", "<MESSAGE>No room left</MESSAGE>", "No room left")]
    [InlineData("Canceled", "", "was canceled")]
    public void A_report_that_failed_ends_the_wait_with_an_error_that_says_why(string state, string more, string message)
    {
        service.Listed[1] = ReportService.Report(1, state, more: more);
        service.Listed[2] = ReportService.Report(2, "Finished");
        using var module = Module();
        var run = module.Run("1, 2 | Wait-QualysReport");
        var error = Assert.Single(run.Errors);
        Assert.Equal(("QualysVM.ReportNotAvailable", 1L), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Assert.IsType<Report>(Assert.Single(run.Output)!.BaseObject).Id);
        Assert.Equal(["list"], service.Requests);

        Assert.Equal(2, module.Run("1, 2 | Wait-QualysReport -PassThru").Output.Count);
    }

    [Fact]
    public async Task A_report_that_the_list_does_not_show_yet_is_waited_for()
    {
        using var module = Module();
        var run = module.Start("Wait-QualysReport 5 -PollingIntervalSec 1");
        while (service.Requests.Count == 0)
        {
            await Task.Yield();
        }

        service.Listed[5] = ReportService.Report(5, "Finished");
        Assert.Equal(5, Assert.IsType<Report>(Assert.Single((await run.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken)).Output)!.BaseObject).Id);
        Assert.All(service.Requests, request => Assert.Equal("list 5", request));
    }

    [Fact]
    public void A_wait_that_takes_too_long_says_how_far_it_was()
    {
        service.Listed[5] = ReportService.Report(5, "Running", more: "<PERCENT>45</PERCENT>");
        using var module = Module();
        var error = module.Bad("Wait-QualysReport 5 -PollingIntervalSec 1 -TimeoutSec 1");
        Assert.Equal(("QualysVM.Timeout", ErrorCategory.OperationTimeout), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category));
        Assert.Contains("Running 45%", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stop-QualysReport", "Cancel the report")]
    [InlineData("Remove-QualysReport", "Delete the report")]
    public void Cancelling_and_deleting_ask_first_and_name_title_and_number(string command, string deed)
    {
        service.Listed[5] = ReportService.Report(5, "Running", "The title");
        using var module = new ModuleAtWork(200).Using(SessionMaker.Basic(service));
        module.Run($"Get-QualysReport 5 | {command}");
        var shown = module.Output.ToString() + module.ErrorOutput;
        Assert.Contains(deed, shown, StringComparison.Ordinal);
        Assert.Contains("'The title' (5, PDF)", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Requests, request => !request.StartsWith("list", StringComparison.Ordinal));

        module.Good($"{command} 5 -WhatIf");
        Assert.DoesNotContain(service.Requests, request => !request.StartsWith("list", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-Title *night*", 1, 3)]
    [InlineData("-Title a, b*", 2, 4)]
    [InlineData("-Type s*", 1, 2, 3, 4)]
    [InlineData("-Type Map")]
    [InlineData("-OutputFormat pdf", 1, 2)]
    [InlineData("-OutputFormat csv, xml -Title *Night*", 3)]
    [InlineData("-State finished", 1, 2, 3, 4)]
    [InlineData("-State Running, Errors")]
    [InlineData("-State Running, Finished -OutputFormat xml", 4)]
    [InlineData("-Id 1 -Title b")]
    [InlineData("-LaunchedAfter 2020-01-01")]
    public void What_the_service_cannot_filter_is_filtered_here(string filters, params int[] ids)
    {
        service.Listed[1] = ReportService.Report(1, "Finished", "Last night's");
        service.Listed[2] = ReportService.Report(2, "Finished", "a");
        service.Listed[3] = ReportService.Report(3, "Finished", "Nightly", "CSV");
        service.Listed[4] = ReportService.Report(4, "Finished", "b", "XML");
        using var module = Module();
        Assert.Equal(ids, module.Good("Get-QualysReport " + filters).Cast<Report>().Select(report => (int)report.Id));
    }

    private ModuleAtWork Module() => new ModuleAtWork().Using(SessionMaker.Basic(service));
}
