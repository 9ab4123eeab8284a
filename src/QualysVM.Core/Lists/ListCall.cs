using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Lists;

/// <summary>Makes a list call and reads its reply while it arrives; where the service cuts the list into pages, one after the other.</summary>
internal static class ListCall
{
    private static int callers = int.MinValue;

    /// <summary>A caller that is no thread: lists that are read side by side wait for each other at the limit gate.</summary>
    public static int NewCaller() => Interlocked.Increment(ref callers);

    /// <summary>Makes the call.</summary>
    /// <param name="session">Where to ask.</param>
    /// <param name="action">What to ask.</param>
    /// <param name="fields">The parameters, by version.</param>
    /// <param name="reader">Reads the reply.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    /// <param name="only">The identities that are asked for, or none for all: whatever the service lists, no other record is given.</param>
    /// <param name="isWhole">Whether a list in pages is asked for in one piece: there is no going on from a number.</param>
    /// <param name="caller">Who asks, to the limit gate; else the thread.</param>
    public static RecordFeed<T> Start<T>(QualysSession session, ApiAction action, Func<ApiVersion, FormFields> fields, ListReader<T> reader, ICallObserver observer,
        CancellationToken token, IReadOnlyCollection<string>? only = null, bool isWhole = false, int? caller = null)
        where T : QualysRecord, new()
    {
        observer = SafeObserver.Before(observer);
        var version = session.VersionOf(action, observer);
        var call = new QualysCall(action, version, fields(version));
        call = caller is { } number ? call with { Caller = number } : call;
        return new RecordFeed<T>((feed, stop) => !reader.ComesInPages ? ReadWholeAsync(feed, stop) : isWhole ? ReadPieceAsync(feed, stop) : ReadPagesAsync(feed, stop), token);

        async Task ReadWholeAsync(RecordFeed<T> feed, CancellationToken stop)
        {
            using var document = await session.SendAsync(call, reply => ReplyDocument.Open(reply, reader.Root), observer, stop).ConfigureAwait(false);
            await OnThreadOfItsOwn(() => reader.Read(document, feed, observer, only)).ConfigureAwait(false);
        }

        // Nothing tells where to go on: broken off before the first record it is begun again, as any call is, and afterwards no more.
        async Task ReadPieceAsync(RecordFeed<T> feed, CancellationToken stop)
        {
            var failure = await session.SendAsync(call, reply => OnThreadOfItsOwn(() =>
            {
                try
                {
                    using var document = ReplyDocument.Open(reply, reader.Root);
                    reader.Read(document, feed, observer, only);
                    return null;
                }
                catch (QualysException error) when (feed.HasGiven)
                {
                    return error;
                }
            }), observer, stop).ConfigureAwait(false);
            if (failure is not null)
            {
                throw failure;
            }
        }

        // A page is read within its attempt: one that breaks off is asked for again as any call is, from behind its last whole record on.
        async Task ReadPagesAsync(RecordFeed<T> feed, CancellationToken stop)
        {
            var cursor = new PageCursor();
            while (await session.SendAsync(call with { From = () => cursor.Next }, reply => ReadPageAsync(reply, feed, cursor), observer, stop).ConfigureAwait(false))
            {
                await feed.WantedAsync().ConfigureAwait(false);
                observer.Verbose($"The {action} goes on with number {cursor.Next}.");
            }
        }

        Task<bool> ReadPageAsync(QualysReply reply, RecordFeed<T> feed, PageCursor cursor) => OnThreadOfItsOwn(() =>
        {
            using var document = ReplyDocument.Open(reply, reader.Root);
            return reader.Read(document, feed, observer, only, cursor);
        });
    }

    /// <summary>XmlReader blocks while the network is slow, and pool threads are everybody's.</summary>
    private static Task<TResult> OnThreadOfItsOwn<TResult>(Func<TResult> read) =>
        Task.Factory.StartNew(read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
