using QualysVM.Sandbox.Text;

namespace QualysVM.Sandbox.Xml;

/// <summary>Markup on its way out. The document stays well-formed whatever a text holds.</summary>
internal sealed class XmlBuffer : TextBuffer<XmlBuffer>
{
    public XmlBuffer Text(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': Raw("&amp;"); break;
                case '<': Raw("&lt;"); break;
                case '>': Raw("&gt;"); break;
                case '"': Raw("&quot;"); break;
                default: PutLegal(c); break;
            }
        }

        return this;
    }

    public XmlBuffer Cdata(string text)
    {
        Raw("<![CDATA[");
        for (var i = 0; i < text.Length; i++)
        {
            PutLegal(text[i]);
            // "]]>" would end the section, so it is shared between two of them.
            if (text[i] == ']' && i + 2 < text.Length && text[i + 1] == ']' && text[i + 2] == '>')
            {
                Raw("]]]><![CDATA[");
                i++;
            }
        }

        return Raw("]]>");
    }

    public XmlBuffer Element(string name, string text) => Raw("<").Raw(name).Raw(">").Text(text).Raw("</").Raw(name).Raw(">\n");

    /// <summary>An element around a CDATA section; nothing at all without a text.</summary>
    public XmlBuffer CdataElement(string name, string? text) =>
        text is null ? this : Raw("<").Raw(name).Raw(">").Cdata(text).Raw("</").Raw(name).Raw(">\n");

    /// <summary>YYYY-MM-DDTHH:MM:SSZ, digit by digit: a format string here would cost a third of the whole list.</summary>
    public XmlBuffer Timestamp(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        TwoDigits(utc.Year / 100).TwoDigits(utc.Year % 100).Raw("-").TwoDigits(utc.Month).Raw("-").TwoDigits(utc.Day);
        return Raw("T").TwoDigits(utc.Hour).Raw(":").TwoDigits(utc.Minute).Raw(":").TwoDigits(utc.Second).Raw("Z");
    }

    // Characters which XML 1.0 forbids can come in with an echoed parameter; they must not break the document.
    private void PutLegal(char c) => Put((c < ' ' && c is not ('\t' or '\n' or '\r')) || c >= '\uFFFE' ? '?' : c);

    private XmlBuffer TwoDigits(int value)
    {
        Put((char)('0' + value / 10));
        Put((char)('0' + value % 10));
        return this;
    }
}
