namespace QualysVM.Core.RawCalls;

/// <summary>
/// How far a raw call has read a list in pages. Where its records have numbers that rise, one that was read already is known by that; where they
/// have not, only whole pages can be counted on.
/// </summary>
internal sealed class RawCursor
{
    private long? began;
    private long? border;
    private long? last;
    private bool rises = true;

    /// <summary>The number that the next call is to begin with; null at the beginning of the list.</summary>
    public long? Next => began is null ? null : rises && last >= began ? last + 1 : began;

    /// <summary>Whether a page that broke off can be gone on with, from behind its last whole record.</summary>
    public bool CanGoOn => began is not null && rises;

    /// <summary>A page begins, or is asked for again: what has been given comes before it.</summary>
    public void Begin() => border = rises ? last : null;

    /// <summary>Takes a record.</summary>
    /// <param name="number">Its number, where it has one and is a record of the list itself.</param>
    /// <returns>False where it has been given before.</returns>
    public bool Takes(long? number)
    {
        if (rises && number <= border)
        {
            return false;
        }

        rises &= number > last || (number is not null && last is null);
        last = number ?? last;
        return true;
    }

    /// <summary>Turns to the page that the service says comes next.</summary>
    /// <returns>False where that does not lead on.</returns>
    public bool TurnsTo(long number)
    {
        if (number <= (began ?? 0) || (rises && number < last))
        {
            return false;
        }

        began = number;
        return true;
    }
}
