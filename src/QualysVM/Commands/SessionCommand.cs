using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Lists;
using QualysVM.Core.Sessions;
using QualysVM.Sessions;

namespace QualysVM.Commands;

/// <summary>A cmdlet that works in a session: the one given, else the runspace's current one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SessionCommand : QualysCommand
{
    /// <summary>The session to work in, or its name. By default the latest one connected in this runspace.</summary>
    [Parameter]
    [ValidateNotNull]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public QualysSession? Session { get; set; }

    private protected QualysApi Api { get; private set; } = null!;

    private protected sealed override void Begin()
    {
        var session = Session ?? SessionVariable.Get(SessionState)
            ?? throw new QualysException(QualysError.NotConnected, "There is no connected Qualys session in this runspace.");
        Api = new QualysApi(session);
    }

    /// <summary>Writes the whole list, or the record of each number: one that leads to nothing is an error, and the next has its turn.</summary>
    /// <param name="ids">The numbers, or null for the whole list.</param>
    /// <param name="list">Begins the call for a number, or for the whole list.</param>
    /// <param name="filter">Which of the records to write; all when there is none.</param>
    private protected void Get<T>(long[]? ids, Func<long?, RecordFeed<T>> list, Func<T, bool>? filter = null)
        where T : class => Get(ids, () => list(null), id => list(id), filter);

    /// <inheritdoc cref="Get{T}(long[], Func{long?, RecordFeed{T}}, Func{T, bool})"/>
    private protected void Get<T>(string[]? references, Func<string?, RecordFeed<T>> list, Func<T, bool>? filter = null)
        where T : class => Get(references, () => list(null), list, filter);

    private void Get<TKey, T>(TKey[]? identities, Func<RecordFeed<T>> all, Func<TKey, RecordFeed<T>> one, Func<T, bool>? filter)
        where TKey : notnull
        where T : class
    {
        var kind = RecordKind.Of(typeof(T));
        if (identities is null)
        {
            var kept = 0;
            var count = Write(all(), filter is null ? null : record => filter(record) && ++kept > 0);
            WriteVerbose($"{kind.Count(count)}{(filter is null || kept == count ? "" : $", of which {kept} pass the filters applied here")}.");
            return;
        }

        foreach (var identity in identities)
        {
            Attempt(identity, () =>
            {
                if (Write(one(identity), filter) == 0)
                {
                    throw kind.NotFound(identity);
                }
            });
        }
    }

    /// <summary>Writes records as they arrive. A stop further down the pipeline ends the download.</summary>
    /// <param name="feed">The records.</param>
    /// <param name="filter">Which of them to write; all when there is none.</param>
    /// <returns>How many there were, before the filter.</returns>
    private protected int Write<T>(RecordFeed<T> feed, Func<T, bool>? filter = null)
        where T : class => Write(feed, batch => WriteObject(filter is null ? batch : batch.Where(filter), enumerateCollection: true));

    /// <inheritdoc cref="Write{T}(RecordFeed{T}, Func{T, bool})"/>
    /// <param name="feed">The records.</param>
    /// <param name="write">Writes records, when some have arrived.</param>
    private protected int Write<T>(RecordFeed<T> feed, Action<IReadOnlyList<T>> write)
        where T : class
    {
        var count = 0;
        using (feed)
        {
            while (Wait(feed.NextAsync()) is { } batch)
            {
                write(batch);
                Api.Seen.Note(batch, count);
                count += batch.Count;
            }
        }

        return count;
    }
}
