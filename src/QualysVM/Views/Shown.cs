using System.Collections;
using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Core.Wording;

namespace QualysVM.Views;

/// <summary>
/// Values for a screen: what a terminal would obey is shown as a sign, while the property itself keeps its value. Every column and line of
/// the views that holds text from outside comes through here. Public as format files may call public types only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Shown
{
    /// <summary>A value in one line; a list stays one.</summary>
    public static object? Line(object? value) => Each(value, ControlCharacters.InOneLine);

    /// <summary>A text of several lines.</summary>
    public static object? Text(object? value) => Each(value, ControlCharacters.InLines);

    /// <summary>A text in one line.</summary>
    internal static string Line(string text) => ControlCharacters.InOneLine(text);

    private static object? Each(object? value, Func<string, string> shown) => (value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => shown(text),
        IEnumerable list => list.Cast<object?>().Select(item => Each(item, shown)).ToArray(),
        var other => shown(other.ToString() ?? ""),
    };
}
