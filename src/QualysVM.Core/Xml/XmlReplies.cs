using System.Text;
using System.Xml;

namespace QualysVM.Core.Xml;

/// <summary>How every reply is read as XML.</summary>
internal static class XmlReplies
{
    /// <summary>
    /// The DOCTYPE is stepped over and never resolved (it names an external address), so no entity of its own exists either:
    /// a reply that uses one is malformed. References to characters that XML 1.0 forbids are let through, as the service sends some.
    /// </summary>
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = false,
        CloseInput = false,
    };

    /// <summary>A reader over a body.</summary>
    public static ElementReader Open(Stream body, Encoding encoding)
    {
        var text = new ReplyText(body, encoding);
        var settings = Settings.Clone();
        settings.NameTable = new BoundedNames();
        return new ElementReader(XmlReader.Create(text, settings), text);
    }
}
