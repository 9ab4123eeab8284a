using QualysVM.Core;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Schedules;
using QualysVM.Core.Schedules;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Scans.Schedules;

public sealed class VendorScheduleSampleTests
{
    [Fact]
    public async Task The_daily_one_parses_to_the_values_printed()
    {
        var schedule = (await Schedules())[0];
        Assert.Equal((160642, "160642", "My Daily Scan", true, "1"), (schedule.Id, schedule.ToString(), schedule.Title, schedule.Active, schedule.ActiveText));
        Assert.Equal(("qualys_ps", "10.10.10.10-10.10.10.20", "0", "External \nScanner"), (schedule.UserLogin, schedule.Target, schedule.NetworkId, schedule.Scanner));
        Assert.Equal(ScanTargetKind.Range, Assert.Single(schedule.Targets).Kind);
        Assert.Equal((new OptionProfile("Initial Options", true), new ScanPriority(0, "No Priority")), (schedule.OptionProfile, schedule.Priority));
        Assert.Equal((RecurrenceKind.Daily, 1, "every day"), (schedule.Recurrence!.Kind, schedule.Recurrence.Interval, schedule.Recurrence.ToString()));
        Assert.Equal(("1", 16, 30), (schedule.Recurrence.Attributes["frequency_days"], schedule.StartHour, schedule.StartMinute));
        Assert.Equal(("US-CA", "(GMT-0800) United States: America/Los_Angeles", true), (schedule.TimeZoneCode, schedule.TimeZoneDetails, schedule.FollowsSummerTime));
        Exactly(new DateTimeOffset(2017, 11, 30, 0, 30, 0, TimeSpan.Zero), schedule.StartDateTime);
        Assert.Equal((null, null, null, null), (schedule.MaxOccurrence, schedule.EndAfter, schedule.PauseAfter, schedule.ResumeAfter));
    }

    [Fact]
    public async Task The_next_launch_has_no_Z_and_is_UTC_all_the_same()
    {
        var schedule = (await Schedules())[0];
        Exactly(new DateTimeOffset(2017, 12, 2, 0, 30, 0, TimeSpan.Zero), schedule.NextLaunch);
        Exactly(new DateTimeOffset(2017, 12, 1, 16, 30, 0, TimeSpan.FromHours(-8)), schedule.NextLaunchLocal);
    }

    [Fact]
    public async Task What_has_no_property_is_kept() => Assert.Equal(
        [
            "NOTIFICATIONS/AFTER_COMPLETE/MESSAGE=This is my custom after scan email message.", "NOTIFICATIONS/BEFORE_LAUNCH/MESSAGE=This is my custom before scan email message.",
            "NOTIFICATIONS/BEFORE_LAUNCH/TIME=30", "NOTIFICATIONS/BEFORE_LAUNCH/UNIT=minutes", "USER_ENTERED_IPS/RANGE/END=10.10.10.20", "USER_ENTERED_IPS/RANGE/START=10.10.10.10",
        ],
        (await Schedules())[0].AdditionalData.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_one_whose_ACTIVE_is_empty_is_neither_active_nor_not()
    {
        var schedule = (await Schedules())[1];
        Assert.Equal((1340788, null, "", "every 364 days"), (schedule.Id, schedule.Active, schedule.ActiveText, schedule.Recurrence!.ToString()));
        Assert.Equal((null, null, null, false), (schedule.NextLaunch, schedule.NextLaunchLocal, schedule.NetworkId, schedule.FollowsSummerTime));
        Assert.Equal("Asset Tags Included", schedule.Target);
        Assert.Equal(("us-east-1", "EC2_Targets", "abc123.com"), (schedule.AdditionalData["CLOUD_DETAILS/CLOUD_TARGET/REGION/CODE"], schedule.AdditionalData["ASSET_TAGS/TAG_SET_INCLUDE"], schedule.AdditionalData["ELB_DNS/DNS[2]"]));
    }

    private static async Task<IReadOnlyList<ScanSchedule>> Schedules()
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(Sample.Text("schedule-scan-list.xml").TrimStart())));
        return (await Outcome.Of(new QualysApi(session).ScanSchedules.List(new ScanScheduleQuery(), new RecordingObserver(), CancellationToken.None))).Complete();
    }

    private static void Exactly(DateTimeOffset expected, DateTimeOffset? actual) => Assert.True(actual is { } time && expected.EqualsExact(time), $"{actual:o} is not {expected:o}");
}
