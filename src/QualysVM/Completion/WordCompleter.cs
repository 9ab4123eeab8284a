using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace QualysVM.Completion;

/// <summary>Offers words that begin as typed. What is offered comes from memory: Tab never calls the service, and never fails.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    private protected WordCompleter()
    {
    }

    /// <summary>The words to choose from, each with what to say about it.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, string>> Words { get; }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = (wordToComplete ?? "").Trim('\'', '"');
        return Words
            .Where(word => word.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(word => new CompletionResult(Quoted(word.Key), word.Key, CompletionResultType.ParameterValue, word.Value));
    }

    private static string Quoted(string word) =>
        word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/') ? word : $"'{word.Replace("'", "''")}'";
}
