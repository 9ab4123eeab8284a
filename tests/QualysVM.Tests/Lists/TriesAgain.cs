using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Lists;

/// <summary>Sends a call whose reply breaks off again, at once, so many times.</summary>
internal sealed class TriesAgain(int times) : IResilience
{
    public async Task<T> ExecuteAsync<T>(QualysCall call, Func<CancellationToken, Task<T>> attempt, ICallObserver observer, CancellationToken token)
    {
        for (var left = times; ; left--)
        {
            try
            {
                return await attempt(token).ConfigureAwait(false);
            }
            catch (QualysException error) when (error.Reason == QualysError.ReplyCutOff && left > 0)
            {
                // Again.
            }
        }
    }
}
