using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Paging;

/// <summary>
/// What a list document is made of: <c>ROOT (REQUEST?, RESPONSE (DATETIME, LIST?))</c>, or an old one that is the list.
/// The list element is absent when nothing was found; a RESPONSE never is.
/// </summary>
internal sealed class ListReader<T>(string root, string list, string record, Action<T, ElementValue> take)
    where T : QualysRecord, new()
{
    /// <summary>One record, which is only so long.</summary>
    public ReplyPart Part { get; } = ReplyPart.Record(record);

    public string Root => root;

    public string List => list;

    public string Record => record;

    public T ReadRecord(ElementValue value) => value.Record(new T(), take);

    /// <summary>Reads a document, one record at a time.</summary>
    /// <param name="document">At its root.</param>
    /// <param name="pages">Takes the records as they come.</param>
    /// <param name="observer">Hears warnings.</param>
    /// <param name="only">The identity that was asked for: a record with another one is not taken for it. Null for all.</param>
    public void Read(ReplyDocument document, RecordPages<T> pages, ICallObserver observer, string? only = null) => ReplyDocument.Guard(document.Reply, () =>
    {
        new ListReading<T>(this, document, pages, observer, only).ToEnd();
        return true;
    });
}
