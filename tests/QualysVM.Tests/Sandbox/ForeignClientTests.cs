using System.Net;
using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox;

/// <summary>Requests that other clients of the service send, answered as recordings of the service and its own pages have it.</summary>
public sealed class ForeignClientTests : IDisposable
{
    private const string Launch = "action=launch&template_id=910001&output_format=";
    private const string Scorecard = "action=launch&name=Asset Group Vulnerability Report&output_format=pdf&source=asset_groups&all_asset_groups=1";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    // Scans reported on with an automatic template.
    [InlineData("/api/2.0/fo/report/", "action=launch&template_id=910002&output_format=pdf&report_refs=scan/1736361211.27337", "New report launched")]
    // hide_header is sent with every format.
    [InlineData("/api/2.0/fo/report/", Launch + "pdf&hide_header=1", "New report launched")]
    [InlineData("/api/2.0/fo/report/", Launch + "docx&hide_header=1", "New report launched")]
    // Paths with a slash too many.
    [InlineData("/api/2.0/fo//report/", Launch + "xml", "New report launched")]
    [InlineData("/api/2.0/fo//scan/", "action=launch&ip=10.0.0.9&option_title=Initial Options&iscanner_name=External", "New vm scan launched")]
    // What the vendor's pages leave out.
    [InlineData("/api/2.0/fo/scan/", "action=launch&ip=10.0.0.9&scan_type=certview&iscanner_name=External", "New vm scan launched")]
    [InlineData("/api/2.0/fo/scan/", "action=launch&ip=10.0.0.9&option_title=Initial Options&iscanner_name=External&include_agent_targets=1", "New vm scan launched")]
    [InlineData("/api/2.0/fo/report/scorecard/", Scorecard + "&report_title=x", "New scorecard launched")]
    [InlineData("/api/2.0/fo/report/scorecard/", Scorecard + "&hide_header=1&pdf_password=12345678&recipient_group_id=1", "New scorecard launched")]
    public async Task A_launch_is_accepted(string path, string form, string text)
    {
        var answer = await platform.PostReport(form.Replace(' ', '+'), path);
        Assert.Equal(text, answer.Descendants("TEXT").Single().Value);
        Assert.Contains(answer.Descendants("ITEM"), item => item.Value("KEY") == "ID" && int.Parse(item.Value("VALUE")!) > 0);
    }

    [Theory]
    [InlineData("pause", "Running", "Pausing scan")]
    [InlineData("resume", "Paused", "Resuming scan")]
    [InlineData("cancel", "Running", "Canceling scan")]
    [InlineData("delete", "Finished", "Deleting scan")]
    public async Task Steering_a_scan_names_it_in_the_answer(string action, string state, string text)
    {
        var reference = await platform.In(state);
        var answer = await platform.Post($"action={action}&scan_ref={reference}");
        Assert.Equal(text, answer.Descendants("TEXT").Single().Value);
        Assert.Equal(["ID", "REFERENCE"], answer.Descendants("KEY").Select(key => key.Value));
        Assert.Equal(reference, answer.Descendants("VALUE").Last().Value);
    }

    [Fact]
    public async Task A_launched_scan_is_found_by_its_number_and_has_a_title_in_any_case()
    {
        var number = (await platform.Post(ScanCalls.Least)).Descendants("VALUE").First().Value;
        var scan = Assert.Single(await platform.List($"/api/2.0/fo/scan/?action=list&scan_id={number}"));
        Assert.Equal("N/A", scan.Value("TITLE"));
        Assert.Empty(await platform.List("/api/2.0/fo/scan/?action=list&scan_id=1"));
    }

    [Theory]
    [InlineData("2.0", "<TITLE><![CDATA[")]
    [InlineData("3.0", "<TITLE>\n<![CDATA[")]
    public async Task Texts_have_line_breaks_around_them_in_the_newer_version_only(string version, string title) =>
        Assert.Contains(title, await platform.Text($"/api/{version}/fo/scan/?action=list"), StringComparison.Ordinal);

    [Fact]
    public async Task The_probe_of_the_version_1_calls_may_end_in_a_slash()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/msp/about.php/"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/2.0/fo/scan/?action=list", "text/xml; charset=UTF-8")]
    [InlineData("/msp/report_template_list.php", "application/xml")]
    [InlineData("/api/2.0/fo/report/?action=list", "application/xml")]
    public async Task A_list_has_the_recorded_content_type_and_headers(string url, string type)
    {
        using var response = await platform.Send(SandboxPlatform.Request(url));
        Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
        Assert.All(["X-XSS-Protection", "X-Content-Type-Options", "X-Frame-Options", "Cache-Control", "Pragma"], name => Assert.True(response.Headers.Contains(name), name));
        Assert.True(response.Content.Headers.Contains("Expires"));
    }

    [Fact]
    public async Task A_redirect_links_to_where_it_leads_and_has_a_length()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/api/2.0/fo/scan?action=list"));
        Assert.Contains($"<a href=\"{response.Headers.Location}\">", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task An_external_scan_names_the_address_of_its_scanner_and_several_appliances_are_parted_by_semicolons()
    {
        var external = await platform.Rows(ScanCalls.Vendors, "&output_format=json_extended");
        Assert.StartsWith("64.39.99.13 (Scanner ", external[1].GetProperty("scanner_appliance").GetString(), StringComparison.Ordinal);
        var both = await platform.Launch("&iscanner_name=scanner-fra-01,scanner-osa-01");
        platform.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("); scanner-osa-01", (await platform.Rows(both, "&output_format=json_extended"))[1].GetProperty("scanner_appliance").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_address_of_a_schedule_is_a_range_of_itself()
    {
        var entered = (await platform.Get("/api/5.0/fo/schedule/scan/?action=list")).Descendants("USER_ENTERED_IPS").ToList();
        Assert.NotEmpty(entered);
        Assert.All(entered.Elements(), part => Assert.Equal("RANGE START END", $"{part.Name} {string.Join(" ", part.Elements().Select(end => end.Name))}"));
    }

    [Fact]
    public async Task More_reports_at_once_than_allowed_are_refused_with_HTTP_200()
    {
        using var small = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, ReportsAtOnce = 1 });
        await small.LaunchReport();
        var refused = await small.PostReport(ReportCalls.Least);
        Assert.Equal("Max number of allowed reports already running. Please try again later.", refused.Descendants("TEXT").Single().Value);
        Assert.Empty(refused.Descendants("ITEM"));
        small.Clock.Advance(ReportCalls.Long);
        await small.LaunchReport();
    }

    [Theory]
    [InlineData("/api/2.0/fo/report/", "action=launch&template_id=910001&output_format=mht")]
    [InlineData("/api/2.0/fo/report/scorecard/", "action=launch&name=Asset+Group+Vulnerability+Report&output_format=mht&source=asset_groups&all_asset_groups=1")]
    public async Task A_format_that_is_gone_is_refused(string path, string form) =>
        Assert.Equal((400, 1905), await platform.Refused(ReportCalls.Report(form, path: path)) is var (status, code, _) ? (status, code) : default);
}
