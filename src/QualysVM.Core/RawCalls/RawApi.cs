using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.RawCalls;

/// <summary>Calls of which nobody here knows more than what a user gave: signed, limited, retried and checked as all others are.</summary>
internal sealed class RawApi(QualysSession session)
{
    /// <summary>Where a path leads in this session.</summary>
    /// <exception cref="QualysException">It leads elsewhere, or nowhere.</exception>
    public RawPath At(string path) => RawPath.Of(path, session.BaseUri);

    /// <summary>Makes a call and takes its answer whole.</summary>
    /// <param name="call">The call. A change is sent once: when its answer is lost, the error says so.</param>
    /// <param name="isFile">Whether it goes to a disk, where there is room for any length.</param>
    /// <param name="receive">Gives a stream to take the answer into, on a thread of its own; called again where a read is repeated.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    /// <exception cref="QualysException">The call failed, or its answer is an error, a web page, nothing, or not whole.</exception>
    public Task<T> SendAsync<T>(RawCall call, bool isFile, Func<Func<Stream, RawAnswer>, T> receive, ICallObserver observer, CancellationToken token)
    {
        observer = SafeObserver.Before(observer);
        var sent = call.ToCall();
        return session.SendAsync(sent, reply => OnThreadOfItsOwn(() =>
        {
            using (reply)
            {
                var part = sent.Action.Changes ? ReplyPart.ShortAnswer(sent) : isFile ? ReplyPart.File : RawAnswer.Document;
                return receive(content => RawAnswer.Take(reply, content, part, observer));
            }
        }), observer, token);
    }

    /// <summary>Reads the elements of one name as they arrive, page by page where the service cuts the list. The call begins at once.</summary>
    /// <exception cref="QualysException">It is a change, or was sent as JSON.</exception>
    public RecordFeed<RawRecord> Read(RawCall call, string record, ICallObserver observer, CancellationToken token)
    {
        observer = SafeObserver.Before(observer);
        var sent = call.ToCall();
        if (sent.Content is { IsJson: true })
        {
            throw new QualysException(QualysError.InvalidArgument, "-RecordName reads elements of XML, and this call asks for JSON.")
            {
                Phase = CallPhase.NeverLeft,
                Advice = "Give -Body as XML, or leave -RecordName out.",
            };
        }

        return new RecordFeed<RawRecord>(ReadPagesAsync, token);

        async Task ReadPagesAsync(RecordFeed<RawRecord> feed, CancellationToken stop)
        {
            var cursor = new RawCursor();
            bool goesOn;
            do
            {
                var (given, failure) = (false, (QualysException?)null);
                goesOn = await session.SendAsync(sent with { From = () => cursor.Next }, reply => OnThreadOfItsOwn(() =>
                {
                    try
                    {
                        return ReadPage(reply, feed, cursor, () => given = true);
                    }
                    catch (QualysException error) when (given && !cursor.CanGoOn)
                    {
                        // Asked for once more it would give what has been given.
                        failure = error;
                        return false;
                    }
                }), observer, stop).ConfigureAwait(false);
                if (failure is not null)
                {
                    throw failure;
                }

                if (goesOn)
                {
                    await feed.WantedAsync().ConfigureAwait(false);
                    observer.Verbose($"{sent} goes on with number {cursor.Next}.");
                }
            }
            while (goesOn);
        }

        bool ReadPage(QualysReply reply, RecordFeed<RawRecord> feed, RawCursor cursor, Action gives)
        {
            using (reply)
            {
                feed.Follow(reply);
                using var document = ReplyDocument.OpenAny(reply);
                return ReplyDocument.Guard(reply, () => new RawReading(reply, document.Root, observer, record, cursor, one =>
                {
                    gives();
                    feed.Add(one);
                }).ToEnd());
            }
        }
    }

    // Reading blocks while the network is slow, and pool threads are everybody's.
    private static Task<T> OnThreadOfItsOwn<T>(Func<T> read) =>
        Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
