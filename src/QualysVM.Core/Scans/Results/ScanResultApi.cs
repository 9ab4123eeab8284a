using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Paging;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans.Results;

/// <summary>Calls for the results of a scan. Whatever the format, an error of the service is XML: code 15003 while there are no results.</summary>
public sealed class ScanResultApi
{
    private readonly QualysSession session;

    internal ScanResultApi(QualysSession session) => this.session = session;

    /// <summary>Reads findings as they arrive. The call begins at once.</summary>
    /// <exception cref="QualysException">The format is not JSON.</exception>
    public RecordPages<ScanFinding> Read(ScanResultQuery query, ICallObserver observer, CancellationToken token) => Open(query, observer, token).Findings;

    /// <summary>Reads what the results say about their scan, and findings, as they arrive. The call begins at once.</summary>
    /// <exception cref="QualysException">The format is not JSON.</exception>
    public ScanResult Open(ScanResultQuery query, ICallObserver observer, CancellationToken token)
    {
        if (!ScanResultFormat.IsJson(query.Format))
        {
            throw new QualysException(QualysError.InvalidArgument, $"Findings are read from JSON, not from {query.Format}.");
        }

        var call = Call(query, observer);
        var header = new TaskCompletionSource<ScanResultHeader?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reader = new ScanResultReader(query.Ref) { HeaderRead = read => header.TrySetResult(read) };
        var findings = new RecordPages<ScanFinding>(
            async (pages, stop) =>
            {
                try
                {
                    using var reply = await session.SendAsync(call, Checked, observer, stop).ConfigureAwait(false);
                    reply.Body.Waiting = pages.Flush;
                    await OnThreadOfItsOwn(() => ReadAll(reader, reply, pages, observer)).ConfigureAwait(false);
                }
                finally
                {
                    header.TrySetResult(null);
                }
            },
            token);
        return new ScanResult(header.Task, findings);
    }

    /// <summary>Saves the results as the service sends them.</summary>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="QualysException">The call failed, or the reply broke off. What was written is then not the whole.</exception>
    public async Task<long> SaveAsync(ScanResultQuery query, Stream target, ICallObserver observer, CancellationToken token)
    {
        using var reply = await session.SendAsync(Call(query, observer), Checked, observer, token).ConfigureAwait(false);
        var copy = new ScanResultCopy(query, reply, observer);
        await OnThreadOfItsOwn(() => copy.To(target)).ConfigureAwait(false);
        return reply.Body.BytesRead;
    }

    private static void ReadAll(ScanResultReader reader, QualysReply reply, RecordPages<ScanFinding> pages, ICallObserver observer)
    {
        foreach (var finding in reader.Read(reply.Body))
        {
            pages.Add(finding);
        }

        if (reader.TargetDistribution is { Length: > 0 } distribution)
        {
            observer.Verbose($"Targets by scanner appliance: {distribution}");
        }
    }

    private static QualysReply Checked(QualysReply reply)
    {
        ReplyCheck.Content(reply, "the results of a scan");
        return reply;
    }

    // Reading blocks while the network is slow, and pool threads are everybody's.
    private static Task OnThreadOfItsOwn(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private QualysCall Call(ScanResultQuery query, ICallObserver observer) =>
        new(ApiActions.ScanFetch, session.VersionOf(ApiActions.ScanFetch, observer), query.ToFields());
}
