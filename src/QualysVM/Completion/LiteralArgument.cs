using System.Management.Automation.Language;

namespace QualysVM.Completion;

/// <summary>
/// A text on a command line, as exactly one argument that is this text. What Tab offers was named by others, and must not become code:
/// how a text is quoted is the engine's to say, which takes typographic quotes for quotes too.
/// </summary>
internal static class LiteralArgument
{
    /// <summary>The text as it may stand on a command line: bare where it is a plain word or a number of digits, else quoted.</summary>
    public static string Of(string text) => IsNumber(text) || IsWord(text) ? text : $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    /// <summary>What was typed so far: the engine has read it already, and put it into quotes again where it stood in some.</summary>
    public static string Begun(string typed) =>
        typed.Length > 0 && typed[0] is ('\'' or '"') ? typed.Substring(1, typed.Length - (typed.Length > 1 && typed[typed.Length - 1] == typed[0] ? 2 : 1)) : typed;

    /// <summary>Not <c>1kb</c>, <c>0x10</c> or <c>1e3</c>, which are other numbers to the engine.</summary>
    private static bool IsNumber(string text) => text.Length is > 0 and < 19 && text[0] != '0' && text.All(c => c is >= '0' and <= '9');

    private static bool IsWord(string text) =>
        text.Length > 0 && IsLetter(text[0]) && text.All(c => IsLetter(c) || c is (>= '0' and <= '9') or '-' or '_' or '.' or '/');

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
