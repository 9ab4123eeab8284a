using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Reports;

public sealed class ReportListTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task The_list_has_no_window() =>
        Assert.Equal(63, (await Reports()).Select(report => report.Value("ID")).Distinct().Count());

    [Fact]
    public async Task Newest_come_first()
    {
        var launches = (await Reports()).Select(report => report.Launch()).ToList();
        Assert.Equal(launches.OrderDescending(), launches);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Every_state_and_every_format_occurs(int seed)
    {
        using var seeded = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, Seed = seed });
        var reports = await seeded.List(SandboxPlatform.Reports, "REPORT");
        Assert.Equal(["Canceled", "Errors", "Finished", "Running", "Submitted"], reports.Select(report => report.State()).Distinct().Order());
        Assert.Equal(["CSV", "DOCX", "HTML", "MHT", "PDF", "SECURE_PDF", "XML"], reports.Select(report => report.Value("OUTPUT_FORMAT")).Distinct().Order());
    }

    [Fact]
    public async Task Scorecards_alone_have_no_title() =>
        Assert.All(await Reports(), report => Assert.Equal(report.Value("TYPE") == "Scorecard", report.Value("TITLE") is null));

    [Fact]
    public async Task Only_running_reports_have_a_percentage() =>
        Assert.All(await Reports(), report => Assert.Equal(report.State() == "Running", report.Value("STATUS", "PERCENT") is not null));

    [Fact]
    public async Task Only_failed_reports_say_something_and_running_ones_have_the_element_too() =>
        Assert.All(await Reports(), report => Assert.Equal(
            report.State() switch { "Errors" => 1, "Running" => 0, _ => -1 },
            report.Value("STATUS", "MESSAGE") is { } message ? Math.Sign(message.Length) : -1));

    [Fact]
    public async Task Only_finished_reports_have_a_size() =>
        Assert.All(await Reports(), report => Assert.Matches(report.State() == "Finished" ? "^[0-9]+(\\.[0-9]{1,2})? (bytes|KB|MB|GB)$" : "^-$", report.Value("SIZE")));

    [Fact]
    public async Task Sizes_occur_in_all_units() =>
        Assert.Equal(["-", "GB", "KB", "MB", "bytes"], (await Reports()).Select(report => report.Value("SIZE")!.Split(' ')[^1]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Recent_reports_expire_after_seven_days() =>
        Assert.All(
            (await Reports()).Where(report => report.Launch() > SandboxPlatform.Start.AddDays(-5)),
            report => Assert.Equal(report.Launch().AddDays(7), DateTimeOffset.Parse(report.Value("EXPIRATION_DATETIME")!)));

    [Fact]
    public async Task No_made_up_report_has_expired_yet() =>
        Assert.Equal(3, (await Reports($"&expires_before_datetime={SandboxPlatform.Start:yyyy-MM-dd'T'HH:mm:ss'Z'}")).Count);

    [Theory]
    [InlineData("state=Errors", "STATUS/STATE", "Errors")]
    [InlineData("user_login=qsand_mk2", "USER_LOGIN", "qsand_mk2")]
    [InlineData("client_id=1201", "CLIENT/ID", "1201")]
    [InlineData("client_name=AFCO+Company", "CLIENT/NAME", "AFCO Company")]
    [InlineData("id=42700", "ID", "42700")]
    public async Task A_filter_gives_all_that_match_and_no_other(string filter, string path, string value)
    {
        var some = await Reports("&" + filter);
        Assert.NotEmpty(some);
        Assert.Equal(
            (await Reports()).Where(report => report.Value(path.Split('/')) == value).Select(report => report.Value("ID")),
            some.Select(report => report.Value("ID")));
    }

    [Fact]
    public async Task Expires_before_leaves_out_what_expires_then()
    {
        var bound = (await Reports())[30].Value("EXPIRATION_DATETIME");
        var some = await Reports("&expires_before_datetime=" + bound);
        Assert.NotEmpty(some);
        Assert.All(some, report => Assert.True(string.CompareOrdinal(report.Value("EXPIRATION_DATETIME"), bound) < 0));
    }

    [Fact]
    public async Task Nothing_found_means_no_list_element() =>
        Assert.Empty((await platform.Get(SandboxPlatform.Reports + "&id=1")).Descendants("REPORT_LIST"));

    [Fact]
    public async Task A_waiting_report_runs_with_rising_percentage_until_finished()
    {
        var id = (await Reports())[0].Value("ID");
        var seen = new List<string>();
        for (var minute = 0; minute < 10; minute++)
        {
            var report = Assert.Single(await Reports("&id=" + id));
            seen.Add($"{report.State()}{report.Value("STATUS", "PERCENT")}");
            platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["Submitted", "Running12", "Running37", "Running62", "Running87", "Finished"], seen.Distinct());
    }

    [Fact]
    public async Task The_vendors_samples_are_as_printed()
    {
        string[] expected =
        [
            "42703|Test now|Scan|user@123|2017-10-30T17:59:22Z|PDF|129.1 MB|Finished|2017-11-06T17:59:24Z",
            "42700|Scorecard|user@123|2017-10-29T22:12:42Z|SECURE_PDF|18.1 KB|Finished|2017-11-05T22:12:44Z",
            "42699|Scorecard|user@123|2017-10-29T21:52:19Z|PDF|19.87 KB|Finished|2017-11-05T21:52:21Z",
        ];
        Assert.Equal(expected, (await Reports("&user_login=user@123")).Select(report => string.Join("|", report.Elements().Select(e => e.Value.Trim()))));
    }

    private Task<List<System.Xml.Linq.XElement>> Reports(string filter = "") => platform.List(SandboxPlatform.Reports + filter, "REPORT");
}
