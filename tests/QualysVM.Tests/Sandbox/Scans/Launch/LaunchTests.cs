using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans.Launch;

public sealed class LaunchTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task The_answer_has_the_vendors_words_and_both_items()
    {
        var xml = await platform.Post(ScanCalls.Least);
        Assert.Equal("New vm scan launched", xml.Descendants("TEXT").Single().Value);
        Assert.Equal(["ID", "REFERENCE"], xml.Descendants("KEY").Select(key => key.Value));
        Assert.Matches("^[0-9]+$", xml.Descendants("VALUE").First().Value);
        Assert.Matches($"^scan/{SandboxPlatform.Start.ToUnixTimeSeconds()}\\.[0-9]+$", xml.Descendants("VALUE").Last().Value);
        Assert.Empty(xml.Descendants("CODE"));
    }

    [Fact]
    public async Task The_new_scan_is_the_newest_of_the_list_at_once()
    {
        var reference = await platform.Launch();
        Assert.Equal(reference, (await platform.List(SandboxPlatform.Scans))[0].Value("REF"));
    }

    [Fact]
    public async Task The_list_shows_what_was_asked_for()
    {
        var scan = await platform.Listed(
            await platform.Launch("&scan_title=Q2+%26+all&priority=5&client_id=1202&fqdn=www.corp.example", "action=launch&option_title=Light+Inventory&asset_group_ids=700106"),
            "&show_ags=1&show_op=1");
        Assert.Equal(
            ("API", "Q2 & all", SandboxAccount.UserName, "5 - High", "1202", "www.corp.example,10.4.4.4,10.4.4.8,10.4.4.15-10.4.4.16", "Finance <PCI>", "Light Inventory"),
            (scan.Value("TYPE"), scan.Value("TITLE"), scan.Value("USER_LOGIN"), scan.Value("PROCESSING_PRIORITY"), scan.Value("CLIENT", "ID"),
                scan.Value("TARGET"), scan.Value("ASSET_GROUP_TITLE_LIST", "ASSET_GROUP_TITLE"), scan.Value("OPTION_PROFILE", "TITLE")));
    }

    [Fact]
    public async Task It_goes_through_its_states_with_the_clock()
    {
        var reference = await platform.Launch();
        var seen = new List<string>();
        for (var second = 0; second <= 140; second++)
        {
            seen.Add($"{second / 5 * 5} {(await platform.Listed(reference)).State()}");
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["0 Queued", "5 Loading", "10 Running", "130 Finished"], seen.DistinctBy(entry => entry.Split(' ')[1]));
    }

    [Fact]
    public async Task How_long_it_runs_can_be_chosen()
    {
        using var quick = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, ScanTime = TimeSpan.FromSeconds(20) });
        var reference = await quick.Launch();
        quick.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("00:00:20", (await quick.Listed(reference)).Value("DURATION"));
    }

    [Fact]
    public async Task Two_launches_in_one_second_are_two_scans() =>
        Assert.NotEqual(await platform.Launch(), await platform.Launch());

    [Fact]
    public async Task Version_three_launches_too()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/api/3.0/fo/scan/", form: ScanCalls.Least));
        Assert.Equal("New vm scan launched", (await SandboxPlatform.Read(response)).Descendants("TEXT").Single().Value);
    }

    [Fact]
    public async Task GET_launches_nothing()
    {
        var before = await platform.List(SandboxPlatform.Scans);
        Assert.Equal((400, 1908), Brief(await platform.Refused($"{ScanCalls.Path}?{ScanCalls.Least}")));
        Assert.Equal(before.Count, (await platform.List(SandboxPlatform.Scans)).Count);
    }

    [Fact]
    public async Task The_request_is_echoed_when_asked_for()
    {
        var xml = await platform.Post(ScanCalls.Least + "&echo_request=1");
        Assert.Equal(ScanCalls.Least + "&echo_request=1", xml.Element("REQUEST")!.Value("POST_DATA"));
    }

    [Theory]
    [InlineData("any", "10.5.0.1-10.5.0.99")]
    [InlineData("all", "10.5.0.1-10.5.0.120")]
    public async Task Tags_become_addresses_without_the_excluded(string exclude, string target) =>
        Assert.Equal(target, (await platform.Listed(await platform.Launch(
            $"&tag_set_include=Windows&tag_set_by=name&tag_set_exclude=Do+not+scan,Internet+Facing&tag_exclude_selector={exclude}",
            "action=launch&option_id=610001&target_from=tags"))).Value("TARGET"));

    [Fact]
    public async Task Launches_count_apart_from_lists()
    {
        await platform.List(SandboxPlatform.Scans);
        using var response = await platform.Send(ScanCalls.Scan(ScanCalls.Least));
        Assert.Equal("1999", SandboxPlatform.Header(response, "X-RateLimit-Remaining"));
    }

    private static (int Status, int Code) Brief((int Status, int Code, string Text) refusal) => (refusal.Status, refusal.Code);
}
