using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Lists;

/// <summary>
/// What a list document is made of: <c>ROOT (REQUEST?, RESPONSE (DATETIME, LIST?))</c>, or an old one that is the list.
/// The list element is absent when nothing was found; a RESPONSE never is.
/// </summary>
internal class ListReader<T>(string root, string list, string record, Action<T, ElementValue> take)
    where T : QualysRecord, new()
{
    /// <summary>One record, which is only so long.</summary>
    public ReplyPart Part { get; } = ReplyPart.Record(record);

    /// <summary>Makes a record that nothing has been read into yet.</summary>
    public Func<T> New { get; init; } = static () => new T();

    /// <summary>The number by which the service cuts the list into pages; null where the list comes in one piece.</summary>
    public Func<T, long>? PagedBy { get; init; }

    public virtual bool ComesInPages => PagedBy is not null;

    public string Root => root;

    public string List => list;

    public string Record => record;

    /// <summary>Whether an element within the list is a record.</summary>
    public virtual bool IsRecord(string name) => name == record;

    /// <summary>Reads a record, and gives what it says.</summary>
    public virtual void ReadRecord(ElementValue value, ListIntake<T> intake)
    {
        var one = value.Record(New(), take);
        if (intake.Wants(one, PagedBy?.Invoke(one)))
        {
            intake.Give(one);
        }
    }

    /// <summary>Reads what stands beside the list and belongs to it.</summary>
    /// <returns>False where it does not, and nothing was read.</returns>
    public virtual bool ReadBeside(ElementValue value, ListIntake<T> intake) => false;

    /// <summary>Reads a document, one record at a time.</summary>
    /// <param name="document">At its root.</param>
    /// <param name="feed">Takes the records as they come.</param>
    /// <param name="observer">Hears warnings.</param>
    /// <param name="only">The identities that were asked for: a record with another one is not taken for it. None for all.</param>
    /// <param name="cursor">How far a list in pages has been read.</param>
    /// <returns>Whether the list goes on, where the cursor stands then.</returns>
    public bool Read(ReplyDocument document, RecordFeed<T> feed, ICallObserver observer, IReadOnlyCollection<string>? only = null, PageCursor? cursor = null)
    {
        // Whoever needs the place at the limit gate may ask for it from now on.
        feed.Follow(document.Reply);
        return ReplyDocument.Guard(document.Reply, new ListReading<T>(this, document, new ListIntake<T>(feed, only, cursor), observer, cursor).ToEnd);
    }
}
