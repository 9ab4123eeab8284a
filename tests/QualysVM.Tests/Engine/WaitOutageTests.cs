using System.Globalization;
using System.Net;
using System.Text;
using QualysVM.Core;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;
using QualysVM.Core.Sessions;
using QualysVM.Resilience;
using QualysVM.Sandbox;
using QualysVM.Tests.Http;
using QualysVM.Tests.Resilience;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Engine;

/// <summary>Wait-QualysScan while the service is away, refuses, or is slow; and its time limit, whatever it is spent on.</summary>
public sealed class WaitOutageTests
{
    private static readonly string Running = Documents.ScanList(Documents.Scan(1, "<STATUS><STATE>Running</STATE></STATUS>"));
    private static readonly string Finished = Documents.ScanList(Documents.Scan(1, "<STATUS><STATE>Finished</STATE></STATUS>"));

    private readonly HandClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What happens to a service that is away for a while.</summary>
    public static TheoryData<string> Outages => ["page", "maintenance", "fault", "refused", "reset", "cut", "limit", "empty", "redirect", "other", "missing"];

    [Theory]
    [MemberData(nameof(Outages))]
    public void A_look_that_fails_is_a_look_missed(string kind)
    {
        var looks = 0;
        using var service = new ScriptedService((_, _) =>
        {
            var minutes = clock.Now.TotalMinutes;
            looks++;
            return minutes is > 1 and < 3 ? Fail(kind) : Task.FromResult(Reply(minutes < 5 ? Running : Finished));
        });
        var run = Run(service, "Wait-QualysScan scan/1.1");
        Assert.Empty(run.Errors);
        Assert.Equal("scan/1.1", Assert.IsType<Scan>(Assert.Single(run.Output)!.BaseObject).Ref);
        Assert.Contains("wait goes on, with further looks for 10 minutes", Assert.Single(run.Warnings).ToString(), StringComparison.Ordinal);
        Assert.True(looks > 6, $"{looks} looks");
    }

    [Theory]
    [InlineData(400, "1905")]
    [InlineData(401, "2000")]
    [InlineData(403, "2012")]
    [InlineData(403, null)]
    [InlineData(400, null)]
    public void A_refusal_ends_the_wait_at_once(int status, string? code)
    {
        var looks = 0;
        using var service = new ScriptedService((_, _) => Task.FromResult(++looks == 1 ? Reply(Running) : Refusal(code, (HttpStatusCode)status)));
        var run = Run(service, "Wait-QualysScan scan/1.1");
        Assert.Single(run.Failure is null ? run.Errors : [run.Failure.ErrorRecord]);
        Assert.Equal(2, looks);
    }

