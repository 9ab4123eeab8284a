using System.Text;

namespace QualysVM.Core.Endings;

/// <summary>The last bytes of what went by.</summary>
internal sealed class Tail(int longest)
{
    private readonly byte[] bytes = new byte[2 * longest];
    private int kept;

    /// <summary>How many bytes went by.</summary>
    public long Total { get; private set; }

    /// <summary>How many of them are here.</summary>
    public int Length => Math.Min(kept, longest);

    /// <summary>One of the last bytes, counted from the first that is here.</summary>
    public byte this[int index] => bytes[kept - Length + index];

    public void See(byte[] from, int start, int count)
    {
        Total += count;
        var taken = Math.Min(count, longest);
        if (kept + taken > bytes.Length)
        {
            var left = Math.Min(kept, longest);
            Buffer.BlockCopy(bytes, kept - left, bytes, 0, left);
            kept = left;
        }

        Buffer.BlockCopy(from, start + count - taken, bytes, kept, taken);
        kept += taken;
    }

    /// <summary>Each byte as the character of its number.</summary>
    public string AsText()
    {
        var text = new StringBuilder(Length);
        for (var i = 0; i < Length; i++)
        {
            text.Append((char)this[i]);
        }

        return text.ToString();
    }

    /// <summary>A number of so many bytes, the lowest first.</summary>
    public long Number(int index, int length)
    {
        long number = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            number = (number << 8) | this[index + i];
        }

        return number;
    }
}
