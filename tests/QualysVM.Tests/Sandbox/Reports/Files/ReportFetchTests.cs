using System.Net;
using System.Text;

namespace QualysVM.Tests.Sandbox.Reports.Files;

public sealed class ReportFetchTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("pdf", "application/pdf", "pdf")]
    [InlineData("xml", "application/xml", "xml")]
    [InlineData("csv", "text/csv", "csv")]
    [InlineData("html", "application/zip", "zip")]
    [InlineData("docx", "application/octet-stream", "docx")]
    public async Task Each_format_has_its_type_its_name_and_the_same_bytes_each_time(string format, string type, string extension)
    {
        var id = await platform.FinishedReport($"action=launch&template_id=910001&output_format={format}&report_title=Q2+all");
        var file = await platform.File(id);
        Assert.Equal((type, $"attachment; filename=Scan_Report_Q2_all_qsand_ad1_20260615.{extension}"), (file.Type, file.Name));
        platform.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(file.Bytes, (await platform.File(id)).Bytes);
    }

    [Fact]
    public async Task A_name_is_not_cleaned_but_cannot_end_its_header()
    {
        var id = await platform.FinishedReport($"{ReportCalls.Least}&report_title={Uri.EscapeDataString("../a:b\r\nX-Evil: 1\t\"東京\" ü")}");
        var (_, _, name) = await platform.File(id);
        var seen = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(name));
        Assert.Equal("attachment; filename=Scan_Report_../a:b__X-Evil:_1_\"東京\"_ü_qsand_ad1_20260615.pdf", seen);
    }

    [Fact]
    public async Task The_list_tells_the_size_of_the_file()
    {
        var id = await platform.FinishedReport("action=launch&template_id=910001&output_format=csv");
        var (bytes, _, _) = await platform.File(id);
        Assert.Equal($"{bytes.Length / 1024m:0.##} KB", (await platform.ListedReport(id))!.Value("SIZE"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public async Task What_is_not_ready_is_7001_with_200_and_no_name(int seconds)
    {
        var id = await platform.LaunchReport();
        platform.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await NoFile(id);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("42703")]
    public async Task What_is_unknown_or_expired_is_the_same(string id) => await NoFile(id);

    [Fact]
    public async Task A_report_that_failed_has_no_file() => await NoFile(await platform.FinishedReport("action=launch&template_id=910012&output_format=pdf"));

    [Fact]
    public async Task An_online_report_has_no_file() => await NoFile(await platform.FinishedReport("action=launch&template_id=910007&output_format=online"));

    [Fact]
    public async Task A_report_can_be_fetched_until_it_expires()
    {
        var id = await platform.LaunchReport();
        platform.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.NotEmpty((await platform.File(id)).Bytes);
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        await NoFile(id);
    }

    [Fact]
    public async Task Every_made_up_report_that_is_finished_has_a_file()
    {
        var finished = (await platform.List(SandboxPlatform.Reports + "&state=Finished", "REPORT"))
            .Where(report => DateTimeOffset.Parse(report.Value("EXPIRATION_DATETIME")!) > SandboxPlatform.Start).ToList();
        Assert.Equal(7, finished.Select(report => report.Value("OUTPUT_FORMAT")).Distinct().Count());
        foreach (var report in finished)
        {
            Assert.NotEmpty((await platform.File(report.Value("ID")!)).Bytes);
        }
    }

    [Fact]
    public async Task Fetch_takes_POST_and_does_not_know_ranges()
    {
        var id = await platform.FinishedReport();
        using var request = ReportCalls.Report($"action=fetch&id={id}");
        request.Headers.Add("Range", "bytes=10-19");
        using var response = await platform.Send(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Accept-Ranges"));
        Assert.Equal((await platform.File(id)).Bytes, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", 1903)]
    [InlineData("&id=x", 1905)]
    [InlineData("&id=1&output_format=pdf", 1901)]
    public async Task Calls_that_make_no_sense_are_refused(string more, int code) =>
        Assert.Equal(code, (await platform.Refused($"{ReportCalls.Path}?action=fetch{more}")).Code);

    private async Task NoFile(string id)
    {
        using var response = await platform.FetchReport(id);
        Assert.Equal((HttpStatusCode.OK, "text/xml;charset=UTF-8"), (response.StatusCode, response.Content.Headers.NonValidated["Content-Type"].ToString()));
        Assert.False(response.Content.Headers.Contains("Content-Disposition"));
        var xml = await SandboxPlatform.Read(response);
        Assert.Equal(("7001", "Report cannot be fetched."), (xml.Value("RESPONSE", "CODE"), xml.Value("RESPONSE", "TEXT")));
    }
}
