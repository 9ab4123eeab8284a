namespace QualysVM.Core.Http;

/// <summary>Runs a call's attempts: again where that is allowed and useful, and never otherwise.</summary>
internal interface IResilience
{
    /// <summary>Runs <paramref name="attempt"/> until it succeeds or may not be repeated.</summary>
    Task<T> ExecuteAsync<T>(QualysCall call, Func<CancellationToken, Task<T>> attempt, ICallObserver observer, CancellationToken token);
}
