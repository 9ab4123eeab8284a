using QualysVM.Core.Xml;

namespace QualysVM.Core.RawCalls;

/// <summary>An element of a reply as it stands there: its attributes, and a text or the elements in it.</summary>
internal sealed class RawRecord
{
    private RawRecord(string name) => Name = name;

    /// <summary>The name of the element.</summary>
    public string Name { get; }

    /// <summary>Its text, without the blanks around it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Its attributes, in their order.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; private set; } = new Dictionary<string, string>();

    /// <summary>The elements in it, in their order.</summary>
    public List<RawRecord> Children { get; } = [];

    /// <summary>Its own number, where an element in it says one: the service cuts lists by it.</summary>
    public long? Id => Children.FirstOrDefault(child => child.Name.Equals("ID", StringComparison.OrdinalIgnoreCase)) is { } id
        && long.TryParse(id.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads the element that the reader stands at.</summary>
    public static RawRecord Read(ElementReader xml)
    {
        var record = new RawRecord(xml.Name) { Attributes = xml.Attributes() };
        for (var scope = xml.EnterForText(); xml.NextChild(scope, collectText: record.Children.Count == 0);)
        {
            record.Children.Add(Read(xml));
        }

        record.Text = record.Children.Count > 0 ? "" : SecretElements.Masked(record.Name, xml.CollectedText());
        return record;
    }
}
