using System.Collections;
using QualysVM.Core.Sessions;

namespace QualysVM.Completion;

/// <summary>Offers what the session has shown. A number or reference is found by the title of its record too.</summary>
public abstract class SeenCompleter<T> : WordCompleter
    where T : class
{
    private protected SeenCompleter()
    {
    }

    /// <summary>The word that a record gives, and what to say about it; the word may be empty.</summary>
    private protected virtual KeyValuePair<string, string> Word(T record) => default;

    /// <summary>The words that it gives, where there may be several.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, string>> AllWords(T record) => [Word(record)];

    /// <summary>The words that records of other kinds give.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, string>> WordsOfOthers(Sightings seen) => [];

    private protected sealed override IEnumerable<KeyValuePair<string, string>> WordsBeside(IDictionary parameters)
    {
        var words = CurrentSession.Beside(parameters)?.Seen is { } seen ? seen.Of<T>().SelectMany(AllWords).Concat(WordsOfOthers(seen)) : [];
        return words.Where(word => word.Key.Length > 0).GroupBy(word => word.Key).Select(same => same.First());
    }

    private protected sealed override bool IsBegun(KeyValuePair<string, string> word, string typed) =>
        base.IsBegun(word, typed) || word.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
