using System.Runtime.ExceptionServices;

namespace QualysVM.Core.Paging;

/// <summary>
/// Records of one reply in pages, as they arrive. A page is whatever has been read by the time somebody asks for it: it never
/// waits for more than the network does, and a reader that is slower than the network is not run over.
/// Pages in memory are bounded, however long the list.
/// </summary>
/// <remarks>Dispose it to end the download; that is also how to stop early.</remarks>
public sealed class RecordPages<T> : IDisposable
{
    // Large enough that the reader is not woken for each record, small enough that memory stays flat.
    private const int FullPage = 128;
    private const int MostAhead = 1024;

    private readonly object gate = new();
    private readonly CancellationTokenSource stop;
    private List<T> ready = [];
    private bool worthTaking;
    private bool ended;
    private ExceptionDispatchInfo? failure;
    private TaskCompletionSource<bool>? waiter;

    /// <summary>Starts reading on a thread of its own.</summary>
    internal RecordPages(Func<RecordPages<T>, CancellationToken, Task> produce, CancellationToken token)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var stopToken = stop.Token;
        _ = Task.Run(async () =>
        {
            try
            {
                await produce(this, stopToken).ConfigureAwait(false);
                End(null);
            }
            catch (Exception error)
            {
                End(error);
            }
        }, CancellationToken.None);
    }

    /// <summary>The next page; null at the end of a complete list.</summary>
    /// <exception cref="Errors.QualysException">The call failed, or the reply broke off. All that came before has been returned.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or this was disposed.</exception>
    public async Task<IReadOnlyList<T>?> NextAsync()
    {
        while (true)
        {
            Task<bool> arrival;
            lock (gate)
            {
                if (worthTaking && ready.Count > 0)
                {
                    var page = ready;
                    (ready, worthTaking) = ([], ended);
                    Monitor.PulseAll(gate);
                    return page;
                }

                if (ended)
                {
                    failure?.Throw();
                    return null;
                }

                waiter ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                arrival = waiter.Task;
            }

            await arrival.ConfigureAwait(false);
        }
    }

    /// <summary>Adds a record; waits while the reader is far behind.</summary>
    internal void Add(T record)
    {
        lock (gate)
        {
            ready.Add(record);
            if (ready.Count >= FullPage)
            {
                Wake();
            }

            while (ready.Count >= MostAhead && !stop.IsCancellationRequested)
            {
                Monitor.Wait(gate);
            }
        }

        stop.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Hands out what there is: the next record may be a while.</summary>
    internal void Flush()
    {
        lock (gate)
        {
            if (ready.Count > 0)
            {
                Wake();
            }
        }
    }

    private void End(Exception? error)
    {
        lock (gate)
        {
            (ended, failure) = (true, error is null ? null : ExceptionDispatchInfo.Capture(error));
            Wake();
        }
    }

    private void Wake()
    {
        worthTaking = true;
        waiter?.TrySetResult(true);
        waiter = null;
    }

    /// <summary>Ends the download.</summary>
    public void Dispose()
    {
        stop.Cancel();
        lock (gate)
        {
            Monitor.PulseAll(gate);
        }
    }
}
