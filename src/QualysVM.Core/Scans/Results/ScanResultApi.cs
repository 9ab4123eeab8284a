using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Results;

/// <summary>Calls for the results of a scan. Whatever the format, an error of the service is XML: code 15003 while there are no results.</summary>
public sealed class ScanResultApi
{
    private readonly QualysSession session;

    internal ScanResultApi(QualysSession session) => this.session = session;

    /// <summary>Reads findings as they arrive. The call begins at once. Which hosts were not scanned is told to the observer.</summary>
    /// <exception cref="QualysException">The format is not JSON.</exception>
    public RecordFeed<ScanFinding> Read(ScanResultQuery query, ICallObserver observer, CancellationToken token)
    {
        observer = SafeObserver.Before(observer);
        var call = JsonCall(query, observer);
        return new RecordFeed<ScanFinding>(
            async (feed, stop) =>
            {
                var (reply, prolog) = await session.SendAsync(call, Checked(query), observer, stop).ConfigureAwait(false);
                using (reply)
                {
                    feed.Follow(reply);
                    await OnThreadOfItsOwn(() => ReadAll(query, reply, prolog, observer, feed.Add)).ConfigureAwait(false);
                }
            },
            token);
    }

    /// <summary>Reads what the results say about their scan. Part of it stands behind the findings, so all of them are fetched, and left out.</summary>
    /// <returns>The header; null where the results have none.</returns>
    /// <exception cref="QualysException">The format is not JSON, the call failed, or the reply broke off.</exception>
    public async Task<ScanResultHeader?> ReadHeaderAsync(ScanResultQuery query, ICallObserver observer, CancellationToken token)
    {
        observer = SafeObserver.Before(observer);
        var (reply, prolog) = await session.SendAsync(JsonCall(query, observer), Checked(query), observer, token).ConfigureAwait(false);
        using (reply)
        {
            ScanResultHeader? header = null;
            await OnThreadOfItsOwn(() => header = ReadAll(query, reply, prolog, observer, _ => { })).ConfigureAwait(false);
            return header;
        }
    }

    /// <summary>Saves the results as the service sends them.</summary>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="QualysException">The call failed, or the reply broke off. What was written is then not the whole.</exception>
    public async Task<long> SaveAsync(ScanResultQuery query, Stream target, ICallObserver observer, CancellationToken token)
    {
        observer = SafeObserver.Before(observer);
        var (reply, prolog) = await session.SendAsync(Call(query, observer), Checked(query), observer, token).ConfigureAwait(false);
        using (reply)
        {
            if (ScanResultFormat.IsJson(query.Format))
            {
                ResultsInPlace.CheckBeginning(query.Ref, prolog.Text);
            }

            var copy = new ScanResultCopy(query, reply, prolog.Encoding, observer);
            await OnThreadOfItsOwn(() => copy.To(target)).ConfigureAwait(false);
            return reply.Body.BytesRead;
        }
    }

    private static ScanResultHeader? ReadAll(ScanResultQuery query, QualysReply reply, Prolog prolog, ICallObserver observer, Action<ScanFinding> add)
    {
        var reader = new ScanResultReader(query.Ref);
        var count = 0;
        foreach (var finding in reader.Read(reply.Body, prolog.Encoding))
        {
            if (count++ == 0)
            {
                ResultsInPlace.Check(query.Ref, reader.Header?.Ref);
            }

            add(finding);
        }

        ResultsInPlace.Check(query.Ref, reader.Header?.Ref);
        if (count == 0)
        {
            reader.CheckWithoutRows();
        }

        ReplacedText.Tell(observer, reply.Call, $"bytes that are not {prolog.Encoding.WebName.ToUpperInvariant()}, or escapes that JSON does not know,", reader.Replaced);
        UnscannedHosts.Tell(reader.Header, count, observer);
        return reader.Header;
    }

    /// <summary>Results in JSON are an array, and the first character of those in CSV is a quote; an error in words, or in JSON, is neither.</summary>
    private static Func<QualysReply, (QualysReply Reply, Prolog Prolog)> Checked(ScanResultQuery query) => reply =>
    {
        var isJson = ScanResultFormat.IsJson(query.Format);
        var prolog = ReplyCheck.Content(reply, "the results of a scan");
        return prolog.Text[0] == (isJson ? '[' : '"') ? (reply, prolog)
            : throw new QualysException(QualysError.UnexpectedReply,
                $"{reply.Call} was answered with something that does not begin as {(isJson ? "a JSON array" : "CSV")} does, so it is no result.")
            {
                HttpStatus = reply.Status,
            };
    };

    // Reading blocks while the network is slow, and pool threads are everybody's.
    private static Task OnThreadOfItsOwn(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private QualysCall JsonCall(ScanResultQuery query, ICallObserver observer) => ScanResultFormat.IsJson(query.Format)
        ? Call(query, observer)
        : throw new QualysException(QualysError.InvalidArgument, $"Findings are read from JSON, not from {query.Format}.");

    private QualysCall Call(ScanResultQuery query, ICallObserver observer) =>
        new(ApiActions.ScanFetch, session.VersionOf(ApiActions.ScanFetch, observer), query.ToFields());
}
