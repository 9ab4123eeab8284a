using System.Xml.Linq;

namespace QualysVM.Tests.Sandbox.Schedules;

/// <summary>Scan schedules made, changed and taken away, and what they launch.</summary>
public sealed class ScheduleChangeTests : IDisposable
{
    private const string Path = "/api/2.0/fo/schedule/scan/";

    // The platform stands at Monday 2026-06-15 10:20:30 UTC, which is 12:20:30 summer time and 11:20:30 standard time in Germany.
    private const string Start = "start_hour=12&start_minute=30&time_zone_code=DE";
    private const string Least = "action=create&scan_title=Night&active=1&option_id=610001&ip=10.0.0.1-10.0.0.9&occurrence=daily&frequency_days=1&" + Start;
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task The_answers_are_the_recorded_ones_and_name_the_schedule()
    {
        var id = await Change(Least, "New scan scheduled successfully");
        await Change($"action=update&id={id}&scan_title=Later", "Edit scheduled scan Completed successfully", id);
        Assert.Equal("Later", (await Listed(id)).Value("TITLE"));
        await Change($"action=delete&id={id}", "Schedule scan deleted successfully", id);
        Assert.Empty(await platform.Schedules($"&id={id}"));
    }

    [Fact]
    public async Task A_new_schedule_is_listed_with_what_it_was_made_of_in_numbers()
    {
        var id = await Change(
            "action=create&scan_title=Buro+%3C3%3E&active=0&option_title=Light+Inventory&priority=3&asset_groups=Finance+%3CPCI%3E&default_scanner=1&client_id=1201&exclude_ip_per_scan=10.4.4.8"
            + "&occurrence=weekly&frequency_weeks=2&weekdays=friday,monday&start_date=07/04/2026&start_hour=5&start_minute=7&time_zone_code=US-NY&observe_dst=yes&recurrence=9"
            + "&end_after=1&end_after_mins=30&resume_in_days=2&before_notify=1&before_notify_unit=hours&before_notify_time=3&before_notify_message=Soon&after_notify=1&after_notify_message=Done");
        var schedule = await Listed(id, "&show_notifications=1");
        Assert.Equal(
            ("0", "Buro <3>", "qsand_ad1", "1201", "10.4.4.4,10.4.4.8,10.4.4.15-10.4.4.16", "Finance <PCI>", "10.4.4.8", "1"),
            (schedule.Value("ACTIVE"), schedule.Value("TITLE"), schedule.Value("USER_LOGIN"), schedule.Value("CLIENT", "ID"), schedule.Value("TARGET"), schedule.Value("ASSET_GROUP_TITLE_LIST", "ASSET_GROUP_TITLE"),
                schedule.Value("EXCLUDE_IP_PER_SCAN"), schedule.Value("DEFAULT_SCANNER")));
        Assert.Equal(("Light Inventory", "3 - Critical"), (schedule.Value("OPTION_PROFILE", "TITLE"), schedule.Value("PROCESSING_PRIORITY")));
        var timing = schedule.Element("SCHEDULE")!;
        Assert.Equal("""<WEEKLY frequency_weeks="2" weekdays="1,5" />""", timing.Elements().First().ToString());
        Assert.Equal(
            ("2026-07-04T10:07:00Z", "5", "7", "US-NY", "1", "9", "1", "30", "2"),
            (timing.Value("START_DATE_UTC"), timing.Value("START_HOUR"), timing.Value("START_MINUTE"), timing.Value("TIME_ZONE", "TIME_ZONE_CODE"), timing.Value("DST_SELECTED"), timing.Value("MAX_OCCURRENCE"),
                timing.Value("END_AFTER"), timing.Value("END_AFTER_MINS"), timing.Value("RESUME_IN_DAYS")));
        Assert.Equal("3 hours Soon Done",
            $"{schedule.Value("NOTIFICATIONS", "BEFORE_LAUNCH", "TIME")} {schedule.Value("NOTIFICATIONS", "BEFORE_LAUNCH", "UNIT")} {schedule.Value("NOTIFICATIONS", "BEFORE_LAUNCH", "MESSAGE")} {schedule.Value("NOTIFICATIONS", "AFTER_COMPLETE", "MESSAGE")}");
    }

