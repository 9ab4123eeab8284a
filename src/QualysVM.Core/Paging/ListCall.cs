using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Paging;

/// <summary>Makes a list call and reads its reply while it arrives.</summary>
internal static class ListCall
{
    public static RecordPages<T> Start<T>(QualysSession session, ApiAction action, Func<ApiVersion, FormFields> fields, ListReader<T> reader, ICallObserver observer, CancellationToken token)
    {
        var version = session.VersionOf(action, observer);
        var call = new QualysCall(action, version, fields(version));
        return new RecordPages<T>(
            async (pages, stop) =>
            {
                using var document = await session.SendAsync(call, reply => ReplyDocument.Open(reply, reader.Root), observer, stop).ConfigureAwait(false);
                document.Reply.Body.Waiting = pages.Flush;
                // A thread of its own: XmlReader blocks while the network is slow, and pool threads are everybody's.
                await Task.Factory.StartNew(() => reader.Read(document, pages, observer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            },
            token);
    }
}
