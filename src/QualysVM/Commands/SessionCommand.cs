using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Completion;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Paging;
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

    /// <summary>Writes records as they arrive. A stop further down the pipeline ends the download.</summary>
    /// <param name="pages">The records.</param>
    /// <param name="filter">Which of them to write; all when there is none.</param>
    /// <returns>How many there were, before the filter.</returns>
    private protected int Write<T>(RecordPages<T> pages, Func<T, bool>? filter = null)
        where T : class
    {
        var count = 0;
        using (pages)
        {
            while (Wait(pages.NextAsync()) is { } page)
            {
                WriteObject(filter is null ? page : page.Where(filter), enumerateCollection: true);
                Api.Seen.Note(page, count);
                count += page.Count;
            }
        }

        return count;
    }
}
