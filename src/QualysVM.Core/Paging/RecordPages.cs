using QualysVM.Core.Http;

namespace QualysVM.Core.Paging;

/// <summary>
/// Records of one reply in pages, as they arrive. A page is whatever has been read by the time somebody asks for it: it never
/// waits for more than the network does, and a reader that is slower than the network is not run over.
/// Records read ahead are bounded, however long the list, in number and in bytes; and further where somebody needs the place at the limit gate.
/// </summary>
/// <remarks>Dispose it to end the download; that is also how to stop early.</remarks>
public sealed class RecordPages<T> : IDisposable
{
    // Pages double: who takes one record and leaves has transferred little, who stays is seldom woken; and memory stays flat.
    private const int FirstPage = 8;
    private const int LargestPage = 512;

    /// <summary>Some records are large.</summary>
    private const long HeaviestPage = 16 * 1024 * 1024;

    /// <summary>A hundred thousand scans.</summary>
    private const long FarthestAhead = 64 * 1024 * 1024;

    private readonly object gate = new();
    private readonly CancellationTokenSource stop;
    private List<T> ready = [];
    private int page = FirstPage;
    private bool worthTaking;
    private bool ended;
    private Exception? failure;
    private TaskCompletionSource<IReadOnlyList<T>?>? waiter;
    private QualysReply? reply;
    private long takenAt;
    private bool isAsked;

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

            return next;
        }
    }

    /// <summary>Adds a record; waits while the reader is far behind.</summary>
    internal void Add(T record)
    {
        lock (gate)
        {
            ready.Add(record);
            if (ready.Count >= page || Ahead > HeaviestPage)
            {
                Wake();
            }

            while ((ready.Count >= 2 * page || (ready.Count > 0 && Ahead > HeaviestPage)) && !MayReadOn() && !stop.IsCancellationRequested)
            {
                Monitor.Wait(gate);
            }
        }

        stop.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Bytes of the reply since records were last taken.</summary>
    private long Ahead => reply is null ? 0 : reply.Body.BytesRead - takenAt;

    /// <summary>Says which reply the records come from: how far it is counts, and what holds its place at the limit gate may be asked for it.</summary>
    internal void Follow(QualysReply from)
    {
        lock (gate)
        {
            (reply, takenAt) = (from, from.Body.BytesRead);
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
            (ready, worthTaking, page, takenAt) = ([], ended, Math.Min(2 * page, LargestPage), reply?.Body.BytesRead ?? 0);
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
