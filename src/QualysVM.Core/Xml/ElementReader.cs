using System.Text;
using System.Xml;

namespace QualysVM.Core.Xml;

/// <summary>
/// Walks elements by name, in whatever order they come: each child must be read, entered or skipped before the next.
/// <code>for (var scope = xml.Enter(); xml.NextChild(scope);) { switch (xml.Name) … }</code>
/// </summary>
internal sealed class ElementReader(XmlReader reader, ReplyText source)
{
    /// <summary>The longest single value, in characters. Real ones are some thousands; a longer one is an attack or a fault.</summary>
    public const int LongestValue = 32 * 1024 * 1024;

    /// <summary>Real documents are six deep.</summary>
    private const int DeepestNesting = 100;

    private readonly StringPool pool = new();
    private readonly StringBuilder parts = new();
    private bool atEnd;

    public string Name => reader.LocalName;

    /// <summary>How often bytes or characters were replaced so far.</summary>
    public int ReplacedCharacters => source.Replaced;

    /// <summary>The encoding that the document is read in.</summary>
    public string Encoding => source.Name;

    /// <summary>How many texts have been stepped over that stood beside elements, and elements inside a text: neither belongs there.</summary>
    public int Strays { get; set; }

    /// <summary>Whether something that was stepped over says, by its code, that the service cut the list: it must not be overheard wherever it stands.</summary>
    public bool SaysThatTheListIsCut { get; private set; }

    public int Line => (reader as IXmlLineInfo)?.LineNumber ?? 0;

    public string? Attribute(string name) => reader.GetAttribute(name);

    /// <summary>The first attribute of the current element that is no matter of namespaces, as <c>name='value'</c>; null where there is none.</summary>
    public string? AttributeOfItsOwn
    {
        get
        {
            string? first = null;
            while (first is null && reader.MoveToNextAttribute())
            {
                first = reader.NamespaceURI.Length == 0 ? $"{reader.LocalName}='{reader.Value}'" : null;
            }

            reader.MoveToElement();
            return first;
        }
    }

    /// <summary>All attributes of the current element.</summary>
    public Dictionary<string, string> Attributes()
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.MoveToNextAttribute())
        {
            attributes[reader.LocalName] = reader.Value;
        }

        reader.MoveToElement();
        return attributes;
    }

    public void MoveToRoot() => reader.MoveToContent();

    /// <summary>Reads to the end of the document, so that a cut after the last record shows.</summary>
    public void MoveToEnd()
    {
        while (Move())
        {
            // Nothing after the root counts; the reader checks that it is well formed.
        }
    }

    /// <summary>Steps into the current element.</summary>
    /// <returns>What <see cref="NextChild"/> needs to know where the element ends.</returns>
    public int Enter()
    {
        if (reader.IsEmptyElement)
        {
            atEnd = true;
            return -1;
        }

        var scope = reader.Depth;
        Move();
        return scope;
    }

    /// <summary>Moves to the next child element, or to the end of the element that was entered.</summary>
    /// <remarks>
    /// The end is stepped over with the next move only: that may have to wait for the network, or find the reply broken off,
    /// and the record that has just ended is complete.
    /// </remarks>
    /// <param name="scope">What <see cref="Enter"/> returned.</param>
    /// <param name="collectText">Whether text on the way goes to <see cref="CollectedText"/>.</param>
    public bool NextChild(int scope, bool collectText = false)
    {
        if (scope < 0)
        {
            return false;
        }

        if (atEnd)
        {
            atEnd = false;
            Move();
        }

        while (true)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement when reader.Depth == scope:
                    atEnd = true;
                    return false;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when collectText:
                    Collect(reader.Value);
                    Move();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when !string.IsNullOrWhiteSpace(reader.Value):
                    Strays++;
                    Move();
                    break;
                default:
                    if (!Move())
                    {
                        throw new XmlException("The document ends inside an element.");
                    }

                    break;
            }
        }
    }

    /// <summary>Steps over the current element.</summary>
    public void Skip()
    {
        // Not XmlReader.Skip, which follows any depth, and remembers each level.
        var strays = Strays;
        if (Name == "CODE")
        {
            StepOver(Name, ReadText());
            Strays = strays;
            return;
        }

        for (var scope = Enter(); NextChild(scope);)
        {
            if (reader.Depth > DeepestNesting)
            {
                throw new XmlException($"Elements are nested deeper than {DeepestNesting} levels.");
            }

            Skip();
        }

        Strays = strays;
    }

    /// <summary>Notes what an element says that nobody here knows.</summary>
    public void StepOver(string path, string text) =>
        SaysThatTheListIsCut |= text == "1980" && (path == "CODE" || path.EndsWith("/CODE", StringComparison.Ordinal));

    /// <summary>The text of the current element without the blanks around it, up to its end. Child elements in it are left out.</summary>
    public string ReadText()
    {
        var scope = EnterForText();
        if (scope >= 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
        {
            // Nearly all elements hold one text and nothing else. A string that the pool then drops costs less than reading in pieces.
            var only = reader.Value;
            Move();
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                atEnd = true;
                return pool.Get(only.Trim());
            }

            Collect(only);
        }

        while (NextChild(scope, collectText: true))
        {
            Strays++;
            Skip();
        }

        return CollectedText();
    }

    /// <summary>Steps into the current element and forgets the text collected so far.</summary>
    public int EnterForText()
    {
        parts.Clear();
        return Enter();
    }

    /// <summary>The text collected since <see cref="EnterForText"/>, without the blanks around it.</summary>
    public string CollectedText() => pool.Get(parts.ToString().Trim());

    private bool Move()
    {
        source.NextNode();
        return reader.Read();
    }

    /// <remarks>Each part is bounded before it is a string: <see cref="ReplyText"/> gives no more than <see cref="LongestValue"/> to one node.</remarks>
    private void Collect(string part)
    {
        if (part.Length > LongestValue - parts.Length)
        {
            throw new XmlException($"A value is longer than {LongestValue} characters.");
        }

        parts.Append(part);
    }
}
