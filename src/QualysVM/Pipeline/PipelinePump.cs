using System.Collections.Concurrent;
using QualysVM.Core.Http;

namespace QualysVM.Pipeline;

/// <summary>
/// Lets the pipeline thread wait for a task and meanwhile write what the task has to say: PowerShell's streams
/// may be written from that thread only.
/// </summary>
internal sealed class PipelinePump(ICommandStreams streams, CancellationToken stopped) : ICallObserver
{
    private static readonly Action Nothing = static () => { };
    private readonly BlockingCollection<Action> posted = [];

    /// <summary>Waits for the task; writes what is posted while it runs.</summary>
    /// <exception cref="OperationCanceledException">The pipeline was stopped; the task is not waited for.</exception>
    public T Wait<T>(Task<T> task)
    {
        if (!task.IsCompleted)
        {
            // Something to write wakes this thread, so does the end of the task: as something to write that writes nothing.
            _ = task.ContinueWith(_ => posted.Add(Nothing), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            while (!task.IsCompleted)
            {
                posted.Take(stopped)();
            }
        }

        Drain();
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Writes what is posted and not yet written.</summary>
    public void Drain()
    {
        while (posted.TryTake(out var write))
        {
            write();
        }
    }

    public void Verbose(string text) => posted.Add(() => streams.Verbose(text));

    public void Debug(string text) => posted.Add(() => streams.Debug(text));

    public void Warning(string text) => posted.Add(() => streams.Warning(text));

    public void Progress(CallProgress progress) => posted.Add(() => streams.Progress(progress));
}
