using QualysVM.Core.Http;
using QualysVM.Core.Versions;
using QualysVM.Resilience;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Resilience;

/// <summary>A call that fails as the test says, and counts.</summary>
internal sealed class Calls(Func<int, Exception?> outcome)
{
    public int Count { get; private set; }

    public RecordingObserver Observer { get; } = new();

    public async Task<int> Run(RetryOptions options, TimeProvider clock, bool change = false, CancellationToken token = default)
    {
        var action = change ? ApiActions.ScanLaunch : ApiActions.ScanList;
        IResilience resilience = new PollyResilience(options, clock);
        return await resilience.ExecuteAsync(new QualysCall(action, action.Newest, []), Attempt, Observer, token).ConfigureAwait(false);
    }

    private Task<int> Attempt(CancellationToken token) =>
        outcome(++Count) is { } error ? Task.FromException<int>(error) : Task.FromResult(Count);
}
