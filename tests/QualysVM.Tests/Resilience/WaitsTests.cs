using System.Globalization;
using System.Text.RegularExpressions;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Resilience;

public sealed class WaitsTests
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static QualysException RateLimit(double seconds) =>
        new(QualysError.RateLimitExceeded, "Limit reached.") { Code = 1965, Phase = CallPhase.AnsweredWhole, RetryAfter = TimeSpan.FromSeconds(seconds) };

    [Theory]
    [InlineData(181)]
    [InlineData(3600)]
    public async Task The_wait_that_the_service_asks_for_is_kept_exactly(int seconds)
    {
        var clock = new WaitingClock();
        var calls = new Calls(attempt => attempt == 1 ? RateLimit(seconds) : null);
        var running = calls.Run(new RetryOptions(), clock, token: Token);
        Assert.Contains(TimeSpan.FromSeconds(seconds), clock.Waits);
        Assert.Equal(seconds, calls.Observer.Steps.First().SecondsRemaining);

        clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.Equal((1, false), (calls.Count, running.IsCompleted));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(2, await running.WaitAsync(SafetyNet, Token));
    }

    [Fact]
    public async Task A_wait_is_shown_second_by_second_until_it_is_over()
    {
        var clock = new WaitingClock();
        var calls = new Calls(attempt => attempt == 1 ? RateLimit(3) : null);
        Assert.Null(await clock.RunThrough(calls.Run(new RetryOptions(), clock, token: Token), TimeSpan.FromSeconds(1)));
        Assert.True(SpinWait.SpinUntil(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return calls.Observer.Steps.Last().Completed;
        }, SafetyNet));
        Assert.Contains(calls.Observer.Verboses, line => line.Contains("3 s", StringComparison.Ordinal));
        Assert.Equal(3, calls.Observer.Steps.First().SecondsRemaining);
    }

    [Fact]
    public async Task A_wait_longer_than_the_session_allows_fails_at_once_and_says_when_it_would_end()
    {
        var clock = new WaitingClock();
        clock.SetUtcNow(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var calls = new Calls(_ => RateLimit(3601));
        var running = calls.Run(new RetryOptions { MaximumWait = TimeSpan.FromHours(1) }, clock, token: Token);
        var error = await Assert.ThrowsAsync<QualysException>(() => running.WaitAsync(SafetyNet, Token));
        Assert.Equal((1, 1965, TimeSpan.FromSeconds(3601)), (calls.Count, error.Code, error.RetryAfter));
        Assert.Contains("2030-01-01 01:00:01Z", error.Message, StringComparison.Ordinal);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task The_waits_of_one_call_count_together()
    {
        var clock = new WaitingClock();
        var calls = new Calls(_ => RateLimit(100));
        var options = new RetryOptions { MaximumRetryCount = 50, MaximumWait = TimeSpan.FromSeconds(250) };
        Assert.IsType<QualysException>(await clock.RunThrough(calls.Run(options, clock, token: Token)));
        Assert.Equal(3, calls.Count);
    }

    [Fact]
    public async Task A_limit_that_names_no_wait_is_tried_for_as_long_as_the_session_allows()
    {
        var clock = new WaitingClock();
        var calls = new Calls(_ => new QualysException(QualysError.ConcurrencyLimitExceeded, "Busy.") { Code = 1960, Phase = CallPhase.AnsweredWhole });
        var options = new RetryOptions { MaximumRetryCount = 0, MaximumWait = TimeSpan.FromMinutes(10) };
        var start = clock.GetUtcNow();
        Assert.IsType<QualysException>(await clock.RunThrough(calls.Run(options, clock, token: Token)));
        Assert.True(calls.Count > 5, $"{calls.Count} attempts");
        Assert.True(clock.GetUtcNow() - start >= options.MaximumWait);
    }

    /// <summary>What is chosen here is chosen to fit.</summary>
    [Theory]
    [InlineData(QualysError.ConcurrencyLimitExceeded, 3)]
    [InlineData(QualysError.ConcurrencyLimitExceeded, 75)]
    [InlineData(QualysError.ServiceUnavailable, 1)]
    [InlineData(QualysError.RequestInProgress, 5)]
    public async Task Waits_that_nobody_named_never_exceed_what_is_left(QualysError reason, int seconds)
    {
        var clock = new WaitingClock();
        var calls = new Calls(_ => new QualysException(reason, "Later.") { Phase = CallPhase.NeverLeft });
        var error = await clock.RunThrough(calls.Run(new RetryOptions { MaximumRetryCount = 50, MaximumWait = TimeSpan.FromSeconds(seconds) }, clock, token: Token));
        Assert.Equal(reason, Assert.IsType<QualysException>(error).Reason);
        var waits = calls.Observer.Verboses.Select(line => double.Parse(Regex.Match(line, @"again in ([\d.]+) s").Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(waits);
        Assert.InRange(waits.Sum(), seconds - (0.1 * waits.Count), seconds + (0.1 * waits.Count));
    }

    /// <summary>The time of day is set back and ahead at every look; the seconds shown go down all the same.</summary>
    [Fact]
    public async Task A_wait_is_shown_by_the_time_that_passes_and_not_by_the_time_of_day()
    {
        var calls = new Calls(attempt => attempt == 1 ? RateLimit(60) : null);
        Assert.Equal(2, await calls.Run(new RetryOptions(), new JumpingTime(), token: Token).WaitAsync(SafetyNet, Token));
        Assert.True(SpinWait.SpinUntil(() => calls.Observer.Steps.Last().Completed, SafetyNet));
        var left = calls.Observer.Steps.Where(step => !step.Completed).Select(step => step.SecondsRemaining).ToList();
        Assert.Equal(left.OrderDescending(), left);
        Assert.All(left, seconds => Assert.InRange(seconds, 1, 60));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_fault_that_may_pass_is_tried_again_as_often_as_allowed(int retries)
    {
        var clock = new WaitingClock();
        var calls = new Calls(_ => new QualysException(QualysError.ServiceUnavailable, "Down."));
        Assert.IsType<QualysException>(await clock.RunThrough(calls.Run(new RetryOptions { MaximumRetryCount = retries }, clock, token: Token)));
        Assert.Equal(retries + 1, calls.Count);
        Assert.Equal(retries > 0, calls.Observer.Verboses.Any(line => line.Contains($"retry 1 of {retries}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_call_that_succeeds_is_made_once_and_waits_for_nothing()
    {
        var clock = new WaitingClock();
        var calls = new Calls(_ => null);
        Assert.Equal(1, await calls.Run(new RetryOptions(), clock, token: Token).WaitAsync(SafetyNet, Token));
        Assert.Empty(clock.Waits);
        Assert.Empty(calls.Observer.All);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        using var stop = new CancellationTokenSource();
        var clock = new WaitingClock();
        var calls = new Calls(_ => RateLimit(600));
        var running = calls.Run(new RetryOptions(), clock, token: stop.Token);
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(SafetyNet, Token));
        Assert.Equal(1, calls.Count);
        Assert.True(SpinWait.SpinUntil(() => calls.Observer.Steps.Last().Completed, SafetyNet));
    }
}