    [Theory]
    [InlineData("day_of_month=31", "day_of_month=31")]
    [InlineData("day_of_week=0&week_of_month=first", "day_of_week=0 week_of_month=1")]
    [InlineData("day_of_week=6&week_of_month=last", "day_of_week=6 week_of_month=5")]
    public async Task A_month_is_cut_by_days_or_by_weeks(string said, string shown)
    {
        var id = await Change(Least.Replace("daily&frequency_days=1", "monthly&frequency_months=2&" + said));
        var month = (await Listed(id)).Element("SCHEDULE")!.Element("MONTHLY")!;
        Assert.Equal("frequency_months=2 " + shown, string.Join(" ", month.Attributes().Select(one => $"{one.Name}={one.Value}")));
    }

    [Fact]
    public async Task It_comes_due_and_starts_a_scan_each_time_and_none_when_it_is_off_or_gone()
    {
        var id = await Change(Least);
        Assert.Equal("2026-06-15T11:30:00", (await Listed(id)).Value("SCHEDULE", "NEXTLAUNCH_UTC"));
        Assert.Empty(await Launched());
        platform.Clock.Advance(TimeSpan.FromSeconds((69 * 60) + 31));
        var scan = Assert.Single(await Launched());
        Assert.Equal(
            ("Scheduled", "qsand_ad1", "10.0.0.1-10.0.0.9", "2026-06-15T11:30:00Z", "Queued"),
            (scan.Value("TYPE"), scan.Value("USER_LOGIN"), scan.Value("TARGET"), scan.Value("LAUNCH_DATETIME"), scan.State()));
        Assert.Equal("2026-06-16T11:30:00", (await Listed(id)).Value("SCHEDULE", "NEXTLAUNCH_UTC"));
        platform.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(["Finished"], (await Launched()).Skip(1).Select(one => one.State()).Distinct());
        Assert.Equal(4, (await Launched()).Count);
        Assert.NotEmpty(await platform.Rows((await Launched())[1].Value("REF")!));
        await Change($"action=update&id={id}&active=0");
        platform.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(4, (await Launched()).Count);
        await Change($"action=update&id={id}&active=1");
        platform.Clock.Advance(TimeSpan.FromDays(1));
        await Change($"action=delete&id={id}");
        platform.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(5, (await Launched()).Count);
    }

    [Theory]
    [InlineData("end_after=2&end_after_mins=15", "2:14 Running, 2:16 Canceled, 40:00 Canceled", "02:14:50")]
    [InlineData("end_after=31", "29:00 Running, 30:01 Finished, 40:00 Finished", "1 day 06:00:00")]
    [InlineData("end_after=0", "29:00 Running, 30:01 Finished", "1 day 06:00:00")]
    [InlineData("pause_after_hours=3", "2:59 Running, 3:01 Paused, 40:00 Paused", "02:59:50")]
    [InlineData("pause_after_mins=20", "0:19 Running, 0:21 Paused", "00:19:50")]
    [InlineData("pause_after_hours=3&resume_in_hours=5", "3:01 Paused, 7:59 Paused, 8:01 Running, 34:59 Running, 35:01 Finished", "1 day 06:00:00")]
    [InlineData("pause_after_hours=3&resume_in_days=1&resume_in_hours=1", "27:59 Paused, 28:01 Running, 56:00 Finished", "1 day 06:00:00")]
    [InlineData("pause_after_hours=3&resume_in_hours=5&end_after=9", "3:01 Paused, 8:01 Running, 9:01 Canceled", "03:59:50")]
    [InlineData("pause_after_hours=3&end_after=9", "3:01 Paused, 9:01 Canceled", "02:59:50")]
    public async Task Its_scans_end_and_pause_and_go_on_when_it_says(string limits, string course, string duration)
    {
        using var slow = new SandboxPlatform(clock => new QualysVM.Sandbox.SandboxOptions { Clock = clock, ScanTime = TimeSpan.FromHours(30) });
        await slow.PostReport($"{Least}&recurrence=1&{limits}", Path);
        var launch = new DateTimeOffset(2026, 6, 15, 11, 30, 0, TimeSpan.Zero);
        var states = course.Split(", ").Select(part => part.Split(' ', ':')).ToList();
        foreach (var state in states)
        {
            slow.Clock.SetUtcNow(launch.Add(new TimeSpan(int.Parse(state[0], null), int.Parse(state[1], null), 0)));
            Assert.Equal(state[2], (await Night(slow)).State());
        }

        Assert.Equal(duration, (await Night(slow)).Value("DURATION"));

        // Whoever looks but once, long after, sees the same.
        using var late = new SandboxPlatform(clock => new QualysVM.Sandbox.SandboxOptions { Clock = clock, ScanTime = TimeSpan.FromHours(30) });
        await late.PostReport($"{Least}&recurrence=1&{limits}", Path);
        late.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal((states[^1][2], duration), ((await Night(late)).State(), (await Night(late)).Value("DURATION")));

        static async Task<XElement> Night(SandboxPlatform platform) => Assert.Single(await platform.List(SandboxPlatform.Scans), scan => scan.Value("TITLE") == "Night");
    }

