using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Reports.Launch;

public sealed class ReportRefusalTests : IDisposable
{
    private const string Csv = "action=launch&template_id=910001&output_format=csv";
    private const string Manual = "action=launch&template_id=910003&output_format=csv";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("output_format=pdf", "template_id")]
    [InlineData("template_id=910001", "output_format")]
    [InlineData("template_id=910003&output_format=pdf", "report_refs")]
    [InlineData("template_id=910010&output_format=pdf", "report_refs")]
    [InlineData("template_id=910001&output_format=pdf&use_tags=1", "tag_set_include")]
    [InlineData("template_id=910011&output_format=pdf&policy_id=1&host_id=1", "instance_string")]
    public async Task What_is_missing_is_1903(string form, string name) =>
        Assert.Equal((400, 1903, $"Missing required parameter(s): {name}"), await Refused("action=launch&" + form));

    [Theory]
    [InlineData("template_id", "1")]
    [InlineData("template_id", "x")]
    [InlineData("output_format", "PDF")]
    [InlineData("report_title", "")]
    [InlineData("pdf_password", "1234567")]
    [InlineData("pdf_password", "123456789012345678901234567890123")]
    [InlineData("report_type", "Map")]
    [InlineData("report_type", "Anything")]
    [InlineData("recipient_group_id", "1,x")]
    [InlineData("ips", "10.0.0.0/24")]
    [InlineData("asset_group_ids", "1")]
    [InlineData("fqdns", "localhost")]
    [InlineData("assignee_type", "user")]
    [InlineData("hide_header", "yes")]
    [InlineData("client_id", "1299")]
    public async Task A_bad_value_is_1905_and_named(string name, string value)
    {
        var (status, code, text) = await Refused($"{ReportCalls.Least}&{name}={Uri.EscapeDataString(value)}");
        Assert.Equal((400, 1905), (status, code));
        Assert.StartsWith($"parameter {name} has invalid value: {value} (", text);
    }

    [Theory]
    [InlineData(128, 200)]
    [InlineData(129, 400)]
    public async Task A_title_may_have_128_characters(int length, int status)
    {
        using var response = await platform.Send(ReportCalls.Report($"{ReportCalls.Least}&report_title={new string('ü', length)}"));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("910001", "pdf html xml csv docx")]
    [InlineData("910007", "pdf online xml csv")]
    [InlineData("910008", "pdf html csv")]
    [InlineData("910009", "pdf html")]
    [InlineData("910011", "pdf html xml csv")]
    public async Task A_type_has_its_formats_and_no_others(string template, string formats)
    {
        var allowed = formats.Split(' ');
        foreach (var format in new[] { "pdf", "html", "mht", "xml", "csv", "docx", "online" })
        {
            using var response = await platform.Send(ReportCalls.Report($"action=launch&template_id={template}&output_format={format}"));
            Assert.Equal((format, allowed.Contains(format) ? 200 : 400), (format, (int)response.StatusCode));
        }
    }

    [Theory]
    [InlineData(Csv + "&pdf_password=12345678")]
    [InlineData(ReportCalls.Least + "&recipient_group=Board")]
    [InlineData(ReportCalls.Least + "&domain=corp.example")]
    [InlineData(ReportCalls.Least + "&policy_id=1")]
    [InlineData(ReportCalls.Least + "&assignee_type=All")]
    [InlineData("action=launch&template_id=910007&output_format=pdf&report_refs=scan/1736361211.27337")]
    [InlineData(ReportCalls.Least + "&report_refs=scan/1736361211.27337&ips=10.0.0.1")]
    [InlineData(ReportCalls.Least + "&tag_set_include=8810001")]
    [InlineData(Manual + "&report_refs=scan/1736361211.27337&ips=10.0.0.1")]
    public async Task What_does_not_go_together_is_1907(string form) => Assert.Equal(1907, (await Refused(form)).Code);

    [Theory]
    [InlineData(ReportCalls.Least + "&pdf_password=12345678&recipient_group=a&recipient_group_id=1", "recipient_group, recipient_group_id")]
    [InlineData(ReportCalls.Least + "&client_id=1201&client_name=AFCO+Company", "client_id, client_name")]
    [InlineData(ReportCalls.Least + "&use_tags=1&tag_set_include=8810001&ips=10.0.0.1", "use_tags=1, ips")]
    public async Task Of_a_group_only_one_may_be_given(string form, string names) =>
        Assert.Equal((400, 1904, $"Please specify only one of these parameters: {names}"), await Refused(form));

    [Theory]
    [InlineData("scan/1.1", "no such scan: scan/1.1")]
    [InlineData("scan/1736361211.27337,nothing", "no such scan: nothing")]
    public async Task Scans_that_do_not_exist_are_1905(string references, string why) =>
        Assert.Equal((400, 1905, $"parameter report_refs has invalid value: {references} ({why})"), await Refused($"{Manual}&report_refs={references}"));

    [Fact]
    public async Task A_running_scan_cannot_be_reported_on_and_a_paused_one_can()
    {
        var running = await platform.In("Running");
        Assert.Equal(1905, (await Refused($"{Manual}&report_refs={running}")).Code);
        await platform.Control("pause", running);
        await platform.LaunchReport($"{Manual}&report_refs={running}");
    }

    [Fact]
    public async Task Unknown_parameters_and_GET_are_refused()
    {
        Assert.Equal(1901, (await Refused(ReportCalls.Least + "&foo=1")).Code);
        Assert.Equal(1908, (await platform.Refused($"{ReportCalls.Path}?{ReportCalls.Least}")).Code);
        Assert.Equal(1901, (await platform.Refused(ReportCalls.Report(ReportCalls.Least + "&client_id=1201", SandboxAccount.UserNameWithoutClients))).Code);
    }

    private Task<(int Status, int Code, string Text)> Refused(string form) => platform.Refused(ReportCalls.Report(form));
}
