using System.Globalization;
using System.Text;

namespace QualysVM.Sandbox.Text;

/// <summary>
/// Collects text in one reused character array and hands it out as UTF-8 in one reused byte array. A list of a million
/// scans passes through these two arrays, which is why there is no XmlWriter or StringBuilder here.
/// </summary>
internal abstract class TextBuffer<T>
    where T : TextBuffer<T>
{
    private const int ReadyAt = 16 * 1024;
    private char[] chars = new char[ReadyAt + 4096];
    private byte[] bytes = [];
    private int length;

    /// <summary>Enough for a chunk. Asked between records only, so no character is ever torn apart.</summary>
    public bool IsReady => length >= ReadyAt;

    public T Raw(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, chars, length, text.Length);
        length += text.Length;
        return (T)this;
    }

    public T Number(int value) => Raw(value.ToString(CultureInfo.InvariantCulture));

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

    protected void Put(char c)
    {
        Reserve(1);
        chars[length++] = c;
    }

    private void Reserve(int count)
    {
        if (length + count > chars.Length)
        {
            Array.Resize(ref chars, Math.Max(chars.Length * 2, length + count));
        }
    }
}
