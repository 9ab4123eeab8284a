using System.Xml.Linq;

namespace QualysVM.Tests.Sandbox.Schedules.Reports;

public sealed class ReportScheduleTests : IDisposable
{
    private const string Path = "/api/2.0/fo/schedule/report/";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task Every_schedule_has_its_elements_in_order()
    {
        var list = await platform.Get(Path + "?action=list");
        Assert.Equal("SCHEDULE_REPORT_LIST_OUTPUT", list.Name.LocalName);
        var schedules = list.Elements("RESPONSE").Elements("SCHEDULE_REPORT_LIST").Elements("REPORT").ToList();
        Assert.Equal(6, schedules.Count);
        Assert.All(schedules, one => Assert.Equal(["ID", "TITLE", "OUTPUT_FORMAT", "TEMPLATE_TITLE", "ACTIVE", "SCHEDULE"], one.Elements().Select(element => element.Name.LocalName)));
        Assert.Contains("Executive <summary> & trends", schedules.Select(one => one.Value("TITLE")));
        Assert.All(schedules, one => Assert.Equal(one.Value("ACTIVE") == "1" && one.Descendants("DAILY").FirstOrDefault() is null, one.Value("SCHEDULE", "NEXTLAUNCH_UTC") is not null));
    }

    [Fact]
    public async Task It_can_be_asked_for_one_and_for_those_that_are_on()
    {
        var all = await Listed("");
        var on = await Listed("&is_active=1");
        var off = await Listed("&is_active=0");
        Assert.All(on, one => Assert.Equal("1", one.Active));
        Assert.All(off, one => Assert.Equal("0", one.Active));
        Assert.Equal((4, 2), (on.Count, off.Count));
        Assert.Equal([all[2]], await Listed("&id=" + all[2].Id));
        Assert.Empty(await Listed("&id=1"));
        Assert.Equal(1905, (await platform.Refused(Path + "?action=list&is_active=2")).Code);
        Assert.Equal(1901, (await platform.Refused(Path + "?action=list&active=1")).Code);
    }

    [Fact]
    public async Task Launching_one_now_gives_a_report_that_is_listed_and_can_be_fetched()
    {
        var schedule = (await platform.Get(Path + "?action=list&is_active=0")).Descendants("REPORT").First();
        var id = (await platform.PostReport($"action=launch_now&id={schedule.Value("ID")}", Path)).Id();
        platform.Clock.Advance(ReportCalls.Long);
        var report = (await platform.ListedReport(id))!;
        Assert.Equal((schedule.Value("TITLE"), schedule.Value("OUTPUT_FORMAT"), "Patch"), (report.Value("TITLE"), report.Value("OUTPUT_FORMAT"), report.Value("TYPE")));
        Assert.NotEmpty((await platform.File(id)).Bytes);
    }

    [Theory]
    [InlineData("action=launch_now", 1903)]
    [InlineData("action=launch_now&id=1", 1905)]
    [InlineData("action=launch_now&id=1&foo=1", 1901)]
    public async Task What_cannot_be_launched_is_refused(string form, int code) =>
        Assert.Equal(code, (await platform.Refused(ReportCalls.Report(form, path: Path))).Code);

    private async Task<List<(string Id, string Active)>> Listed(string more) =>
        [.. (await platform.Get(Path + "?action=list" + more)).Descendants("REPORT").Select(one => (one.Value("ID")!, one.Value("ACTIVE")!))];
}
