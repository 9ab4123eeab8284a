using System.Management.Automation;

namespace QualysVM.Commands;

/// <summary>Filters that are applied here, with PowerShell's wildcards.</summary>
internal static class Wildcards
{
    /// <summary>Whether a text is like one of the patterns; without patterns everything is.</summary>
    public static bool Match(string[]? patterns, string text) =>
        patterns is null || patterns.Any(pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(text));
}
