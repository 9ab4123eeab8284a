using System.Globalization;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Xml;

/// <summary>
/// The current element of a record, as whatever it should be. A text that is not that is kept beside the properties, and the value is null.
/// <code>switch (value.Name) { case "TITLE": scan.Title = value.Text(); break; … default: value.Keep(); break; }</code>
/// Elements are known by name; their order is not relied on.
/// </summary>
internal sealed class ElementValue(ElementReader xml)
{
    private AdditionalElements kept = new();
    private string? parent;
    private bool isIdentified;
    private bool isInRecord;

    public string Name => xml.Name;

    public string Text() => xml.ReadText();

    /// <summary>The text; null where there is none.</summary>
    public string? TextOrNull() => xml.ReadText() is { Length: > 0 } text ? text : null;

    /// <summary>An attribute of the element, before anything else is read of it.</summary>
    public string? Attribute(string name) => xml.Attribute(name);

    public DateTimeOffset? Time() => Parsed(ServiceTime.Parse);

    /// <summary>0 or 1. (In PowerShell, the text "0" would be true.)</summary>
    public bool? Flag() => Parsed(static text => text switch { "1" => true, "0" => false, _ => (bool?)null });

    /// <summary>A number that means something where no real one is larger than that; any other is kept as it came.</summary>
    public int? Number(int largest = int.MaxValue) =>
        Parsed(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest ? number : (int?)null);

    /// <summary>A number of any size.</summary>
    public long? LongNumber() => Parsed(static text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null);

    /// <summary>A time that something took, in seconds.</summary>
    public TimeSpan? Seconds() => Parsed(static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null);

    /// <summary>A score, such as <c>7.5</c>.</summary>
    public decimal? Score() =>
        Parsed(static text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) ? score : (decimal?)null);

    public T? Parsed<T>(Func<string, T?> parse) => kept.Value(xml, parse, parent);

    /// <summary>The texts of the child elements, whatever they are called.</summary>
    public Listed<string> Texts()
    {
        var texts = new List<string>();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            texts.Add(xml.ReadText());
        }

        return new(texts);
    }

    /// <summary>The child elements of a name, each read into a part of its own; others are kept.</summary>
    public Listed<T> Children<T>(string name, Func<T> make, Action<T, ElementValue> take)
    {
        var children = new List<T>();
        Into(children, (children, value) =>
        {
            if (value.Name == name)
            {
                kept.Count(name);
                children.Add(value.Into(make(), take));
            }
            else
            {
                value.Keep();
            }
        });
        return children.Count == 0 ? Listed<T>.None : new(children);
    }

    /// <summary>Texts with commas between them.</summary>
    public Listed<string> Items() => new([.. xml.ReadText().Split(',').Select(item => item.Trim()).Where(item => item.Length > 0)]);

    /// <summary>The attributes; what is in the element is stepped over.</summary>
    public Dictionary<string, string> Attributes()
    {
        var attributes = xml.Attributes();
        xml.Skip();
        return attributes;
    }

    /// <summary>The number by which the record is known.</summary>
    /// <param name="largest">The largest that means anything.</param>
    /// <exception cref="QualysException">It is no number: a list with such a record is not read on.</exception>
    public long Id(long largest = long.MaxValue)
    {
        var (name, text) = (xml.Name, xml.ReadText());
        isIdentified = true;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id <= largest
            ? id
            : throw new QualysException(QualysError.MalformedReply, $"The list holds a record whose {name} is '{text}' and not a number, at line {xml.Line}.");
    }

    /// <summary>The text by which the record is known.</summary>
    public string Reference()
    {
        var text = xml.ReadText();
        isIdentified = text.Length > 0;
        return text;
    }

    /// <summary>Reads the current element as a record of its own; it may stand in another one.</summary>
    /// <exception cref="QualysException">It has nothing by which it is known.</exception>
    public T Record<T>(T record, Action<T, ElementValue> take)
        where T : QualysRecord
    {
        var name = xml.Name;
        var outer = (kept, parent, isIdentified, isInRecord);
        (kept, parent, isIdentified, isInRecord) = (isInRecord ? new() : kept, null, false, true);
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            take(record, this);
        }

        record.AdditionalData = kept.ToData();
        var isKnown = isIdentified;
        (kept, parent, isIdentified, isInRecord) = outer;
        if (!isInRecord && !kept.IsEmpty)
        {
            kept = new();
        }

        return isKnown ? record : throw new QualysException(QualysError.MalformedReply, $"The list holds a {name} without a REF or an ID, before line {xml.Line}.");
    }

    /// <summary>Reads what is in the current element into the record as well, or into a part of it.</summary>
    public T Into<T>(T part, Action<T, ElementValue> take)
    {
        var outer = parent;
        parent = outer is null ? xml.Name : $"{outer}/{xml.Name}";
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            take(part, this);
        }

        parent = outer;
        return part;
    }

    /// <summary>Steps over the element, which belongs to no record.</summary>
    public void Skip() => xml.Skip();

    /// <summary>Keeps an element that nobody here knows, with all that is in it.</summary>
    public void Keep() => kept.Keep(xml, parent);
}
