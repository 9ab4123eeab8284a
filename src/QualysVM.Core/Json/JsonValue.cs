using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Json;

/// <summary>The characters of one value while it is read.</summary>
internal sealed class JsonValue
{
    /// <summary>Rows are flat; a value that is not may be kept, but not at any depth.</summary>
    public const int DeepestNesting = 32;

    private char[] text = new char[4096];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

    public void Append(char character)
    {
        Reserve(1);
        text[Length++] = character;
    }

    public void Append(string characters)
    {
        foreach (var character in characters)
        {
            Append(character);
        }
    }

    public void Append(char[] characters, int start, int count)
    {
        Reserve(count);
        Array.Copy(characters, start, text, Length, count);
        Length += count;
    }

    public string ToText(StringPool? pool) => pool is null ? new string(text, 0, Length) : pool.Get(text, 0, Length);

    /// <summary>Whether what stands from here on is a number, true, false or null.</summary>
    public bool IsLiteral(int start)
    {
        var literal = new string(text, start, Length - start);
        return literal is "null" or "true" or "false"
            || (literal.Length > 0 && literal[0] is '-' or (>= '0' and <= '9') && double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
    }

    private void Reserve(int count)
    {
        if (Length + count > ElementReader.LongestValue)
        {
            throw new QualysException(QualysError.MalformedReply, $"A value in the JSON of scan results is longer than {ElementReader.LongestValue} characters.");
        }

        if (Length + count > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, Length + count));
        }
    }
}
