using System.Collections.Concurrent;
using QualysVM.Core.Http;

namespace QualysVM.Pipeline;

/// <summary>
/// Lets the pipeline thread wait for a task and meanwhile write what the task has to say: PowerShell's streams
/// may be written from that thread only.
/// </summary>
internal sealed class PipelinePump(ICommandStreams streams, CancellationToken stopped) : ICallObserver
{
    private readonly ConcurrentQueue<Action<ICommandStreams>> posted = new();
    private volatile TaskCompletionSource<bool> mail = new();

    /// <summary>Waits for the task; writes what is posted while it runs.</summary>
    /// <exception cref="OperationCanceledException">The pipeline was stopped; the task is not waited for.</exception>
    public T Wait<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            // Before what is there is written, so that what comes meanwhile is not slept through.
            mail = new();
            Drain();
            try
            {
                Task.WaitAny([task, mail.Task], stopped);
            }
            catch (OperationCanceledException) when (task.IsCompleted)
            {
                // What is done is done, and its result says what.
            }
        }

        Drain();
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Writes what is posted and not yet written.</summary>
    /// <param name="to">Where to, when the streams are closed.</param>
    public void Drain(ICommandStreams? to = null)
    {
        while (posted.TryDequeue(out var write))
        {
            write(to ?? streams);
        }
    }

    public void Verbose(string text) => Post(to => to.Verbose(text));

    public void Debug(string text) => Post(to => to.Debug(text));

    public void Warning(string text) => Post(to => to.Warning(text));

    public void Progress(CallProgress progress) => Post(to => to.Progress(progress));

    private void Post(Action<ICommandStreams> write)
    {
        posted.Enqueue(write);
        mail.TrySetResult(true);
    }
}
