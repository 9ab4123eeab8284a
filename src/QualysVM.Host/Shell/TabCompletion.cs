using System.Management.Automation;

namespace QualysVM.Host.Shell;

/// <summary>Goes through what the engine offers for a line, one press of Tab after another.</summary>
internal sealed class TabCompletion(Func<string, int, CommandCompletion> complete)
{
    private CommandCompletion? offers;
    private string typed = "";
    private (string Line, int Cursor) shown;

    /// <returns>The line with the next offer in it, or null when there is none.</returns>
    public (string Line, int Cursor)? Next(string line, int cursor, bool forward)
    {
        if (offers is null || shown != (line, cursor))
        {
            typed = line;
            offers = complete(line, cursor);
        }

        if (offers.GetNextResult(forward) is not { } offer)
        {
            offers = null;
            return null;
        }

        var (start, end) = (offers.ReplacementIndex, offers.ReplacementIndex + offers.ReplacementLength);
        shown = (typed[..start] + offer.CompletionText + typed[end..], start + offer.CompletionText.Length);
        return shown;
    }
}
