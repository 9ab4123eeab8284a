using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using QualysVM.Views;

namespace QualysVM.Completion;

/// <summary>Offers words that begin as typed. What is offered comes from memory: Tab never calls the service, and never fails.</summary>
public abstract class WordCompleter : IArgumentCompleter
{
    private protected WordCompleter()
    {
    }

    /// <summary>The words to choose from, each with what to say about it.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, string>> Words => [];

    /// <summary>The words to choose from where they depend on the other parameters.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, string>> WordsBeside(IDictionary parameters) => Words;

    /// <summary>Whether a word is one that was begun.</summary>
    private protected virtual bool IsBegun(KeyValuePair<string, string> word, string typed) => word.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = LiteralArgument.Begun(wordToComplete ?? "");
        return WordsBeside(fakeBoundParameters)
            .Where(word => IsBegun(word, typed))
            .Select(word => new CompletionResult(LiteralArgument.Of(word.Key), Shown.Line(word.Key), CompletionResultType.ParameterValue,
                Shown.Line(word.Value.Length > 0 ? word.Value : word.Key)));
    }
}
