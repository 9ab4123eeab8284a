using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Resilience;

public sealed class RetriedReasonsTests
{
    private static readonly HashSet<QualysError> Limits = [QualysError.RateLimitExceeded, QualysError.ConcurrencyLimitExceeded];

    private static readonly HashSet<QualysError> Passing =
    [
        QualysError.ConnectionFailed, QualysError.Timeout, QualysError.ReplyCutOff, QualysError.EmptyReply,
        QualysError.ServiceUnavailable, QualysError.ServiceFailure, QualysError.RequestInProgress,
    ];

    public static TheoryData<QualysError> Reasons => [.. Enum.GetValues<QualysError>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task A_read_is_sent_again_after_what_may_pass(QualysError reason)
    {
        foreach (var notCarriedOut in new[] { false, true })
        {
            var again = Limits.Contains(reason) || Passing.Contains(reason);
            Assert.Equal(again ? 3 : 1, await Attempts(reason, notCarriedOut, change: false));
        }
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task A_change_that_may_have_been_carried_out_is_never_sent_again(QualysError reason) =>
        Assert.Equal(1, await Attempts(reason, notCarriedOut: false, change: true));

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task A_change_that_was_not_carried_out_is_sent_again_after_a_limit_or_without_a_connection(QualysError reason)
    {
        var again = Limits.Contains(reason) || reason == QualysError.ConnectionFailed;
        Assert.Equal(again ? 3 : 1, await Attempts(reason, notCarriedOut: true, change: true));
    }

    [Fact]
    public async Task An_exception_of_another_kind_is_not_retried()
    {
        var calls = new Calls(_ => new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => calls.Run(new RetryOptions(), new WaitingClock(), token: TestContext.Current.CancellationToken));
        Assert.Equal(1, calls.Count);
    }

    /// <summary>Two retries, and time for two waits at a limit.</summary>
    private static async Task<int> Attempts(QualysError reason, bool notCarriedOut, bool change)
    {
        var clock = new WaitingClock();
        var wait = Limits.Contains(reason) ? TimeSpan.FromSeconds(4) : (TimeSpan?)null;
        var calls = new Calls(_ => new QualysException(reason, "x") { Phase = notCarriedOut ? CallPhase.NeverLeft : CallPhase.MayHaveLeft, RetryAfter = wait });
        var options = new RetryOptions { MaximumRetryCount = 2, MaximumWait = wait is null ? TimeSpan.FromHours(1) : TimeSpan.FromSeconds(10) };
        var error = Assert.IsType<QualysException>(await clock.RunThrough(calls.Run(options, clock, change)));
        Assert.Equal(reason, error.Reason);
        return calls.Count;
    }
}
