using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>What Tab offers of what the session has shown, without a call.</summary>
public sealed class SeenCompletionTests
{
    [Theory]
    [InlineData("Save-QualysReport ", "8", "7")]
    [InlineData("Save-QualysReport 7", "7")]
    [InlineData("Save-QualysReport night", "7")]
    [InlineData("Get-QualysReport -Id ", "8", "7")]
    [InlineData("Wait-QualysReport -Session Other -Id ")]
    [InlineData("New-QualysReport ", "'R&D'", "Executive")]
    [InlineData("New-QualysReport -Template ex", "Executive")]
    [InlineData("New-QualysReport -Template '12", "'R&D'")]
    [InlineData("Get-QualysReportTemplate -Title r", "'R&D'")]
    [InlineData("New-QualysReport 1 PDF -ScanRef ", "scan/1.1")]
    [InlineData("Suspend-QualysScan week", "scan/1.1")]
    [InlineData("Start-QualysScan -OptionTitle ini", "'Initial Options'")]
    [InlineData("Start-QualysReportSchedule ", "5")]
    [InlineData("Get-QualysScanSchedule ", "6")]
    public void What_was_shown_is_offered_by_identity_and_by_title(string line, params string[] words)
    {
        var service = Service();
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(service, "Other"));
        var session = SessionMaker.Basic(service, "This");
        module.Using(session);
        module.Good("$s = $QualysVMSession; Get-QualysReport; Get-QualysReportTemplate; Get-QualysScan; Get-QualysScanSchedule; Get-QualysReportSchedule");
        var before = service.Requests.Count;
        Assert.Equal(words, module.Complete(line).Select(offer => offer.CompletionText));
        Assert.Equal(before, service.Requests.Count);
    }

    /// <summary>Before anything is shown, and where another session has shown it: the same line offers it afterwards.</summary>
    [Fact]
    public void Nothing_shown_is_nothing_offered()
    {
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(Service(), "This"));
        Assert.Empty(Numbers(module));
        module.Good("Get-QualysReport");
        Assert.Equal(["8", "7"], Numbers(module));
        module.Using(SessionMaker.Basic(Service(), "Next"));
        Assert.Empty(Numbers(module));
    }

    private static IEnumerable<string> Numbers(ModuleAtWork module) => module.Complete("Wait-QualysReport -Id ").Select(offer => offer.CompletionText).Where(text => text.All(char.IsDigit));

    private static StubService Service() => new(request => new StubReply(request.Uri.AbsolutePath switch
    {
        "/msp/report_template_list.php" => "<REPORT_TEMPLATE_LIST><REPORT_TEMPLATE><ID>11</ID><TITLE>Executive</TITLE></REPORT_TEMPLATE><REPORT_TEMPLATE><ID>12</ID><TITLE>R&amp;D</TITLE></REPORT_TEMPLATE></REPORT_TEMPLATE_LIST>",
        var path when path.Contains("/schedule/report/", StringComparison.Ordinal) =>
            "<SCHEDULE_REPORT_LIST_OUTPUT><RESPONSE><SCHEDULE_REPORT_LIST><REPORT><ID>5</ID></REPORT></SCHEDULE_REPORT_LIST></RESPONSE></SCHEDULE_REPORT_LIST_OUTPUT>",
        var path when path.Contains("/schedule/scan/", StringComparison.Ordinal) => "<SCHEDULE_SCAN_LIST_OUTPUT><RESPONSE><SCHEDULE_SCAN_LIST><SCAN><ID>6</ID></SCAN></SCHEDULE_SCAN_LIST></RESPONSE></SCHEDULE_SCAN_LIST_OUTPUT>",
        var path when path.Contains("/report/", StringComparison.Ordinal) =>
            $"<REPORT_LIST_OUTPUT><RESPONSE><REPORT_LIST>{ReportService.Report(7, "Finished", "Nightly")}{ReportService.Report(8, "Running", "Weekly")}</REPORT_LIST></RESPONSE></REPORT_LIST_OUTPUT>",
        _ => "<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST><SCAN><REF>scan/1.1</REF><TITLE>Weekly</TITLE><OPTION_PROFILE><TITLE>Initial Options</TITLE></OPTION_PROFILE></SCAN></SCAN_LIST></RESPONSE></SCAN_LIST_OUTPUT>",
    }));
}
