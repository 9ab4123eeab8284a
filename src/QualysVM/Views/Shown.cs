using System.Collections;
using System.Management.Automation;
using QualysVM.Core.Wording;

namespace QualysVM.Views;

/// <summary>
/// Values for a screen: what a terminal would obey is shown as a sign, while the property itself keeps its value. Every column and line of
/// the views comes through here; a value that can hold no text, such as a number, stays what it is.
/// </summary>
internal static class Shown
{
    /// <summary>A value in one line; a list stays one.</summary>
    public static object? Line(object? value) => value is ValueType or Uri ? value : Each(value, ControlCharacters.InOneLine);

    /// <summary>A text of several lines.</summary>
    public static object? Text(object? value) => Each(value, ControlCharacters.InLines);

    /// <summary>A text in one line.</summary>
    public static string Line(string text) => ControlCharacters.InOneLine(text);

    private static object? Each(object? value, Func<string, string> shown) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => shown(text),
        Hashtable pairs => pairs.Cast<DictionaryEntry>().Select(pair => $"[{pair.Key}, {pair.Value}]").OrderBy(pair => pair, StringComparer.Ordinal).Select(shown).ToArray(),
        IEnumerable list => list.Cast<object?>().Select(item => Each(item, shown)).ToArray(),
        var other => shown(other.ToString() ?? ""),
    };
}
