using System.Globalization;
using System.Text;

namespace QualysVM.Sandbox.Xml;

/// <summary>
/// Collects markup in one reused character array and hands it out as UTF-8 in one reused byte array. A list of a million
/// scans passes through these two arrays, which is why there is no XmlWriter or StringBuilder here.
/// </summary>
internal sealed class XmlBuffer
{
    private const int ReadyAt = 16 * 1024;
    private char[] chars = new char[ReadyAt + 4096];
    private byte[] bytes = [];
    private int length;

    /// <summary>Enough for a chunk. Asked between records only, so no character is ever torn apart.</summary>
    public bool IsReady => length >= ReadyAt;

    public XmlBuffer Raw(string markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(0, chars, length, markup.Length);
        length += markup.Length;
        return this;
    }

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
                default: Put(c); break;
            }
        }

        return this;
    }

    public XmlBuffer Cdata(string text)
    {
        Raw("<![CDATA[");
        for (var i = 0; i < text.Length; i++)
        {
            Put(text[i]);
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

    public XmlBuffer Number(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>YYYY-MM-DDTHH:MM:SSZ, digit by digit: a format string here would cost a third of the whole list.</summary>
    public XmlBuffer Timestamp(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        TwoDigits(utc.Year / 100).TwoDigits(utc.Year % 100).Raw("-").TwoDigits(utc.Month).Raw("-").TwoDigits(utc.Day);
        return Raw("T").TwoDigits(utc.Hour).Raw(":").TwoDigits(utc.Minute).Raw(":").TwoDigits(utc.Second).Raw("Z");
    }

    /// <summary>What has been collected; valid until the next call.</summary>
    public ArraySegment<byte> Take()
    {
        var most = Encoding.UTF8.GetMaxByteCount(length);
        if (bytes.Length < most)
        {
            bytes = new byte[most];
        }

        var count = Encoding.UTF8.GetBytes(chars, 0, length, bytes, 0);
        length = 0;
        return new ArraySegment<byte>(bytes, 0, count);
    }

    // Characters which XML 1.0 forbids can come in with an echoed parameter; they must not break the document.
    private void Put(char c)
    {
        Reserve(1);
        chars[length++] = (c < ' ' && c is not ('\t' or '\n' or '\r')) || c >= '\uFFFE' ? '?' : c;
    }

    private XmlBuffer TwoDigits(int value)
    {
        Reserve(2);
        chars[length++] = (char)('0' + value / 10);
        chars[length++] = (char)('0' + value % 10);
        return this;
    }

    private void Reserve(int count)
    {
        if (length + count > chars.Length)
        {
            Array.Resize(ref chars, Math.Max(chars.Length * 2, length + count));
        }
    }
}
