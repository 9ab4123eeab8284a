using QualysVM.Core.Http;

namespace QualysVM.Core.Lists;

/// <summary>
/// Records as they arrive, handed over in batches from the thread that reads to the one that asks. A batch is whatever has been read by then: it never
/// waits for more than the network does, and a reader that is slower than the network is not run over.
/// Records read ahead are bounded, however long the list, in number and in bytes; and further where somebody needs the place at the limit gate.
/// </summary>
/// <remarks>Dispose it to end the download; that is also how to stop early.</remarks>
public sealed class RecordFeed<T> : IDisposable
{
    // Batches double: who takes one record and leaves has transferred little, who stays is seldom woken; and memory stays flat.
    private const int FirstBatch = 8;
    private const int LargestBatch = 512;

    /// <summary>Some records are large.</summary>
    private const long HeaviestBatch = 16 * 1024 * 1024;

    /// <summary>A hundred thousand scans.</summary>
    private const long FarthestAhead = 64 * 1024 * 1024;

    private readonly object gate = new();
    private readonly CancellationTokenSource stop;
    private List<T> ready = [];
    private int batch = FirstBatch;
    private bool worthTaking;
    private bool ended;
    private Exception? failure;
    private TaskCompletionSource<IReadOnlyList<T>?>? waiter;
    private QualysReply? reply;
    private long takenAt;
    private bool isAsked;
    private TaskCompletionSource<bool>? wanted;

    /// <summary>Starts reading on a thread of its own.</summary>
    internal RecordFeed(Func<RecordFeed<T>, CancellationToken, Task> produce, CancellationToken token)
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

    /// <summary>The next batch; null at the end of a complete list.</summary>
    /// <exception cref="Errors.QualysException">The call failed, or the reply broke off. All that came before has been returned.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or this was disposed.</exception>
    public Task<IReadOnlyList<T>?> NextAsync()
    {
        lock (gate)
        {
            // Whoever blocks on it is woken by the reading thread itself, whoever awaits it goes on elsewhere.
            waiter ??= new TaskCompletionSource<IReadOnlyList<T>?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var next = waiter.Task;
            if (worthTaking)
            {
                Answer();
            }

            if (waiter is not null && ready.Count == 0)
            {
                wanted?.TrySetResult(true);
            }

            return next;
        }
    }

    /// <summary>Adds a record; waits while the reader is far behind.</summary>
    internal void Add(T record)
    {
        lock (gate)
        {
            ready.Add(record);
            HasGiven = true;
            if (ready.Count >= batch || Ahead > HeaviestBatch)
            {
                Wake();
            }

            while ((ready.Count >= 2 * batch || (ready.Count > 0 && Ahead > HeaviestBatch)) && !MayReadOn() && !stop.IsCancellationRequested)
            {
                Monitor.Wait(gate);
            }
        }

        stop.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Whether anything has been given.</summary>
    internal bool HasGiven { get; private set; }

    /// <summary>Bytes of the reply since records were last taken.</summary>
    private long Ahead => reply is null ? 0 : reply.Body.BytesRead - takenAt;

    /// <summary>Says which reply the records come from: how far it is counts, and what holds its place at the limit gate may be asked for it.</summary>
    internal void Follow(QualysReply from)
    {
        lock (gate)
        {
            (reply, takenAt, isAsked) = (from, from.Body.BytesRead, false);
        }

        from.Body.Waiting = Flush;
        from.Place?.WhenAsked(ReadOn);
    }

    private void ReadOn()
    {
        lock (gate)
        {
            isAsked = true;
            Monitor.PulseAll(gate);
        }
    }

    private bool MayReadOn()
    {
        if (isAsked && Ahead > FarthestAhead)
        {
            reply?.Place?.CannotReadOn();
            return false;
        }

        return isAsked;
    }

    /// <summary>Waits until all that was read has been taken and more is asked for: who stops early wants no further reply.</summary>
    internal async Task WantedAsync()
    {
        Task asked;
        lock (gate)
        {
            Flush();
            if (waiter is not null)
            {
                return;
            }

            wanted = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            asked = wanted.Task;
        }

        using var giveUp = stop.Token.Register(() => wanted.TrySetCanceled());
        await asked.ConfigureAwait(false);
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
            (ended, failure) = (true, error);
            Wake();
        }
    }

    private void Wake()
    {
        worthTaking = true;
        Answer();
    }

    private void Answer()
    {
        if (waiter is not { } waiting)
        {
            return;
        }

        waiter = null;
        if (ready.Count > 0)
        {
            var taken = ready;
            (ready, worthTaking, batch, takenAt) = ([], ended, Math.Min(2 * batch, LargestBatch), reply?.Body.BytesRead ?? 0);
            Monitor.PulseAll(gate);
            waiting.SetResult(taken);
        }
        else if (failure is not null)
        {
            waiting.SetException(failure);
        }
        else
        {
            waiting.SetResult(null);
        }
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
