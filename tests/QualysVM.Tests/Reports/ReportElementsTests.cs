using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Reports;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Reports;

public sealed class ReportElementsTests
{
    private static async Task<Report> Read(string fields) => (await Outcome.OfReports(new StubReply(Documents.ReportList(Documents.Report(fields))))).Only;

    [Fact]
    public async Task A_report_that_is_being_made_shows_how_far_it_is()
    {
        var report = await Read("<SIZE>-</SIZE><STATUS><STATE>Running</STATE><PERCENT>42%</PERCENT></STATUS><CLIENT><ID>3</ID><NAME>C</NAME></CLIENT>");
        Assert.Equal(("Running", 42, (long?)null, "-"), (report.State, report.Percent, report.Size, report.SizeText));
        Assert.Equal(new Client("3", "C"), report.Client);
    }

    [Fact]
    public async Task A_report_that_failed_says_why()
    {
        var report = await Read("<STATUS><STATE>Errors</STATE><MESSAGE><![CDATA[ no data ]]></MESSAGE></STATUS>");
        Assert.Equal(("Errors", "no data"), (report.State, report.Message));
    }

    [Fact]
    public async Task Unknown_states_elements_and_unreadable_values_are_kept()
    {
        var report = await Read("<STATUS><STATE>Archived</STATE><PERCENT>half</PERCENT><BY>x</BY></STATUS><EXPIRATION_DATETIME>never</EXPIRATION_DATETIME><TEMPLATE><ID>5</ID></TEMPLATE>");
        Assert.Equal("Archived", report.State);
        Assert.Null(report.Percent);
        Assert.Null(report.ExpirationDateTime);
        Assert.Equal(["EXPIRATION_DATETIME=never", "STATUS/BY=x", "STATUS/PERCENT=half", "TEMPLATE/ID=5"], report.AdditionalData.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_report_without_a_number_is_an_error_after_the_reports_before_it(string id)
    {
        var outcome = await Outcome.OfReports(new StubReply(Documents.ReportList(Documents.Report("") + Documents.Report("", id))));
        Assert.Contains($"'{id}'", outcome.Failed(QualysError.MalformedReply).Message, StringComparison.Ordinal);
        Assert.Equal(7, Assert.Single(outcome.Records).Id);
    }
}
