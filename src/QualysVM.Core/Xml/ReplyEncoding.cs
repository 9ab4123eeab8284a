using System.Text;

namespace QualysVM.Core.Xml;

/// <summary>
/// In which encoding a reply is, by what it begins with: a byte order mark, the zeros beside its first character, else what it is declared to be,
/// else UTF-8. Whatever stands before a declaration is ASCII in the units of the encoding, so it can be read before anything is known.
/// </summary>
internal sealed class ReplyEncoding
{
    /// <summary>How many bytes tell.</summary>
    public const int Sign = 4;

    private const char NotAscii = '\u007F';
    private readonly int width;
    private readonly bool bigEndian;

    private ReplyEncoding(Encoding? encoding, int width, bool bigEndian, int mark) => (Known, this.width, this.bigEndian, Mark) = (encoding, width, bigEndian, mark);

    /// <summary>The encoding, where the bytes alone tell; null where a declaration may name it.</summary>
    public Encoding? Known { get; }

    /// <summary>How many bytes the byte order mark has.</summary>
    public int Mark { get; }

    /// <param name="first">The first bytes: <see cref="Sign"/> of them, or all.</param>
    public static ReplyEncoding Of(ArraySegment<byte> first)
    {
        int At(int index) => index < first.Count ? first.Array![first.Offset + index] : -1;
        return (At(0), At(1), At(2), At(3)) switch
        {
            (0xEF, 0xBB, 0xBF, _) => new(Encoding.UTF8, 1, false, 3),
            (0xFF, 0xFE, 0, 0) => new(new UTF32Encoding(false, true), 4, false, 4),
            (0, 0, 0xFE, 0xFF) => new(new UTF32Encoding(true, true), 4, true, 4),
            (0xFF, 0xFE, _, _) => new(Encoding.Unicode, 2, false, 2),
            (0xFE, 0xFF, _, _) => new(Encoding.BigEndianUnicode, 2, true, 2),
            ( > 0, 0, 0, 0) => new(new UTF32Encoding(false, false), 4, false, 0),
            (0, 0, 0, > 0) => new(new UTF32Encoding(true, false), 4, true, 0),
            ( > 0, 0, > 0, 0) => new(Encoding.Unicode, 2, false, 0),
            (0, > 0, 0, > 0) => new(Encoding.BigEndianUnicode, 2, true, 0),
            _ => new(null, 1, false, 0),
        };
    }

    /// <summary>An encoding by the name in a declaration; null where .NET does not have it, or where nobody could read the declaration in it.</summary>
    public static Encoding? Named(string? name)
    {
        try
        {
            // In an ASCII reply that says UTF-16 the declaration is wrong; UTF-7 hides what is in it.
            var encoding = string.IsNullOrWhiteSpace(name) ? null : Get(name!.Trim().Trim('"', '\''));
            return encoding is null or UnicodeEncoding or UTF32Encoding || encoding.CodePage == 65000 || encoding.GetString([0x3C]) != "<" ? null : encoding;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Bytes as characters, one for each unit: those of ASCII, and something else for all others.</summary>
    /// <param name="bytes">Bytes from the beginning of a unit on.</param>
    /// <param name="most">The most characters to read.</param>
    public string Ascii(ArraySegment<byte> bytes, int most)
    {
        var text = new char[Math.Min(most, bytes.Count / width)];
        for (var unit = 0; unit < text.Length; unit++)
        {
            var value = 0L;
            for (var part = 0; part < width; part++)
            {
                value |= (long)bytes.Array![bytes.Offset + (unit * width) + (bigEndian ? width - 1 - part : part)] << (8 * part);
            }

            text[unit] = value < NotAscii ? (char)value : NotAscii;
        }

        return new string(text);
    }

    /// <summary>How many bytes so many characters of <see cref="Ascii"/> are.</summary>
    public int Bytes(int characters) => characters * width;

#if NETFRAMEWORK
    private static Encoding Get(string name) => Encoding.GetEncoding(name);
#else
    // The windows encodings, for this alone: registering them is the process's own affair.
    private static Encoding Get(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
#endif
}
