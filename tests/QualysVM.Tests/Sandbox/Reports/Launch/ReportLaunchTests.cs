using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Reports.Launch;

public sealed class ReportLaunchTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("/api/2.0/fo/report/")]
    [InlineData("/api/3.0/fo/report/")]
    public async Task The_answer_has_the_recorded_words_and_one_item(string path)
    {
        var xml = await platform.PostReport(ReportCalls.Least, path);
        Assert.Equal("New report launched", xml.Descendants("TEXT").Single().Value);
        Assert.Matches("^[0-9]+$", xml.Id());
    }

    [Fact]
    public async Task It_is_not_listed_at_once_then_waits_runs_and_ends()
    {
        var id = await platform.LaunchReport();
        Assert.Null(await platform.ListedReport(id));
        await After(1, "Submitted", null, "-");
        await After(1, "Running", "0", "-");
        await After(4, "Running", "50", "-");
        platform.Clock.Advance(TimeSpan.FromSeconds(4));
        var report = (await platform.ListedReport(id))!;
        Assert.Equal(("Finished", null), (report.State(), report.Value("STATUS", "PERCENT")));
        Assert.Equal(SandboxPlatform.Start.AddDays(7), DateTimeOffset.Parse(report.Value("EXPIRATION_DATETIME")!));

        async Task After(int seconds, string state, string? percent, string size)
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(seconds));
            var listed = (await platform.ListedReport(id))!;
            Assert.Equal((state, percent, size), (listed.State(), listed.Value("STATUS", "PERCENT"), listed.Value("SIZE")));
        }
    }

    [Fact]
    public async Task The_list_shows_what_was_asked_for_and_the_newest_first()
    {
        var first = await platform.LaunchReport();
        var id = await platform.FinishedReport("action=launch&template_id=910004&output_format=docx&report_title=Q2+%26+%3Call%3E+%E6%9D%B1%E4%BA%AC&client_id=1202&ips=10.0.0.1-10.0.0.9");
        var newest = await platform.List(SandboxPlatform.Reports, "REPORT");
        Assert.Equal([id, first], newest.Take(2).Select(report => report.Value("ID")));
        var report = newest[0];
        Assert.Equal("Q2 & <all> 東京", report.Value("TITLE"));
        Assert.Equal(("Scan", "DOCX", SandboxAccount.UserName), (report.Value("TYPE"), report.Value("OUTPUT_FORMAT"), report.Value("USER_LOGIN")));
        Assert.Equal(("1202", SandboxPlatform.Start), (report.Value("CLIENT", "ID"), report.Launch()));
    }

    [Fact]
    public async Task A_report_without_a_title_has_that_of_its_template() =>
        Assert.Equal("Technical Report", (await platform.ListedReport(await platform.FinishedReport()))!.Value("TITLE"));

    [Fact]
    public async Task A_password_makes_a_secure_pdf() =>
        Assert.Equal("SECURE_PDF", (await platform.ListedReport(await platform.FinishedReport(ReportCalls.Least + "&pdf_password=12345678&recipient_group=Board")))!.Value("OUTPUT_FORMAT"));

    [Fact]
    public async Task The_template_that_fails_ends_in_errors_with_a_message()
    {
        var report = (await platform.ListedReport(await platform.FinishedReport("action=launch&template_id=910012&output_format=xml")))!;
        Assert.Equal(("Errors", "-"), (report.State(), report.Value("SIZE")));
        Assert.Equal("The report could not be generated: its template says so.", report.Value("STATUS", "MESSAGE"));
    }

    [Fact]
    public async Task A_report_takes_as_long_as_asked_for()
    {
        using var slow = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, ReportTime = TimeSpan.FromMinutes(8) });
        var id = await slow.LaunchReport();
        slow.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(await slow.ListedReport(id));
        slow.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal("Running", (await slow.ListedReport(id))!.State());
        slow.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Finished", (await slow.ListedReport(id))!.State());
    }

    [Fact]
    public async Task A_scan_based_report_tells_of_its_scans()
    {
        var scan = await platform.In("Finished");
        var wanted = (await platform.Fetch(scan)).Split("\r\n").First(line => line.StartsWith("\"10.", StringComparison.Ordinal)).Split('"')[1];
        var id = await platform.FinishedReport($"action=launch&template_id=910003&output_format=csv&report_refs={scan}");
        Assert.Contains($"\"{wanted}\"", System.Text.Encoding.UTF8.GetString((await platform.File(id)).Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template_id=910006&output_format=xml&report_refs=map/1736361211.27337&domain=corp.example&ip_restriction=10.0.0.1", "Map")]
    [InlineData("template_id=910007&output_format=csv&asset_group_ids=700104&hide_header=1", "Patch")]
    [InlineData("template_id=910008&output_format=html&assignee_type=All", "Remediation")]
    [InlineData("template_id=910009&output_format=pdf&report_type=Compliance", "Compliance")]
    [InlineData("template_id=910011&output_format=html&policy_id=7&host_id=8&instance_string=os", "Policy")]
    [InlineData("template_id=910002&output_format=html&use_tags=1&tag_set_by=name&tag_set_include=Windows&tag_set_exclude=Do+not+scan", "Scan")]
    public async Task Each_type_can_be_launched(string form, string type) =>
        Assert.Equal(type, (await platform.ListedReport(await platform.FinishedReport("action=launch&" + form)))!.Value("TYPE"));
}
