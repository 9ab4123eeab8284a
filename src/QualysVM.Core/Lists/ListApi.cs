using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Lists;

/// <summary>The list of one kind of record.</summary>
/// <typeparam name="TQuery">Which records to list.</typeparam>
/// <typeparam name="T">The record.</typeparam>
public class ListApi<TQuery, T>
    where TQuery : ListQuery
    where T : QualysRecord, new()
{
    private readonly ApiAction action;
    private readonly ListReader<T> reader;

    internal ListApi(QualysSession session, ApiAction action, ListReader<T> reader) => (Session, this.action, this.reader) = (session, action, reader);

    private protected QualysSession Session { get; }

    /// <summary>Lists records as they arrive. The call begins at once.</summary>
    /// <exception cref="Errors.QualysException">A value of the query is none, or a parameter does not exist in the session's API version.</exception>
    public RecordFeed<T> List(TQuery query, ICallObserver observer, CancellationToken token) => List(query, observer, null, token);

    /// <inheritdoc cref="List(TQuery, ICallObserver, CancellationToken)"/>
    /// <param name="query">Which records.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="caller">Who asks, to the limit gate, where one command has several lists read at once; else the thread.</param>
    /// <param name="token">Ends the call.</param>
    internal RecordFeed<T> List(TQuery query, ICallObserver observer, int? caller, CancellationToken token) =>
        ListCall.Start(Session, action, query.ToFields, reader, observer, token, query.Only, query.IsWhole, caller);
}