    [Fact]
    public async Task After_as_many_launches_as_it_was_given_it_is_over()
    {
        var id = await Change(Least + "&recurrence=2");
        platform.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(2, (await Launched()).Count);
        Assert.Null((await Listed(id)).Value("SCHEDULE", "NEXTLAUNCH_UTC"));
    }

    [Fact]
    public async Task The_schedules_that_were_there_come_due_too_and_the_order_of_the_scans_holds()
    {
        var before = (await platform.List(SandboxPlatform.Everything)).Count;
        platform.Clock.Advance(TimeSpan.FromDays(2));
        var reference = await platform.Launch();
        var scans = await platform.List(SandboxPlatform.Everything);
        Assert.True(scans.Count > before + 2);
        Assert.Equal(reference, scans[0].Value("REF"));
        Assert.Equal(scans.Select(scan => scan.Launch()).OrderDescending(), scans.Select(scan => scan.Launch()));
        Assert.Equal(scans.Count, scans.Select(scan => scan.Value("REF")).Distinct().Count());
    }

    [Fact]
    public async Task A_schedule_by_tags_scans_whoever_bears_them()
    {
        var id = await Change(Least.Replace("ip=10.0.0.1-10.0.0.9", "target_from=tags&tag_set_by=name&tag_set_include=Windows&tag_set_exclude=Do+not+scan"));
        var schedule = await Listed(id);
        Assert.Equal(("Asset Tags Included", "Windows", "Do not scan"), (schedule.Value("TARGET"), schedule.Value("ASSET_TAGS", "TAG_SET_INCLUDE"), schedule.Value("ASSET_TAGS", "TAG_SET_EXCLUDE")));
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("10.5.0.1-10.5.0.99", Assert.Single(await Launched()).Value("TARGET"));
    }

    [Fact]
    public async Task What_an_update_does_not_mention_stays()
    {
        var id = await Change(Least + "&after_notify=1&after_notify_message=Done&iscanner_name=scanner-fra-01");
        var before = (await Listed(id, "&show_notifications=1")).ToString();
        await Change($"action=update&id={id}&priority=5");
        Assert.Equal(before.Replace("0 - No Priority", "5 - High"), (await Listed(id, "&show_notifications=1")).ToString());
        await Change($"action=update&id={id}&set_start_time=1&start_date=08/01/2026&start_hour=1&start_minute=2&time_zone_code=JP&observe_dst=no&occurrence=daily&frequency_days=3&fqdn=www.corp.example");
        var schedule = await Listed(id);
        Assert.Equal(
            ("2026-07-31T16:02:00Z", "3", "www.corp.example", null, "scanner-fra-01"),
            (schedule.Value("SCHEDULE", "START_DATE_UTC"), schedule.Element("SCHEDULE")!.Element("DAILY")!.Attribute("frequency_days")!.Value, schedule.Value("TARGET"), schedule.Value("USER_ENTERED_IPS"), schedule.Value("ISCANNER_NAME")));
    }