    [Theory]
    [MemberData(nameof(Outages))]
    public void Without_a_time_limit_ten_minutes_of_failures_end_it(string kind)
    {
        using var service = new ScriptedService((_, _) => clock.Now.TotalMinutes < 2 ? Task.FromResult(Reply(Running)) : Fail(kind));
        var run = Run(service, "Wait-QualysScan scan/1.1");
        var error = run.Failure?.ErrorRecord ?? Assert.Single(run.Errors);
        Assert.Contains("every look at the list has failed for 10 minutes", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(clock.Now, TimeSpan.FromMinutes(12), TimeSpan.FromMinutes(13));
    }

    [Fact]
    public void With_a_time_limit_looks_may_fail_until_it_is_over_and_the_scan_is_overdue()
    {
        using var service = new ScriptedService((_, _) => clock.Now.TotalMinutes < 2 ? Task.FromResult(Reply(Running)) : Fail("page"));
        var patient = new TickClock(clock);
        var run = Run(service, "Wait-QualysScan scan/1.1 -TimeoutSec 3600", patient);
        Assert.StartsWith("QualysVM.Timeout", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(1), clock.Now);
        Assert.Contains(run.Warnings, warning => warning.ToString().Contains("latest looks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_that_does_not_come_does_not_keep_the_wait_beyond_its_limit()
    {
        using var service = ScriptedService.Silent();
        var run = Run(service, "Wait-QualysScan scan/1.1 -TimeoutSec 5");
        Assert.StartsWith("QualysVM.Timeout", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(5), clock.Now);
        await service.GivenUp.WaitAsync(ModuleAtWork.Patience, Token);
    }

    /// <summary>The service asks to wait for 45 seconds again and again.</summary>
    [Fact]
    public void A_limit_does_not_keep_the_wait_beyond_its_own()
    {
        using var service = new ScriptedService((_, _) => Fail("limit"));
        var run = Run(service, "Wait-QualysScan scan/1.1 -TimeoutSec 5", resilience: new PollyResilience(new RetryOptions(), new WaitingClock()));
        Assert.StartsWith("QualysVM.Timeout", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(5), clock.Now);
    }

    /// <summary>The time of day jumps an hour ahead and an hour back at every look at it.</summary>
    [Fact]
    public void An_hour_on_the_sandbox_with_an_outage_of_two_minutes_under_a_clock_that_jumps()
    {
        var world = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero));
        var sandbox = new SandboxHandler(new SandboxOptions { Scans = 5, Clock = world, ScanTime = TimeSpan.FromHours(1) });
        using var invoker = new HttpMessageInvoker(sandbox, disposeHandler: false);
        var passing = new WorldClock(clock, world);
        var refused = 0;
        using var service = new ScriptedService(async (request, token) =>
        {
            if (clock.Now.TotalMinutes is > 20 and < 22)
            {
                refused++;
                return await Fail("page");
            }

            return await invoker.SendAsync(request, token);
        });
        using var session = Session(service, passing, new PollyResilience(new RetryOptions(), new JumpingTime()));
        using var module = new ModuleAtWork().Using(session);
        var run = module.Run("1..3 | ForEach-Object { Start-QualysScan \"s$_\" -OptionTitle 'Initial Options' -Target 10.0.0.1 } | Wait-QualysScan");
        Assert.Null(run.Failure);
        Assert.Empty(run.Errors);
        Assert.Equal([ScanState.Finished, ScanState.Finished, ScanState.Finished], run.Output.Select(scan => ((Scan)scan!.BaseObject).State));
        Assert.True(refused > 3, $"{refused} calls met the outage.");
        Assert.Single(run.Warnings);
        Assert.InRange(clock.Now.TotalMinutes, 55, 75);
    }

    private static HttpResponseMessage Reply(string body, HttpStatusCode status = HttpStatusCode.OK) => ScriptedService.Reply(new StringContent(body, Encoding.UTF8, "text/xml"), status);

    private static HttpResponseMessage Refusal(string? code, HttpStatusCode status) =>
        Reply(code is null ? "<html>no</html>" : $"<SIMPLE_RETURN><RESPONSE><CODE>{code}</CODE><TEXT>No.</TEXT></RESPONSE></SIMPLE_RETURN>", status);

    private static Task<HttpResponseMessage> Fail(string kind) => kind switch
    {
        "page" => Task.FromResult(Reply("<html>Bad gateway</html>", HttpStatusCode.BadGateway)),
        "maintenance" => Task.FromResult(Refusal("1999", HttpStatusCode.ServiceUnavailable)),
        "fault" => Task.FromResult(Refusal("999", HttpStatusCode.InternalServerError)),
        "refused" => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, "refused", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused))),
        "reset" => Task.FromException<HttpResponseMessage>(new HttpRequestException("reset", new IOException("reset"))),
        "cut" => Task.FromResult(Reply(Finished.Split("<SCAN>")[0])),
        "limit" => Task.FromResult(Limit()),
        "empty" => Task.FromResult(Reply("")),
        "redirect" => Task.FromResult(Reply("", HttpStatusCode.Found)),
        "other" => Task.FromResult(Reply("<html>Soon back</html>")),
        "missing" => Task.FromResult(Reply("<html/>", HttpStatusCode.NotFound)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static HttpResponseMessage Limit()
    {
        var reply = Refusal("1965", HttpStatusCode.Conflict);
        reply.Headers.Add("X-RateLimit-ToWait-Sec", 45.ToString(CultureInfo.InvariantCulture));
        return reply;
    }

    private EngineRun Run(ScriptedService service, string script, WaitClock? time = null, IResilience? resilience = null)
    {
        using var session = Session(service, time ?? clock, resilience ?? new OneAttempt());
        using var module = new ModuleAtWork().Using(session);
        return module.Run(script);
    }

    private static QualysSession Session(HttpMessageHandler service, WaitClock time, IResilience resilience) => new(new SessionSettings
    {
        BaseUri = SandboxAccount.BaseAddress,
        Account = new Account(Authentication.Basic, new(SandboxAccount.UserName, SandboxAccount.Password)),
        Sandbox = service,
        Transport = new TransportOptions { Clock = time },
        Resilience = resilience,
    });

    /// <summary>Rests take no time, and a look as long as it takes: its time limit is not reached meanwhile.</summary>
    private sealed class TickClock(HandClock inner) : WaitClock
    {
        public override TimeSpan Now => inner.Now;

        public override Task Delay(TimeSpan time, CancellationToken token) => time <= TimeSpan.FromSeconds(1) ? inner.Delay(time, token) : Task.Delay(Timeout.Infinite, token);
    }

    /// <summary>Time passes for the sandbox too.</summary>
    private sealed class WorldClock(HandClock inner, Microsoft.Extensions.Time.Testing.FakeTimeProvider world) : WaitClock
    {
        public override TimeSpan Now => inner.Now;

        public override Task Delay(TimeSpan time, CancellationToken token)
        {
            world.Advance(time);
            return inner.Delay(time, token);
        }
    }
}
