using QualysVM.Core.Http;

namespace QualysVM.Tests.Http;

/// <summary>Sends each call once, so that a test sees the first outcome.</summary>
internal sealed class OneAttempt : IResilience
{
    public Task<T> ExecuteAsync<T>(QualysCall call, Func<CancellationToken, Task<T>> attempt, ICallObserver observer, CancellationToken token) => attempt(token);
}
