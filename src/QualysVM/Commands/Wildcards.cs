using System.Management.Automation;

namespace QualysVM.Commands;

/// <summary>Filters that are applied here, with PowerShell's wildcards.</summary>
internal static class Wildcards
{
    /// <summary>Whether a text is one of the patterns or is like one; without patterns everything is.</summary>
    public static bool Match(string[]? patterns, string text) => patterns is null || patterns.Any(pattern => Match(pattern, text));

    /// <summary>
    /// Whether a text is the pattern or is like it. A title may hold what PowerShell takes for a wildcard, such as <c>[PROD] Weekly</c>: given as it is
    /// shown, it means itself. What is no pattern, such as a bracket that nobody closes, means nothing else.
    /// </summary>
    public static bool Match(string pattern, string text)
    {
        if (string.Equals(pattern, text, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        try
        {
            return WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(text);
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }
}
