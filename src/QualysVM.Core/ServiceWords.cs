namespace QualysVM.Core;

/// <summary>Words of the service, which are case-sensitive there and need not be for a person who types them.</summary>
internal static class ServiceWords
{
    /// <summary>The word as the service spells it; one that is not known is left as it is.</summary>
    public static string Spell(string word, IReadOnlyList<string> known) =>
        known.FirstOrDefault(spelling => string.Equals(spelling, word, StringComparison.OrdinalIgnoreCase)) ?? word;
}
