using System.Globalization;
using Polly;
using Polly.Retry;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Resilience;

/// <summary>
/// Sends calls again with Polly, by <see cref="RetryRule"/>: faults that may pass a few times, limits as long as the session
/// is willing to wait in all.
/// </summary>
internal sealed class PollyResilience : IResilience
{
    private static readonly ResiliencePropertyKey<Attempts> AttemptsKey = new("attempts");
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);
    private readonly Func<double> randomizer = new RetryStrategyOptions().Randomizer;
    private readonly ResiliencePipeline pipeline;
    private readonly RetryOptions options;
    private readonly TimeProvider clock;

    public PollyResilience(RetryOptions options)
        : this(options, TimeProvider.System)
    {
    }

    internal PollyResilience(RetryOptions options, TimeProvider clock)
    {
        (this.options, this.clock) = (options, clock);
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(Retry(RetryRule.IsLimit, int.MaxValue, TimeSpan.FromSeconds(10)));
        if (options.MaximumRetryCount > 0)
        {
            builder.AddRetry(Retry(RetryRule.MayPass, options.MaximumRetryCount, TimeSpan.FromSeconds(2)));
        }

        pipeline = builder.Build();
    }

    async Task<T> IResilience.ExecuteAsync<T>(QualysCall call, Func<CancellationToken, Task<T>> attempt, ICallObserver observer, CancellationToken token)
    {
        var context = ResilienceContextPool.Shared.Get(token);
        context.Properties.Set(AttemptsKey, new Attempts(call, observer, new WaitBudget(options.MaximumWait)));
        try
        {
            return await pipeline.ExecuteAsync(async inner => await attempt(inner.CancellationToken).ConfigureAwait(false), context).ConfigureAwait(false);
        }
        catch (QualysException error) when (RetryRule.IsLimit(call, error))
        {
            throw error.Retold(string.Format(CultureInfo.InvariantCulture, "{0} {1}The session waits {2} at most.", error.Message, FreeAt(error), options.MaximumWait));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private RetryStrategyOptions Retry(Func<QualysCall, QualysException, bool> applies, int most, TimeSpan firstDelay) => new()
    {
        MaxRetryAttempts = most,
        ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is QualysException error
            && applies(Of(args.Context).Call, error) && Of(args.Context).Budget.Allows(error.RetryAfter)),
        // What the service asks for goes before what we would choose.
        DelayGenerator = args => new ValueTask<TimeSpan?>(((QualysException)args.Outcome.Exception!).RetryAfter
            ?? Of(args.Context).Budget.Fit(Backoff(firstDelay, args.AttemptNumber))),
        OnRetry = args => Announce(args, most),
    };

    /// <summary>Twice as long each time, and never quite the same: many clients that were refused together must not come back together.</summary>
    private TimeSpan Backoff(TimeSpan first, int attempt)
    {
        var longest = Math.Min(LongestBackoff.TotalSeconds, first.TotalSeconds * Math.Pow(2, Math.Min(attempt, 30)));
        return TimeSpan.FromSeconds(longest * (0.5 + (0.5 * randomizer())));
    }

    private ValueTask Announce(OnRetryArguments<object> args, int most)
    {
        var (call, observer, budget) = Of(args.Context);
        budget.Spend(args.RetryDelay);
        var reason = args.Outcome.Exception!.Message.TrimEnd('.') + ".";
        var count = most == int.MaxValue ? "" : string.Format(CultureInfo.InvariantCulture, " (retry {0} of {1})", args.AttemptNumber + 1, most);
        observer.Verbose(string.Format(CultureInfo.InvariantCulture, "{0} Sending again in {1:0.#} s{2}.", reason, args.RetryDelay.TotalSeconds, count));
        _ = new Countdown(call, reason, args.RetryDelay, clock).ShowAsync(observer, args.Context.CancellationToken);
        return default;
    }

    private string FreeAt(QualysException error) => error.RetryAfter is { } wait
        ? string.Format(CultureInfo.InvariantCulture, "It is free again at {0:u}. ", clock.GetUtcNow() + wait)
        : "";

    private static Attempts Of(ResilienceContext context) => context.Properties.GetValue(AttemptsKey, null!);

    /// <summary>What the attempts of one call share.</summary>
    private sealed record Attempts(QualysCall Call, ICallObserver Observer, WaitBudget Budget);
}
