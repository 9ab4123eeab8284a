using System.Globalization;
using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Schedules;

public sealed class ScheduleListTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("2.0")]
    [InlineData("3.0")]
    [InlineData("4.0")]
    [InlineData("5.0")]
    public async Task Every_version_lists_a_dozen_and_the_vendors_two(string version)
    {
        var xml = await platform.Get($"/api/{version}/fo/schedule/scan/?action=list");
        Assert.Equal("SCHEDULE_SCAN_LIST_OUTPUT", xml.Name.LocalName);
        Assert.Equal(14, xml.Descendants("SCHEDULE_SCAN_LIST").Single().Elements("SCAN").Count());
    }

    [Fact]
    public async Task POST_lists_too()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/api/5.0/fo/schedule/scan/", form: "action=list&active=0"));
        Assert.NotEmpty((await SandboxPlatform.Read(response)).Descendants("SCAN"));
    }

    [Fact]
    public async Task Every_way_to_come_round_is_written_as_attributes()
    {
        var rounds = (await All()).Select(scan => string.Join(" ", Round(scan).Attributes().Select(attribute => attribute.Name.LocalName).Prepend(Round(scan).Name.LocalName))).Distinct();
        Assert.Equal(
            ["DAILY frequency_days", "MONTHLY frequency_months day_of_month", "MONTHLY frequency_months day_of_week week_of_month", "WEEKLY frequency_weeks weekdays"],
            rounds.Order());
    }

    [Fact]
    public async Task The_next_launch_is_later_and_has_no_Z()
    {
        var launches = (await Made()).Select(scan => scan.Value("SCHEDULE", "NEXTLAUNCH_UTC")).Where(launch => launch is not null).ToList();
        Assert.NotEmpty(launches);
        Assert.All(launches, launch => Assert.True(Time(launch!) > SandboxPlatform.Start.UtcDateTime, launch));
    }

    [Fact]
    public async Task The_next_launch_moves_on_with_the_clock()
    {
        var before = await Daily();
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(Time(before).AddDays(1), Time(await Daily()));
    }

    [Fact]
    public async Task The_first_launch_is_in_UTC_and_its_hour_in_local_time()
    {
        var scan = (await platform.Schedules("&id=1340788"))[0];
        Assert.Equal(
            ("2018-04-02T05:00:00Z", "10", "30"),
            (scan.Value("SCHEDULE", "START_DATE_UTC"), scan.Value("SCHEDULE", "START_HOUR"), scan.Value("SCHEDULE", "START_MINUTE")));
    }

    [Fact]
    public async Task A_schedule_that_is_off_has_no_next_launch()
    {
        var off = await platform.Schedules("&active=0");
        Assert.NotEmpty(off);
        Assert.All(off, scan => Assert.Equal(("0", null), (scan.Value("ACTIVE"), scan.Value("SCHEDULE", "NEXTLAUNCH_UTC"))));
    }

    [Fact]
    public async Task A_schedule_that_has_had_its_launches_has_no_next_one()
    {
        var over = (await Made()).Where(scan => scan.Value("SCHEDULE", "MAX_OCCURRENCE") == "1" && scan.Value("ACTIVE") == "1").ToList();
        Assert.NotEmpty(over);
        Assert.All(over, scan => Assert.Null(scan.Value("SCHEDULE", "NEXTLAUNCH_UTC")));
    }

    [Theory]
    [InlineData("MAX_OCCURRENCE")]
    [InlineData("END_AFTER")]
    [InlineData("END_AFTER_MINS")]
    [InlineData("PAUSE_AFTER_HOURS")]
    [InlineData("RESUME_IN_DAYS")]
    [InlineData("RESUME_IN_HOURS")]
    public async Task Some_have_an_end_and_some_have_none(string element)
    {
        var scans = await Made();
        Assert.InRange(scans.Count(scan => scan.Element("SCHEDULE")!.Element(element) is not null), 1, scans.Count - 1);
    }

    [Theory]
    [InlineData("ASSET_GROUP_TITLE_LIST")]
    [InlineData("ASSET_TAGS")]
    [InlineData("USER_ENTERED_IPS")]
    [InlineData("EXCLUDE_IP_PER_SCAN")]
    [InlineData("DEFAULT_SCANNER")]
    [InlineData("CLIENT")]
    [InlineData("SCAN_TYPE")]
    public async Task Every_kind_of_target_occurs(string element) =>
        Assert.Contains(await Made(), scan => scan.Element(element) is not null);

    [Fact]
    public async Task Several_time_zones_occur() =>
        Assert.InRange((await Made()).Select(scan => scan.Element("SCHEDULE")!.Value("TIME_ZONE", "TIME_ZONE_CODE")).Distinct().Count(), 3, 6);

    [Theory]
    [InlineData("NOTIFICATIONS", "show_notifications")]
    [InlineData("CLOUD_DETAILS", "show_cloud_details")]
    public async Task Some_parts_are_shown_only_when_asked_for(string element, string flag)
    {
        Assert.Empty((await platform.Get(ScheduleCalls.List)).Descendants(element));
        Assert.NotEmpty((await platform.Get($"{ScheduleCalls.List}&{flag}=1")).Descendants(element));
    }

    [Theory]
    [InlineData("id=160642", "ID", "160642")]
    [InlineData("active=1", "ACTIVE", "1")]
    [InlineData("scan_type=certview", "SCAN_TYPE", "certview")]
    [InlineData("client_id=1201", "CLIENT/ID", "1201")]
    [InlineData("client_name=AFCO+Company", "CLIENT/ID", "1201")]
    [InlineData("fqdn=www.corp.example", "TARGET", "www.corp.example,10.0.16.1-10.0.16.62")]
    public async Task A_filter_gives_all_that_match_and_no_other(string filter, string path, string value)
    {
        var some = await platform.Schedules("&" + filter);
        Assert.NotEmpty(some);
        Assert.Equal((await All()).Where(scan => scan.Value(path.Split('/')) == value).Select(scan => scan.Value("ID")), some.Select(scan => scan.Value("ID")));
    }

    [Theory]
    [InlineData("&active=yes", 1905)]
    [InlineData("&id=x", 1905)]
    [InlineData("&client_id=1201&client_name=AFCO+Company", 1904)]
    [InlineData("&state=Running", 1901)]
    public async Task Bad_parameters_are_refused(string more, int code) =>
        Assert.Equal(code, (await platform.Refused(ScheduleCalls.List + more)).Code);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Other_seeds_have_other_schedules_of_every_kind(int seed)
    {
        using var other = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, Seed = seed });
        var scans = (await other.Schedules()).SkipLast(2).ToList();
        Assert.NotEqual((await Made()).Select(scan => scan.Value("ID")), scans.Select(scan => scan.Value("ID")));
        Assert.Equal(12, scans.Select(scan => Round(scan).ToString()).Distinct().Count());
    }

    private Task<List<XElement>> All() => platform.Schedules();

    /// <summary>All but the vendor's.</summary>
    private async Task<List<XElement>> Made() => [.. (await All()).SkipLast(2)];

    private async Task<string> Daily() =>
        (await Made()).Single(scan => Round(scan).Attribute("frequency_days")?.Value == "1").Value("SCHEDULE", "NEXTLAUNCH_UTC")!;

    private static XElement Round(XElement scan) => scan.Element("SCHEDULE")!.Elements().First();

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
