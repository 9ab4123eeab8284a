namespace QualysVM.Core.Endings;

/// <summary>Text of two bytes a character (UTF-16), made into one byte a character: what is no ASCII counts as a letter.</summary>
internal sealed class WideText
{
    private const byte LessThan = (byte)'<';
    private byte[] narrow = [];
    private bool? isWide;
    private int highAt;
    private long seen;
    private byte half;

    /// <summary>The characters, or null where the text is not wide. The first bytes decide.</summary>
    public ArraySegment<byte>? Narrow(byte[] bytes, int from, int count)
    {
        isWide ??= count >= 2 && Decide(bytes[from], bytes[from + 1]);
        if (isWide == false)
        {
            return null;
        }

        if (narrow.Length < count)
        {
            narrow = new byte[count];
        }

        var length = 0;
        for (var i = from; i < from + count; i++, seen++)
        {
            if (seen % 2 == 0)
            {
                half = bytes[i];
                continue;
            }

            var (high, low) = highAt == 0 ? (half, bytes[i]) : (bytes[i], half);
            narrow[length++] = high == 0 ? low : (byte)'x';
        }

        return new ArraySegment<byte>(narrow, 0, length);
    }

    private bool Decide(byte first, byte second)
    {
        highAt = (first, second) is (0xFF, 0xFE) or (LessThan, 0) ? 1 : 0;
        return (first, second) is (0xFF, 0xFE) or (0xFE, 0xFF) or (LessThan, 0) or (0, LessThan);
    }
}
