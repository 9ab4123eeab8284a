namespace QualysVM.Tests.Sandbox.Reports.Control;

public sealed class ReportControlTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task A_report_that_waits_or_runs_can_be_canceled_and_has_no_file(int seconds)
    {
        var id = await platform.LaunchReport();
        platform.Clock.Advance(TimeSpan.FromSeconds(seconds));
        var answer = await platform.PostReport($"action=cancel&id={id}");
        Assert.Equal((id, "Report canceled"), (answer.Id(), answer.Descendants("TEXT").Single().Value));
        platform.Clock.Advance(ReportCalls.Long);
        Assert.Equal("Canceled", (await platform.ListedReport(id))!.State());
        Assert.Equal(7001, (await platform.Refused($"{ReportCalls.Path}?action=fetch&id={id}")).Code);
    }

    [Fact]
    public async Task What_has_ended_cannot_be_canceled()
    {
        var id = await platform.FinishedReport();
        Assert.Equal((400, 1907, $"The following combination of key=value pairs is not supported: action=cancel, id={id} (the report is Finished)"), await Refused("cancel", id));
    }

    [Fact]
    public async Task A_deleted_report_is_gone_for_good()
    {
        var id = await platform.FinishedReport();
        var before = (await platform.List(SandboxPlatform.Reports, "REPORT")).Count;
        var answer = await platform.PostReport($"action=delete&id={id}");
        Assert.Equal((id, "Report deleted"), (answer.Id(), answer.Descendants("TEXT").Single().Value));
        Assert.Null(await platform.ListedReport(id));
        Assert.Equal(before - 1, (await platform.List(SandboxPlatform.Reports, "REPORT")).Count);
        Assert.Equal(7001, (await platform.Refused($"{ReportCalls.Path}?action=fetch&id={id}")).Code);
        Assert.Equal((400, 1905, $"parameter id has invalid value: {id} (no such report)"), await Refused("delete", id));
    }

    [Theory]
    [InlineData("Running", 1907)]
    [InlineData("Submitted", 1907)]
    [InlineData("Canceled", 0)]
    [InlineData("Errors", 0)]
    [InlineData("Finished", 0)]
    public async Task Only_what_has_ended_can_be_deleted(string state, int code)
    {
        var id = (await platform.List($"{SandboxPlatform.Reports}&state={state}", "REPORT"))[0].Value("ID")!;
        using var response = await platform.Send(ReportCalls.Report($"action=delete&id={id}"));
        Assert.Equal(code, (int?)(await SandboxPlatform.Read(response)).Descendants("CODE").SingleOrDefault() ?? 0);
        Assert.Equal(code == 0, await platform.ListedReport(id) is null);
    }

    [Fact]
    public async Task A_made_up_report_can_be_canceled_too()
    {
        var id = (await platform.List(SandboxPlatform.Reports + "&state=Running", "REPORT"))[0].Value("ID")!;
        await platform.PostReport($"action=cancel&id={id}");
        Assert.Equal("Canceled", (await platform.ListedReport(id))!.State());
    }

    [Theory]
    [InlineData("cancel", "", 1903)]
    [InlineData("delete", "&id=x", 1905)]
    [InlineData("cancel", "&id=999", 1905)]
    [InlineData("delete", "&id=1&foo=1", 1901)]
    public async Task Calls_that_make_no_sense_are_refused(string action, string more, int code) =>
        Assert.Equal(code, (await platform.Refused(ReportCalls.Report($"action={action}{more}"))).Code);

    [Theory]
    [InlineData("cancel")]
    [InlineData("delete")]
    public async Task A_change_takes_POST(string action) =>
        Assert.Equal(1908, (await platform.Refused($"{ReportCalls.Path}?action={action}&id=1")).Code);

    private Task<(int Status, int Code, string Text)> Refused(string action, string id) => platform.Refused(ReportCalls.Report($"action={action}&id={id}"));
}
