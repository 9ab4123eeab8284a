using System.Runtime.ExceptionServices;

namespace QualysVM.Core.Lists;

/// <summary>Several lists of a kind that are read at once: what comes first is given first. One that fails ends them all, after what the others had.</summary>
internal sealed class SideBySide<T>(IReadOnlyList<RecordFeed<T>> lists) : IDisposable
{
    private readonly SortedDictionary<int, Task<IReadOnlyList<T>?>> open = new(Enumerable.Range(0, lists.Count).ToDictionary(at => at, at => lists[at].NextAsync()));
    private ExceptionDispatchInfo? failure;

    /// <summary>The next batch of one of them, with which one it is; null when all are at their end.</summary>
    /// <exception cref="Errors.QualysException">One of them failed. What had come of the others by then has been returned.</exception>
    public async Task<(int List, IReadOnlyList<T> Batch)?> NextAsync()
    {
        while (open.Count > 0)
        {
            await Task.WhenAny(open.Values).ConfigureAwait(false);
            var (at, next) = open.Where(pair => pair.Value.IsCompleted).Select(pair => (pair.Key, pair.Value)).First();
            open.Remove(at);
            try
            {
                if (await next.ConfigureAwait(false) is { } batch)
                {
                    if (failure is null)
                    {
                        open[at] = lists[at].NextAsync();
                    }

                    return (at, batch);
                }
            }
            catch (Exception error)
            {
                failure ??= ExceptionDispatchInfo.Capture(error);
                Dispose();
            }
        }

        failure?.Throw();
        return null;
    }

    /// <summary>Ends the downloads.</summary>
    public void Dispose()
    {
        foreach (var list in lists)
        {
            list.Dispose();
        }
    }
}