    [Theory]
    [InlineData("&scan_title", 1903)]
    [InlineData("&start_hour", 1903)]
    [InlineData("&frequency_days", 1903)]
    [InlineData("&option_id", 1922)]
    [InlineData("&ip", 1922)]
    public async Task What_is_needed_must_be_given(string without, int code) =>
        Assert.Equal((400, code), await Refused(string.Join("&", Least.Split('&').Where(part => !part.StartsWith(without[1..] + "=", StringComparison.Ordinal)))));

    [Theory]
    [InlineData("&start_date=2026-06-15", 1905)]
    [InlineData("&start_date=02/30/2026", 1905)]
    [InlineData("&time_zone_code=us-ca", 1905)]
    [InlineData("&time_zone_code=JP&observe_dst=yes", 1905)]
    [InlineData("&start_hour=24", 1905)]
    [InlineData("&frequency_days=366", 1905)]
    [InlineData("&weekdays=monday", 1907)]
    [InlineData("&occurrence=weekly", 1907)]
    [InlineData("&occurrence=hourly", 1905)]
    [InlineData("&recurrence=100", 1905)]
    [InlineData("&end_after_mins=14", 1905)]
    [InlineData("&before_notify=1&before_notify_unit=minutes", 1903)]
    [InlineData("&before_notify=1&before_notify_unit=minutes&before_notify_time=4", 1905)]
    [InlineData("&before_notify=1&before_notify_unit=days&before_notify_time=32", 1905)]
    [InlineData("&after_notify=1&after_notify_message=%3Cb%3E", 1905)]
    [InlineData("&recipient_group_ids=1", 1907)]
    [InlineData("&iscanner_name=External&scanners_in_network=1", 1904)]
    [InlineData("&set_start_time=1", 1901)]
    [InlineData("&option_title=Light+Inventory", 1904)]
    public async Task What_makes_no_sense_is_refused(string more, int code) => Assert.Equal((400, code), await Refused(Least + more));

    [Theory]
    [InlineData("action=update&scan_title=x", 1903)]
    [InlineData("action=update&id=1&scan_title=x", 1905)]
    [InlineData("action=update&id=160642&start_hour=1", 1907)]
    [InlineData("action=update&id=160642&set_start_time=1&start_hour=1", 1903)]
    [InlineData("action=delete&id=1", 1905)]
    [InlineData("action=delete", 1903)]
    [InlineData("action=launch_now&id=160642", 1905)]
    public async Task What_is_not_there_cannot_be_changed(string form, int code) => Assert.Equal((400, code), await Refused(form));

    [Theory]
    [InlineData("create")]
    [InlineData("update")]
    [InlineData("delete")]
    public async Task Changes_need_POST(string action) => Assert.Equal(1908, (await platform.Refused($"{Path}?action={action}&id=160642")).Code);

    [Fact]
    public async Task The_vendors_can_be_changed_and_taken_away_like_any_other()
    {
        await Change("action=update&id=160642&active=0");
        Assert.Null((await Listed("160642")).Value("SCHEDULE", "NEXTLAUNCH_UTC"));
        await Change("action=delete&id=160642");
        var id = await Change(Least);
        Assert.Equal([id, "1340788"], (await platform.Schedules()).TakeLast(2).Select(schedule => schedule.Value("ID")));
    }

    private async Task<List<XElement>> Launched() => [.. (await platform.List(SandboxPlatform.Scans)).Where(scan => scan.Value("TITLE") == "Night")];

    private async Task<XElement> Listed(string id, string more = "") => Assert.Single(await platform.Schedules($"&id={id}{more}"));

    private async Task<string> Change(string form, string? text = null, string? id = null)
    {
        var answer = await platform.PostReport(form, Path);
        Assert.Equal(text ?? answer.Descendants("TEXT").Single().Value, answer.Descendants("TEXT").Single().Value);
        Assert.Equal(id ?? answer.Id(), answer.Id());
        return answer.Id();
    }

    private async Task<(int Status, int Code)> Refused(string form)
    {
        var (status, code, _) = await platform.Refused(SandboxPlatform.Request(Path, form: form));
        return (status, code);
    }
}
