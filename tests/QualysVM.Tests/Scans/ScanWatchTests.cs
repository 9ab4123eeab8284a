using Microsoft.Extensions.Time.Testing;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Scans;
using QualysVM.Sandbox;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;
using QualysVM.Tests.Resilience;
using QualysVM.Tests.Sessions;
using QualysVM.Tests.Xml;

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
        var watch = ScanWatch.Over(scans, references, Ends, Interval, new ProviderClock(clock));
        var ended = new List<Scan>();
        while (watch.Left > 0 && watch.Elapsed < TimeSpan.FromHours(2))
        {
            var (now, lost, _) = await watch.LookAsync(SilentObserver.Instance, Token);
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
        var untilFinished = ScanWatch.Over(scans, [launched.Ref], [ScanState.Finished], Interval, new ProviderClock(clock));
        var untilEnd = ScanWatch.Over(scans, [launched.Ref], Ends, Interval, new ProviderClock(clock));
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
        var watch = ScanWatch.Over(new QualysApi(session).Scans, ["scan/1795000000.1"], Ends, Interval, new ProviderClock(clock));
        Assert.Empty((await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
        clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(["scan/1795000000.1"], (await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
        Assert.Equal(0, watch.Left);
    }

    /// <summary>A list that broke off does not show that something is missing in it, and what it did show is not lost.</summary>
    [Fact]
    public async Task Only_a_whole_list_shows_that_a_scan_is_missing_and_what_a_broken_one_shows_counts()
    {
        var clock = new HandClock();
        var cut = Documents.ScanList(Documents.Scan(1, "<STATUS><STATE>Finished</STATE></STATUS>") + Documents.Scan(2, "<STATUS><STATE>Running</STATE></STATUS>")).Split("</SCAN_LIST>")[0];
        using var session = TestSession.Over(StubService.Playing(new StubReply(cut), new StubReply(cut), new StubReply(Documents.ScanList(Documents.Scan(2))), new StubReply(Documents.ScanList("")), new StubReply(Documents.ScanList(""))));
        var watch = ScanWatch.Over(new QualysApi(session).Scans, ["scan/1.1", "scan/1.2", "scan/1.3"], Ends, Interval, clock);
        var first = await watch.LookAsync(SilentObserver.Instance, Token);
        Assert.Equal(["scan/1.1"], first.Ended.Select(scan => scan.Ref));
        Assert.Equal(QualysError.ReplyCutOff, first.Failure!.Reason);
        Assert.Equal(2, watch.Left);
        clock.Pass(TimeSpan.FromMinutes(9));
        Assert.Empty((await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
        Assert.Equal(TimeSpan.FromMinutes(9), watch.FailingFor);
        Assert.Empty((await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
        Assert.Equal((null, TimeSpan.Zero), (watch.Failure, watch.FailingFor));
        clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(["scan/1.3"], (await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
        clock.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(["scan/1.2"], (await watch.LookAsync(SilentObserver.Instance, Token)).Lost);
    }

    [Fact]
    public async Task A_look_that_is_given_up_ends_at_once_whatever_the_call_waits_for()
    {
        using var service = new StubService(_ => new TaskCompletionSource<StubReply>().Task);
        using var session = TestSession.Over(service);
        using var enough = new CancellationTokenSource();
        var watch = ScanWatch.Over(new QualysApi(session).Scans, ["scan/1.1"], Ends, Interval, new HandClock());
        var looking = watch.LookAsync(SilentObserver.Instance, enough.Token);
        Assert.False(looking.IsCompleted);
        await enough.CancelAsync();
        var look = await looking.WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal((0, 0, null), (look.Ended.Count, look.Lost.Count, look.Failure));
        Assert.Equal(1, watch.Left);
    }

    [Fact]
    public async Task What_a_look_has_shown_before_it_is_given_up_is_not_lost()
    {
        var body = new ScriptedStream().Send(Documents.ScanList(Documents.Scan(1, "<STATUS><STATE>Finished</STATE></STATUS>")).Split("</SCAN_LIST>")[0]);
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        using var enough = new CancellationTokenSource();
        var watch = ScanWatch.Over(new QualysApi(session).Scans, ["scan/1.1", "scan/1.2"], Ends, Interval, new HandClock());
        var looking = watch.LookAsync(SilentObserver.Instance, enough.Token);
        Assert.True(SpinWait.SpinUntil(() => watch.Left == 1, TimeSpan.FromMinutes(1)));
        await enough.CancelAsync();
        Assert.Equal(["scan/1.1"], (await looking.WaitAsync(TimeSpan.FromMinutes(1), Token)).Ended.Select(scan => scan.Ref));
    }

    public static TheoryData<QualysError> Reasons => [.. Enum.GetValues<QualysError>()];

    /// <summary>What is refused stays refused; all else may pass. A reason that is new must be put on one side.</summary>
    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_either_ends_a_wait_or_may_pass(QualysError reason)
    {
        QualysError[] passing =
        [
            QualysError.RateLimitExceeded, QualysError.ConcurrencyLimitExceeded, QualysError.RequestInProgress, QualysError.ServiceUnavailable, QualysError.ServiceFailure,
            QualysError.UnexpectedHttpStatus, QualysError.RedirectRefused, QualysError.ConnectionFailed, QualysError.Timeout, QualysError.ReplyCutOff, QualysError.HtmlReply,
            QualysError.EmptyReply, QualysError.MalformedReply, QualysError.UnexpectedReply, QualysError.ListTruncated,
        ];
        QualysError[] neverOfAList = [QualysError.ReportNotAvailable, QualysError.ScanResultNotAvailable, QualysError.NotFound, QualysError.OutcomeUnknown, QualysError.FileExists, QualysError.FileNotWritten];
        if (!neverOfAList.Contains(reason))
        {
            Assert.Equal(!passing.Contains(reason), new Look<string, Scan>([], [], new QualysException(reason, "x")).IsRefused);
        }
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, true)]
    [InlineData(403, true)]
    [InlineData(404, false)]
    [InlineData(409, false)]
    [InlineData(503, false)]
    public void A_status_that_refuses_ends_a_wait(int status, bool refused) =>
        Assert.Equal(refused, new Look<string, Scan>([], [], new QualysException(QualysError.UnexpectedHttpStatus, "x") { HttpStatus = status }).IsRefused);

    [Fact]
    public void Looks_become_rarer_on_a_long_wait_and_never_rarer_than_every_five_minutes()
    {
        var clock = new FakeTimeProvider();
        using var session = SessionMaker.Basic(new SandboxHandler());
        var watch = ScanWatch.Over(new QualysApi(session).Scans, ["scan/1795000000.1"], Ends, Interval, new ProviderClock(clock));
        Assert.Equal(Interval, watch.Pause);
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(TimeSpan.FromMinutes(1), watch.Pause);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(TimeSpan.FromMinutes(5), watch.Pause);
    }

    private static ScanLaunch Launch() => new() { Title = "Watched", OptionTitle = "Initial Options", Target = new AssetTarget { Addresses = ["10.0.0.1"] } };

    private static int Lists(SandboxHandler platform) => platform.Requests.Count(request => request.Field("action") == "list");
}
