using QualysVM.Core.Errors;

namespace QualysVM.Core.Lists;

/// <summary>
/// How far a list has been read that the service cuts into pages. Its records come by rising number, so what was read is known by the last one:
/// a call that is sent again goes on behind it, and a record that comes once more at the border of two replies is not given twice.
/// </summary>
internal sealed class PageCursor
{
    private long? pageBegan;
    private long? asked;
    private long seen = long.MinValue;
    private long last = long.MinValue;
    private bool holdsWhatIsBefore;
    private bool holdsWhatWasAsked;

    /// <summary>The number that the next reply is to begin with; null at the beginning of the list.</summary>
    public long? Next { get; private set; }

    /// <summary>
    /// Whether the reply holds nothing but what comes before the number it was to begin with: it answers another call, and what it ends with,
    /// the end of the list or the next page, says nothing about what lies between.
    /// </summary>
    public bool StandsStill => holdsWhatIsBefore && !holdsWhatWasAsked;

    /// <summary>A new reply begins: what comes again was in one before.</summary>
    public void Begin() => (seen, asked, holdsWhatIsBefore, holdsWhatWasAsked) = (last, Next, false, false);

    /// <summary>Sees the next record of a reply, whether it is to be given or not.</summary>
    public void Sees(long number)
    {
        holdsWhatIsBefore |= number < asked;
        holdsWhatWasAsked |= !(number < asked);
    }

    /// <summary>Takes a record that is to be given.</summary>
    /// <returns>False where it has been given before.</returns>
    /// <exception cref="QualysException">The numbers do not rise, so nobody can tell what has been given.</exception>
    public bool Takes(long number)
    {
        if (number <= seen)
        {
            return false;
        }

        if (number <= last)
        {
            throw new QualysException(QualysError.MalformedReply,
                $"The list holds number {number} behind number {last}, so nobody can tell what is missing. It was not read any further.");
        }

        last = number;
        Next = number < long.MaxValue ? number + 1 : number;
        return true;
    }

    /// <summary>Turns to the page that the service says comes next.</summary>
    /// <returns>False where that does not lead on.</returns>
    public bool TurnsTo(long number)
    {
        if (number <= (pageBegan ?? 0) || number < last)
        {
            return false;
        }

        (pageBegan, Next) = (number, number);
        return true;
    }

    /// <summary>The error about a reply that stands still.</summary>
    public QualysException Stands(object call) =>
        new(QualysError.ListTruncated, $"Qualys was asked to go on with number {asked} and answered {call} with what comes before it, so nobody can tell what comes behind.");
}
