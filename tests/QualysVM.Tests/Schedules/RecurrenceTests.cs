using QualysVM.Core;
using QualysVM.Core.Scans.Schedules;
using QualysVM.Core.Schedules;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Schedules;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("<DAILY frequency_days='3'/>", RecurrenceKind.Daily, "every 3 days")]
    [InlineData("<DAILY frequency_days='many'/>", RecurrenceKind.Daily, "every day")]
    [InlineData("<WEEKLY frequency_weeks='1' weekdays='0'/>", RecurrenceKind.Weekly, "every week on Sunday")]
    [InlineData("<WEEKLY frequency_weeks='2' weekdays='1, 5'/>", RecurrenceKind.Weekly, "every 2 weeks on Monday, Friday")]
    [InlineData("<WEEKLY frequency_weeks='2' weekdays='Monday,friday'></WEEKLY>", RecurrenceKind.Weekly, "every 2 weeks on Monday, Friday")]
    [InlineData("<WEEKLY frequency_weeks='2' weekdays='7,x'/>", RecurrenceKind.Weekly, "every 2 weeks")]
    [InlineData("<MONTHLY frequency_months='1' day_of_month='15'/>", RecurrenceKind.Monthly, "on day 15 of every month")]
    [InlineData("<MONTHLY frequency_months='3' day_of_month='1'/>", RecurrenceKind.Monthly, "on day 1 of every 3 months")]
    [InlineData("<MONTHLY frequency_months='1' day_of_week='1' week_of_month='2'/>", RecurrenceKind.Monthly, "on the second Monday of every month")]
    [InlineData("<MONTHLY frequency_months='2' day_of_week='0' week_of_month='5'/>", RecurrenceKind.Monthly, "on the last Sunday of every 2 months")]
    [InlineData("<MONTHLY frequency_months='2'/>", RecurrenceKind.Monthly, "every 2 months")]
    public async Task It_reads_as_a_sentence(string element, RecurrenceKind kind, string sentence)
    {
        var recurrence = (await Schedule(element)).Recurrence!;
        Assert.Equal((kind, sentence), (recurrence.Kind, recurrence.ToString()));
    }

    [Fact]
    public async Task Attributes_that_are_not_known_are_kept() =>
        Assert.Equal("frequency_weeks=2; shift=night; weekdays=1", (await Schedule("<WEEKLY frequency_weeks='2' weekdays='1' shift='night'/>")).Recurrence!.Attributes.ToString());

    [Fact]
    public async Task A_recurrence_that_is_not_known_is_kept() =>
        Assert.Equal("often", (await Schedule("<HOURLY>often</HOURLY>")).AdditionalData["SCHEDULE/HOURLY"]);

    [Theory]
    [InlineData("PAUSE_AFTER_HOURS")]
    [InlineData("END_AFTER")]
    [InlineData("END_AFTER_MINS")]
    [InlineData("RESUME_IN_DAYS")]
    [InlineData("RESUME_IN_HOURS")]
    [InlineData("MAX_OCCURRENCE")]
    public async Task A_number_beyond_all_sense_is_kept_as_it_came(string element) =>
        Assert.Equal("2147483647", (await Schedule($"<{element}>2147483647</{element}>")).AdditionalData["SCHEDULE/" + element]);

    [Fact]
    public async Task Times_in_parts_are_put_together()
    {
        var schedule = await Schedule("<END_AFTER>5</END_AFTER><END_AFTER_MINS>30</END_AFTER_MINS><PAUSE_AFTER_HOURS>2</PAUSE_AFTER_HOURS><RESUME_IN_DAYS>1</RESUME_IN_DAYS><RESUME_IN_HOURS>3</RESUME_IN_HOURS><MAX_OCCURRENCE>4</MAX_OCCURRENCE>");
        Assert.Equal(
            (new TimeSpan(5, 30, 0), TimeSpan.FromHours(2), TimeSpan.FromHours(27), 4),
            (schedule.EndAfter!.Value, schedule.PauseAfter!.Value, schedule.ResumeAfter!.Value, schedule.MaxOccurrence!.Value));
    }

    [Theory]
    [InlineData("(GMT+0530) India: Asia/Calcutta", "2026-01-01T05:30:00+05:30")]
    [InlineData("(GMT-08:00) United States", "2025-12-31T16:00:00-08:00")]
    [InlineData("(GMT) Iceland", "2026-01-01T00:00:00+00:00")]
    [InlineData("Mars", null)]
    [InlineData("(GMT+9900) Nowhere", null)]
    [InlineData("(GMT", null)]
    public async Task The_offset_is_the_one_that_the_zone_begins_with(string zone, string? local) =>
        Assert.Equal(local, (await Schedule($"<NEXTLAUNCH_UTC>2026-01-01T00:00:00</NEXTLAUNCH_UTC><TIME_ZONE><TIME_ZONE_DETAILS>{zone}</TIME_ZONE_DETAILS></TIME_ZONE>"))
            .NextLaunchLocal?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<ScanSchedule> Schedule(string timing)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(
            $"<SCHEDULE_SCAN_LIST_OUTPUT><RESPONSE><SCHEDULE_SCAN_LIST><SCAN><SCHEDULE>{timing}</SCHEDULE><ID>7</ID></SCAN></SCHEDULE_SCAN_LIST></RESPONSE></SCHEDULE_SCAN_LIST_OUTPUT>")));
        return (await Outcome.Of(new QualysApi(session).ScanSchedules.List(new ScanScheduleQuery(), new RecordingObserver(), CancellationToken.None))).Only;
    }
}
