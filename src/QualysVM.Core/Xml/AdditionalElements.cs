using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Wording;

namespace QualysVM.Core.Xml;

/// <summary>
/// Keeps what a record holds beside the elements that are known: new elements of the service, and known ones whose value
/// could not be read. Names of nested elements are joined with a slash, repeated ones get a number: <c>A/B</c>, <c>A[2]</c>.
/// </summary>
internal sealed class AdditionalElements
{
    private const int DeepestNesting = 32;

    /// <summary>About what keeping a value costs beside its characters.</summary>
    private const int Entry = 64;

    /// <summary>What the names of one record may take: four hundred thousand of them. Each is longer here than in the reply, which holds no paths.</summary>
    private const int MostNames = 32 * 1024 * 1024;

    private const int LongestShown = 100;

    private Dictionary<string, string>? kept;
    private Dictionary<string, int>? numbers;
    private long names;

    public bool IsEmpty => kept is null;

    public AdditionalData ToData() => kept is null ? AdditionalData.None : new(kept);

    public void Keep(string name, string value)
    {
        kept ??= new(StringComparer.OrdinalIgnoreCase);
        var key = kept.ContainsKey(name) ? Numbered(name) : name;
        Count(key);
        kept!.Add(key, value);
    }

    /// <summary>Counts what is kept under a name, here or elsewhere, so that it does not go on for ever.</summary>
    /// <param name="name">The name.</param>
    /// <param name="more">What it takes beside the name, in bytes.</param>
    public void Count(string name, long more = 0)
    {
        names += (name.Length * sizeof(char)) + Entry + more;
        if (names > MostNames)
        {
            throw new QualysException(QualysError.MalformedReply,
                $"One record holds more than this version can keep beside its properties; the last one is named '{Shortened(name)}'. It was not read any further.");
        }
    }

    /// <summary>Keeps the current element with all that is in it.</summary>
    /// <param name="xml">At the element.</param>
    /// <param name="parent">The known element it stands in, or null when that is the record itself.</param>
    public void Keep(ElementReader xml, string? parent = null) => Keep(xml, Path(parent, xml.Name), 1);

    /// <summary>Reads a value; a text that is not one is kept, and the value is null.</summary>
    public T? Value<T>(ElementReader xml, Func<string, T?> parse, string? parent = null)
    {
        var name = xml.Name;
        var text = xml.ReadText();
        var value = parse(text);
        if (value is null && text.Length > 0)
        {
            Keep(Path(parent, name), text);
        }

        return value;
    }

    /// <summary>The name with the next number. It goes on from the last one: to count up again each time would take the square of the time.</summary>
    private string Numbered(string name)
    {
        numbers ??= new(StringComparer.OrdinalIgnoreCase);
        if (!numbers.TryGetValue(name, out var last))
        {
            last = 1;
        }

        string key;
        do
        {
            key = string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", name, ++last);
        }
        while (kept!.ContainsKey(key));

        numbers[name] = last;
        return key;
    }

    private static string Shortened(string name) => name.Length <= LongestShown ? name : name.Substring(0, LongestShown) + "…";

    private static string Path(string? parent, string name) => parent is null ? name : $"{parent}/{name}";

    private void Keep(ElementReader xml, string path, int depth)
    {
        if (depth >= DeepestNesting)
        {
            xml.Skip();
            return;
        }

        if (SecretElements.Holds(xml.Name))
        {
            xml.Skip();
            Keep(path, SafeText.Hidden);
            return;
        }

        var children = 0;
        for (var scope = xml.EnterForText(); xml.NextChild(scope, collectText: true); children++)
        {
            Keep(xml, $"{path}/{xml.Name}", depth + 1);
        }

        if (children == 0)
        {
            var text = xml.CollectedText();
            xml.StepOver(path, text);
            Keep(path, text);
        }
    }
}
