using Microsoft.Extensions.Time.Testing;
using QualysVM.Core;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;
using QualysVM.Sandbox;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Scans;

public sealed class ScanWatchTests
{
    private static readonly string[] Ends = [ScanState.Finished, ScanState.Canceled, ScanState.Error, ScanState.Paused];
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_hundred_scans_cost_one_list_call_a_look()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));
        var platform = new SandboxHandler(new SandboxOptions { Scans = 20, Clock = clock, ScanTime = TimeSpan.FromMinutes(20) });
        using var session = SessionMaker.Connect(platform);
        var scans = new QualysApi(session).Scans;
        var references = new List<string>();
        for (var number = 0; number < 500; number++)
        {
            references.Add((await scans.LaunchAsync(Launch(), SilentObserver.Instance, Token)).Ref);
        }

        var before = Lists(platform);
        var watch = ScanWatch.Over(scans, references, Ends, Interval, clock.GetUtcNow);
        var ended = new List<Scan>();
        while (watch.Left > 0 && watch.Elapsed < TimeSpan.FromHours(2))
        {
            var (now, lost) = await watch.LookAsync(SilentObserver.Instance, Token);
            Assert.Empty(lost);
            ended.AddRange(now);
            clock.Advance(watch.Pause);
        }

        Assert.Equal(references.Order(), ended.Select(scan => scan.Ref).Order());
        Assert.All(ended, scan => Assert.Equal(ScanState.Finished, scan.State));
        var calls = Lists(platform) - before;
        Assert.True(calls <= (watch.Elapsed.TotalSeconds / Interval.TotalSeconds) + 2, $"{calls} calls in {watch.Elapsed}.");
        Assert.True(calls > 5, "A watch that hardly looks proves nothing.");
    }

    [Fact]
    public async Task A_paused_scan_ends_the_watch_and_a_state_that_is_not_waited_for_does_not()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));
        using var session = SessionMaker.Connect(new SandboxHandler(new SandboxOptions { Scans = 5, Clock = clock }));
        var scans = new QualysApi(session).Scans;
        var launched = await scans.LaunchAsync(Launch(), SilentObserver.Instance, Token);
        var untilFinished = ScanWatch.Over(scans, [launched.Ref], [ScanState.Finished], Interval, clock.GetUtcNow);
        var untilEnd = ScanWatch.Over(scans, [launched.Ref], Ends, Interval, clock.GetUtcNow);
        clock.Advance(TimeSpan.FromSeconds(15));
        await scans.PauseAsync(launched.Ref, SilentObserver.Instance, Token);
        Assert.Equal(ScanState.Paused, Assert.Single((await untilEnd.LookAsync(SilentObserver.Instance, Token)).Ended).State);
        Assert.Equal(0, untilEnd.Left);
        Assert.Empty((await untilFinished.LookAsync(SilentObserver.Instance, Token)).Ended);
        Assert.Equal(1, untilFinished.Left);
    }

    [Fact]
    public async Task A_scan_that_is_not_in_the_list_is_given_some_minutes_and_then_is_lost()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));
        using var session = SessionMaker.Connect(new SandboxHandler(new SandboxOptions { Scans = 5, Clock = clock }));
        var watch = ScanWatch.Over(new QualysApi(session).Scans, ["scan/1795000000.1"], Ends, Interval, clock.GetUtcNow);
        Assert.Empty((await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(["scan/1795000000.1"], (await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
        Assert.Equal(0, watch.Left);
    }

    [Fact]
    public void Looks_become_rarer_on_a_long_wait_and_never_rarer_than_every_five_minutes()
    {
        var clock = new FakeTimeProvider();
        using var session = SessionMaker.Basic(new SandboxHandler());
        var watch = ScanWatch.Over(new QualysApi(session).Scans, ["scan/1795000000.1"], Ends, Interval, clock.GetUtcNow);
        Assert.Equal(Interval, watch.Pause);
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(TimeSpan.FromMinutes(1), watch.Pause);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.FromMinutes(5), watch.Pause);
    }

    private static ScanLaunch Launch() => new() { Title = "Watched", OptionTitle = "Initial Options", Target = new AssetTarget { Addresses = ["10.0.0.1"] } };

    private static int Lists(SandboxHandler platform) => platform.Requests.Count(request => request.Field("action") == "list");
}
