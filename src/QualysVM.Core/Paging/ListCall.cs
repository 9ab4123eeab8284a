using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Paging;

/// <summary>Makes a list call and reads its reply while it arrives.</summary>
internal static class ListCall
{
    /// <param name="session">Where to ask.</param>
    /// <param name="action">What to ask.</param>
    /// <param name="fields">The parameters, by version.</param>
    /// <param name="reader">Reads the reply.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call.</param>
    /// <param name="only">The identity that is asked for, or null: whatever the service lists, no other record is given.</param>
    public static RecordPages<T> Start<T>(QualysSession session, ApiAction action, Func<ApiVersion, FormFields> fields, ListReader<T> reader, ICallObserver observer, CancellationToken token, string? only = null)
        where T : QualysRecord, new()
    {
        observer = SafeObserver.Before(observer);
        var version = session.VersionOf(action, observer);
        var call = new QualysCall(action, version, fields(version));
        return new RecordPages<T>(
            async (pages, stop) =>
            {
                using var document = await session.SendAsync(call, reply => ReplyDocument.Open(reply, reader.Root), observer, stop).ConfigureAwait(false);
                pages.Follow(document.Reply);
                // A thread of its own: XmlReader blocks while the network is slow, and pool threads are everybody's.
                await Task.Factory.StartNew(() => reader.Read(document, pages, observer, only), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            },
            token);
    }
}
