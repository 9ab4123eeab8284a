using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans;

public sealed class ScanDataTests : IDisposable
{
    private static readonly string[] States = ["Canceled", "Error", "Finished", "Loading", "Paused", "Queued", "Running"];
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public async Task Every_state_occurs_within_the_last_thirty_days(int seed)
    {
        using var seeded = Seeded(seed);
        Assert.Equal(States, (await seeded.List(SandboxPlatform.Scans)).Select(scan => scan.State()).Distinct().Order());
    }

    [Fact]
    public async Task All_ten_priorities_occur() =>
        Assert.Equal("0123456789", string.Concat((await platform.List(SandboxPlatform.Scans)).Select(scan => scan.Value("PROCESSING_PRIORITY")![0]).Distinct().Order()));

    [Fact]
    public async Task Both_clients_occur_and_scans_without_one() =>
        Assert.Equal(["", "AFCO Company", "Müller & Söhne <Zürich>"], (await platform.List(SandboxPlatform.Scans)).Select(scan => scan.Value("CLIENT", "NAME") ?? "").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Finished_scans_have_no_other_sub_state_than_the_two_or_none() =>
        Assert.Equal(["", "No_Host", "No_Vuln"], (await platform.List(SandboxPlatform.Scans + "&state=Finished")).Select(scan => scan.Value("STATUS", "SUB_STATE") ?? "").Distinct().Order());

    [Fact]
    public async Task Other_states_have_no_sub_state() =>
        Assert.All((await platform.List(SandboxPlatform.Everything)).Where(scan => scan.State() != "Finished"), scan => Assert.Null(scan.Value("STATUS", "SUB_STATE")));

    [Fact]
    public async Task Titles_hold_what_breaks_careless_readers()
    {
        var titles = string.Concat((await platform.List(SandboxPlatform.Everything)).Select(scan => scan.Value("TITLE")));
        Assert.All(new[] { "&", "<", ">", "\"", "'", "ü", "東京", "]]>" }, odd => Assert.Contains(odd, titles));
    }

    [Fact]
    public async Task Targets_come_in_every_form()
    {
        var targets = (await platform.List(SandboxPlatform.Scans)).Select(scan => scan.Value("TARGET")!).ToList();
        Assert.All(
            new[] { "^10\\.[0-9.]+$", "^[0-9.]+-[0-9.]+$", "^[0-9.]+,[0-9.]+,", "^[0-9.]+, [0-9.]+-", "^[a-z0-9-]+\\.[a-z0-9.-]+$", "^[0-9a-f]{8}-[0-9a-f]{4}-" },
            form => Assert.Contains(targets, target => System.Text.RegularExpressions.Regex.IsMatch(target, form)));
    }

    [Fact]
    public async Task Durations_follow_the_state()
    {
        var scans = await platform.List(SandboxPlatform.Everything);
        Assert.All(scans, scan => Assert.Matches(
            scan.State() switch { "Queued" or "Loading" => "^Pending$", "Running" => "^Running$", _ => "^(1 day |[2-9] days )?[0-2][0-9]:[0-5][0-9]:[0-5][0-9]$" },
            scan.Value("DURATION")));
        Assert.Contains(scans, scan => scan.Value("DURATION")!.Contains("days"));
    }

    [Fact]
    public async Task The_same_seed_and_clock_give_the_same_bytes()
    {
        using var twin = Seeded(1);
        Assert.Equal(await platform.Text(SandboxPlatform.Everything), await twin.Text(SandboxPlatform.Everything));
    }

    [Fact]
    public async Task Another_seed_gives_other_scans()
    {
        using var other = Seeded(2);
        var mine = (await platform.List(SandboxPlatform.Everything)).Select(scan => scan.Value("REF"));
        var others = (await other.List(SandboxPlatform.Everything)).Select(scan => scan.Value("REF"));
        Assert.Equal(["scan/1736361211.27337", "scan/1735543972.16308"], mine.Intersect(others));
    }

    [Fact]
    public async Task Later_the_same_day_the_older_scans_are_the_same()
    {
        using var later = new SandboxPlatform(start: SandboxPlatform.Start.AddHours(9));
        const string Old = SandboxPlatform.Everything + "&launched_before_datetime=2026-06-14T20:00:00Z";
        Assert.Equal(
            (await platform.List(Old)).Select(scan => scan.Value("REF") + scan.Value("TITLE")),
            (await later.List(Old)).Select(scan => scan.Value("REF") + scan.Value("TITLE")));
    }

    [Theory]
    [InlineData("2026-06-15T00:00:30Z")]
    [InlineData("2026-06-15T23:59:59Z")]
    [InlineData("2025-01-20T12:00:00Z")]
    [InlineData("2020-01-01T00:00:00Z")]
    public async Task The_order_holds_whenever_the_platform_is_made(string start)
    {
        var now = DateTimeOffset.Parse(start);
        using var other = new SandboxPlatform(start: now);
        var launches = (await other.List(SandboxPlatform.Everything)).Select(scan => scan.Launch()).ToList();
        Assert.Equal(launches.OrderDescending(), launches);
        Assert.All(launches, launch => Assert.True(launch <= now));
        // The vendor's two are not there before they were launched.
        Assert.Equal(now.Year < 2025 ? 300 : 302, launches.Count);
    }

    [Fact]
    public async Task The_scans_under_way_are_the_newest_even_right_after_midnight()
    {
        using var other = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, Scans = 100_000 }, new(2026, 6, 15, 0, 0, 30, default));
        var scans = await other.List(SandboxPlatform.Scans + "&launched_after_datetime=2026-06-14T20:00:00Z");
        var midnight = new DateTimeOffset(2026, 6, 15, 0, 0, 0, default);
        Assert.Equal([1, 2, 3, 9, 25, 38, 44, 50], scans.Take(8).Select(scan => (midnight - scan.Launch()).TotalMinutes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(5000)]
    public async Task As_many_are_made_up_as_was_asked_for(int count)
    {
        using var other = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, Scans = count });
        Assert.Equal(count + 2, (await other.List(SandboxPlatform.Everything)).Select(scan => scan.Value("REF")).Distinct().Count());
    }

    private static SandboxPlatform Seeded(int seed) => new(clock => new SandboxOptions { Clock = clock, Seed = seed });
}
