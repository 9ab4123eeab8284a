using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans;

public sealed class ScanListTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task By_default_the_last_thirty_days_are_listed()
    {
        var scans = await platform.List(SandboxPlatform.Scans);
        Assert.All(scans, scan => Assert.True(scan.Launch() >= SandboxPlatform.Start.AddDays(-30)));
        Assert.InRange(scans.Count, 50, 120);
    }

    [Fact]
    public async Task An_early_bound_lists_everything_there_is() =>
        Assert.Equal(302, (await platform.List(SandboxPlatform.Everything)).Count);

    [Fact]
    public async Task Newest_come_first()
    {
        var launches = (await platform.List(SandboxPlatform.Everything)).Select(scan => scan.Launch()).ToList();
        Assert.Equal(launches.OrderDescending(), launches);
    }

    [Fact]
    public async Task References_are_unique_and_hold_the_launch_time()
    {
        var scans = await platform.List(SandboxPlatform.Everything);
        Assert.Equal(scans.Count, scans.Select(scan => scan.Value("REF")).Distinct().Count());
        Assert.All(scans, scan => Assert.StartsWith($"scan/{scan.Launch().ToUnixTimeSeconds()}.", scan.Value("REF")));
    }

    [Fact]
    public async Task The_launch_window_takes_its_first_second_and_leaves_its_last()
    {
        var all = await platform.List(SandboxPlatform.Everything);
        var (newer, older) = (all[20], all[30]);
        var window = await platform.List($"{SandboxPlatform.Scans}&launched_after_datetime={older.Value("LAUNCH_DATETIME")}&launched_before_datetime={newer.Value("LAUNCH_DATETIME")}");
        Assert.Equal(all.Skip(21).Take(10).Select(scan => scan.Value("REF")), window.Select(scan => scan.Value("REF")));
    }

    [Fact]
    public async Task A_date_without_a_time_is_midnight_utc()
    {
        var scans = await platform.List(SandboxPlatform.Scans + "&launched_after_datetime=2026-06-01&launched_before_datetime=2026-06-03");
        Assert.NotEmpty(scans);
        Assert.All(scans, scan => Assert.InRange(scan.Launch(), new(2026, 6, 1, 0, 0, 0, default), new(2026, 6, 2, 23, 59, 59, default)));
    }

    [Fact]
    public async Task A_reference_is_found_beyond_the_thirty_days()
    {
        var old = (await platform.List(SandboxPlatform.Everything))[250].Value("REF");
        Assert.Equal(old, Assert.Single(await platform.List($"{SandboxPlatform.Scans}&scan_ref={old}")).Value("REF"));
    }

    [Fact]
    public async Task Nothing_found_means_no_list_element() =>
        Assert.Equal(["DATETIME"], (await platform.Get(SandboxPlatform.Scans + "&scan_ref=scan/1.1")).Element("RESPONSE")!.Elements().Select(e => e.Name.LocalName));

    [Fact]
    public async Task Show_last_gives_the_newest_that_matches()
    {
        var finished = await platform.List(SandboxPlatform.Scans + "&state=Finished");
        var last = Assert.Single(await platform.List(SandboxPlatform.Scans + "&state=Finished&show_last=1"));
        Assert.Equal(finished[0].Value("REF"), last.Value("REF"));
    }

    [Theory]
    [InlineData("state=Canceled", "STATUS/STATE", "Canceled")]
    [InlineData("processed=0", "PROCESSED", "0")]
    [InlineData("processed=1", "PROCESSED", "1")]
    [InlineData("type=API", "TYPE", "API")]
    [InlineData("user_login=qsand_ys4", "USER_LOGIN", "qsand_ys4")]
    [InlineData("scan_type=certview", "SCAN_TYPE", "certview")]
    [InlineData("scan_type=ec2certview", "SCAN_TYPE", "ec2certview")]
    [InlineData("client_id=1202", "CLIENT/ID", "1202")]
    [InlineData("client_name=M%C3%BCller+%26+S%C3%B6hne+%3CZ%C3%BCrich%3E", "CLIENT/ID", "1202")]
    [InlineData("pci_only=1&show_op=1", "OPTION_PROFILE/TITLE", "Payment Card Industry (PCI) Options")]
    public async Task A_filter_gives_all_that_match_and_no_other(string filter, string path, string value)
    {
        var all = await platform.List(SandboxPlatform.Everything + "&show_op=1");
        var some = await platform.List($"{SandboxPlatform.Everything}&{filter}");
        Assert.NotEmpty(some);
        Assert.Equal(
            all.Where(scan => scan.Value(path.Split('/')) == value).Select(scan => scan.Value("REF")),
            some.Select(scan => scan.Value("REF")));
    }

    [Fact]
    public async Task States_may_be_several()
    {
        var states = (await platform.List(SandboxPlatform.Everything + "&state=Paused,Error")).Select(scan => scan.State()).ToHashSet();
        Assert.Equal(["Error", "Paused"], states.Order());
    }

    [Fact]
    public async Task By_default_status_and_target_are_shown_but_groups_and_profile_are_not()
    {
        var names = (await platform.List(SandboxPlatform.Scans)).SelectMany(scan => scan.Elements()).Select(e => e.Name.LocalName).ToHashSet();
        Assert.Superset(new HashSet<string> { "STATUS", "TARGET" }, names);
        Assert.DoesNotContain("ASSET_GROUP_TITLE_LIST", names);
        Assert.DoesNotContain("OPTION_PROFILE", names);
    }

    [Fact]
    public async Task Status_and_target_can_be_left_out()
    {
        var names = (await platform.List(SandboxPlatform.Scans + "&show_status=0&ignore_target=1")).SelectMany(scan => scan.Elements()).Select(e => e.Name.LocalName).ToHashSet();
        Assert.DoesNotContain("STATUS", names);
        Assert.DoesNotContain("TARGET", names);
    }

    [Fact]
    public async Task Asset_groups_and_option_profile_come_when_asked_for()
    {
        var scans = await platform.List(SandboxPlatform.Scans + "&show_ags=1&show_op=1");
        Assert.Contains(scans, scan => scan.Element("ASSET_GROUP_TITLE_LIST")?.Elements("ASSET_GROUP_TITLE").Count() > 1);
        Assert.All(scans, scan => Assert.Matches("^[01]$", scan.Value("OPTION_PROFILE", "DEFAULT_FLAG")));
    }

    [Fact]
    public async Task A_subscription_without_clients_sees_none()
    {
        var xml = await platform.Get(SandboxPlatform.Scans, SandboxAccount.UserNameWithoutClients);
        Assert.NotEmpty(xml.Descendants("SCAN"));
        Assert.Empty(xml.Descendants("CLIENT"));
    }

    [Fact]
    public async Task The_document_types_differ_by_version()
    {
        Assert.Contains("SYSTEM \"//qualysapi.sandbox.example/api/3.0/fo/scan/scan_list_output.dtd\"", await platform.Text(SandboxPlatform.Scans));
        Assert.Contains("SYSTEM \"https://qualysapi.sandbox.example/api/2.0/fo/scan/scan_list_output.dtd\"", await platform.Text("/api/2.0/fo/scan/?action=list"));
    }

    [Fact]
    public async Task Comments_stand_where_the_service_puts_them()
    {
        var text = await platform.Text(SandboxPlatform.Scans);
        Assert.Matches("(?s)<!DOCTYPE[^>]+>\\s*<!--.*-->\\s*<SCAN_LIST_OUTPUT>", text);
        Assert.Matches("<RESPONSE>\\s*<DATETIME>[^<]+</DATETIME>\\s*<!-- keep-alive -->", text);
    }

    [Fact]
    public async Task An_echo_of_GET_lists_its_parameters()
    {
        var request = (await platform.Get(SandboxPlatform.Scans + "&echo_request=1&user_login=a%26b")).Element("REQUEST")!;
        Assert.Equal("https://qualysapi.sandbox.example/api/3.0/fo/scan/", request.Value("RESOURCE"));
        Assert.Equal(SandboxAccount.UserName, request.Value("USER_LOGIN"));
        Assert.Equal(["action=list", "echo_request=1", "user_login=a&b"], request.Descendants("PARAM").Select(p => $"{p.Value("KEY")}={p.Value("VALUE")}"));
    }

    [Fact]
    public async Task An_echo_of_POST_holds_the_form()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/api/3.0/fo/scan/", form: "action=list&echo_request=1"));
        Assert.Equal("action=list&echo_request=1", (await SandboxPlatform.Read(response)).Element("REQUEST")!.Value("POST_DATA"));
    }
}
