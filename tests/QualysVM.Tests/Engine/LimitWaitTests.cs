using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Resilience;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;
using QualysVM.Tests.Changes;

namespace QualysVM.Tests.Engine;

/// <summary>A wait at Qualys' limits is shown while it lasts, ends when it is over, and at once at Ctrl+C.</summary>
public sealed class LimitWaitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_wait_that_is_short_enough_is_waited_for_with_a_countdown()
    {
        var clock = new InstantClock();
        var platform = Platform(clock, 5);
        using var module = new ModuleAtWork().Using(Session(platform, clock));
        var before = clock.GetUtcNow();
        var run = module.Run("Get-QualysScan -Verbose");
        Assert.Empty(run.Errors);
        Assert.NotEmpty(run.Output);
        Assert.True(clock.GetUtcNow() - before >= TimeSpan.FromSeconds(5));
        Assert.Contains(run.Verbose, text => text.ToString().Contains("Sending again in 5 s", StringComparison.Ordinal));
        Assert.Contains(run.Progress, record => record.SecondsRemaining == 5);
    }

    [Fact]
    public void A_wait_that_is_too_long_is_an_error_that_says_when_it_is_free()
    {
        var clock = new InstantClock();
        using var module = new ModuleAtWork().Using(Session(Platform(clock, 7200), clock));
        var error = module.Bad("Get-QualysScan");
        Assert.StartsWith("QualysVM.RateLimitExceeded,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("free again at 2026-01-01 02:00:", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait_and_nothing_is_sent_any_more()
    {
        var platform = Platform(TimeProvider.System, 3000);
        using var module = new ModuleAtWork().Using(Session(platform, TimeProvider.System));
        var run = module.Start("Get-QualysScan -Verbose");
        await module.Output.Seen("Sending again in 3000 s").WaitAsync(ModuleAtWork.Patience, Token);
        Assert.True(module.Engine.Stop());
        var ended = await run.WaitAsync(ModuleAtWork.Patience, Token);
        Assert.True(ended.Stopped);
        Assert.Empty(ended.Errors);
        Assert.Equal(1, platform.Requests.Count(request => request.Field("action") == "list"));
    }

    [Fact]
    public void What_the_service_said_of_its_limits_is_on_the_session()
    {
        var clock = new InstantClock();
        using var module = new ModuleAtWork().Using(Session(Platform(clock, 1), clock));
        var limit = Assert.Single(module.Good("$null = Get-QualysScan; (Get-QualysSession).Limits | ForEach-Object { \"$($_.Api) $($_.Limit) $($_.ConcurrencyLimit)\" }"));
        Assert.Equal("scan list 2000 10", limit);
    }

    private static SandboxHandler Platform(TimeProvider clock, int wait) => new(new SandboxOptions
    {
        Scans = 10, Clock = clock, Faults = new FaultPlan(new Fault { Action = "scan list", Call = 1, Answer = FaultAnswer.RateLimit(wait) }),
    });

    private static QualysSession Session(SandboxHandler platform, TimeProvider clock) => new(new SessionSettings
    {
        BaseUri = SandboxAccount.BaseAddress,
        Account = new Account(Authentication.Basic, new(SandboxAccount.UserName, SandboxAccount.Password)),
        Sandbox = platform,
        Resilience = new PollyResilience(new RetryOptions(), clock),
    });
}
