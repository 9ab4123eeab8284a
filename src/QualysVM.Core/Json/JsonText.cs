using System.Globalization;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Json;

/// <summary>
/// The characters of a JSON reply as they arrive. Written here as both editions must read alike, and the framework's streaming
/// reader, the only one that needs no package on .NET Framework, is many times slower and looks ahead of the row it shows.
/// </summary>
/// <remarks>
/// Raw control characters are taken for blanks. Between values JSON gives them no meaning, and inside a string they are not
/// allowed: there they come from something that wrapped long lines, as on the vendor's own page. An escape that JSON does not know
/// costs its backslash only, as bytes that mean nothing cost themselves: a scanner repeats what a host sends.
/// </remarks>
internal sealed class JsonText
{
    private const int Largest = 16 * 1024;
    private const char Replacement = '\uFFFD';
    private readonly Stream stream;
    private readonly Decoder decoder;
    private readonly CountingFallback replaced;
    private readonly byte[] bytes = new byte[Largest];
    private readonly char[] chars = new char[Largest + 2];
    private readonly JsonValue value = new();
    private int position;
    private int length;
    private long before;
    private int unknownEscapes;

    public JsonText(Stream stream, Encoding encoding)
    {
        this.stream = stream;
        (var counting, replaced) = CountingFallback.In(encoding);
        decoder = counting.GetDecoder();
    }

    /// <summary>The reply that it is read from, where it is one.</summary>
    public ReplyStream? Reply => stream as ReplyStream;

    /// <summary>How often something that means nothing was replaced so far.</summary>
    public int Replaced => replaced.Count + unknownEscapes;

    /// <summary>The next character that is no blank, which stays there; -1 at the end.</summary>
    public int Next()
    {
        while (position < length || Fill())
        {
            if (chars[position] is > ' ' and not '\uFEFF')
            {
                return chars[position];
            }

            position++;
        }

        return -1;
    }

    /// <summary>Steps over the character that <see cref="Next"/> showed.</summary>
    public void Step() => position++;

    /// <summary>Steps over this character, which must be the next one.</summary>
    public void Expect(char mark)
    {
        if (Next() != mark)
        {
            throw Wrong($"'{mark}'");
        }

        position++;
    }

    /// <summary>Reads a string from its opening quote to its closing one.</summary>
    public string ReadString(StringPool? pool)
    {
        Expect('"');
        value.Clear();
        CopyString(asWritten: false);
        return value.ToText(pool);
    }

    /// <summary>Reads any value as text: a string without its quotes, null as null, a nested value as it is written.</summary>
    public string? ReadValue(StringPool? pool)
    {
        var first = Next();
        if (first == '"')
        {
            return ReadString(pool);
        }

        value.Clear();
        CopyValue(0);
        var text = value.ToText(pool);
        return text == "null" ? null : text;
    }

    /// <summary>What to throw where something else stands than should.</summary>
    public QualysException Wrong(string expected) => Next() < 0
        ? new(QualysError.ReplyCutOff, $"The JSON of scan results ends after {before + position} characters, before {expected}: it was cut off.")
        : new(QualysError.MalformedReply,
            string.Format(CultureInfo.InvariantCulture, "The JSON of scan results is broken: '{0}' stands at character {1} where {2} should.",
                chars[position], before + position, expected));

    private void CopyValue(int depth)
    {
        switch (Next())
        {
            case '"':
                Take('"');
                CopyString(asWritten: true);
                value.Append('"');
                break;
            case '{' when depth < JsonValue.DeepestNesting:
                CopyMembers('{', '}', depth);
                break;
            case '[' when depth < JsonValue.DeepestNesting:
                CopyMembers('[', ']', depth);
                break;
            case '{' or '[':
                throw new QualysException(QualysError.MalformedReply,
                    $"The JSON of scan results is nested deeper than {JsonValue.DeepestNesting} levels, at character {before + position}.");
            default:
                CopyLiteral();
                break;
        }
    }

    private void CopyMembers(char open, char close, int depth)
    {
        Take(open);
        for (var first = true; Next() != close; first = false)
        {
            if (!first)
            {
                Take(',');
            }

            if (open == '{')
            {
                Take('"');
                CopyString(asWritten: true);
                value.Append('"');
                Take(':');
            }

            CopyValue(depth + 1);
        }

        Take(close);
    }

    private void Take(char mark)
    {
        Expect(mark);
        value.Append(mark);
    }

    private void CopyLiteral()
    {
        var start = value.Length;
        for (Next(); (position < length || Fill()) && chars[position] is (>= '0' and <= '9') or (>= 'a' and <= 'z') or 'E' or '+' or '-' or '.'; position++)
        {
            value.Append(chars[position]);
        }

        if (!value.IsLiteral(start))
        {
            throw Wrong("a value");
        }
    }

    private void CopyString(bool asWritten)
    {
        while (position < length || Fill())
        {
            var from = position;
            while (position < length && chars[position] is >= ' ' and not '"' and not '\\')
            {
                position++;
            }

            value.Append(chars, from, position - from);
            if (position == length)
            {
                continue;
            }

            switch (chars[position++])
            {
                case '"':
                    return;
                case '\\':
                    CopyEscape(asWritten);
                    break;
                default:
                    value.Append(' ');
                    break;
            }
        }

        throw Wrong("the end of a string");
    }

    private void CopyEscape(bool asWritten)
    {
        var mark = Peek();
        var character = mark switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', '"' or '\\' or '/' => (char)mark, _ => Replacement };
        if (mark == 'u')
        {
            position++;
            CopyCode(asWritten);
        }
        else if (character == Replacement)
        {
            Replace(); // what stands behind the backslash stands for itself
        }
        else
        {
            position++;
            value.Append(asWritten ? $"\\{(char)mark}" : character.ToString());
        }
    }

    private void CopyCode(bool asWritten)
    {
        var (code, digits) = (0, 0);
        for (int number; digits < 4 && (number = "0123456789abcdef".IndexOf(char.ToLowerInvariant((char)Peek()))) >= 0; digits++, position++)
        {
            code = (code * 16) + number;
        }

        if (digits < 4)
        {
            Replace();
            value.Append(digits == 0 ? "u" : "u" + code.ToString($"x{digits}", CultureInfo.InvariantCulture));
        }
        else
        {
            value.Append(asWritten ? "\\u" + code.ToString("x4", CultureInfo.InvariantCulture) : ((char)code).ToString());
        }
    }

    private void Replace()
    {
        value.Append(Replacement);
        unknownEscapes++;
    }

    /// <summary>The next character, which stays there; -1 at the end.</summary>
    private int Peek() => position < length || Fill() ? chars[position] : -1;

    /// <summary>Waits for more characters, for no more than the network has.</summary>
    private bool Fill()
    {
        before += length;
        position = length = 0;
        int read;
        do
        {
            read = stream.Read(bytes, 0, bytes.Length);
            length = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
        }
        while (length == 0 && read > 0);
        return length > 0;
    }
}
