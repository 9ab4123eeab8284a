using System.Text;
using System.Xml;

namespace QualysVM.Core.Xml;

/// <summary>
/// A reply's bytes as text. Bytes that mean nothing in its encoding and characters that XML forbids, both of which the service is known to send
/// in names and banners, become U+FFFD and are counted; a node that is longer than a value may be is refused before it fills the memory.
/// </summary>
internal sealed class ReplyText : TextReader
{
#if !NETFRAMEWORK
    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\r', '\n']), '\uFFFE', '\uFFFF']);
#endif

    private const char ByteOrderMark = '\uFEFF';
    private readonly Stream body;
    private readonly Decoder decoder;
    private readonly CountingFallback replaced;
    private readonly byte[] bytes = new byte[16 * 1024];
    private readonly char[] ready;
    private int start;
    private int end;
    private bool hasBegun;
    private bool ended;
    private int sinceNode;
    private int forbidden;

    public ReplyText(Stream body, Encoding encoding)
    {
        Name = encoding.WebName.ToUpperInvariant();
        (var counting, replaced) = CountingFallback.In(encoding);
        this.body = body;
        decoder = counting.GetDecoder();
        ready = new char[counting.GetMaxCharCount(bytes.Length)];
    }

    /// <summary>The encoding that it is read in.</summary>
    public string Name { get; }

    /// <summary>How often bytes were replaced so far.</summary>
    public int Replaced => replaced.Count + forbidden;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = Take(buffer, index, count);
        for (var i = NextForbidden(buffer, index, index + read); i >= 0; i = NextForbidden(buffer, i + 1, index + read))
        {
            buffer[i] = '\uFFFD';
            forbidden++;
        }

        sinceNode += read;
        return sinceNode <= ElementReader.LongestValue
            ? read
            : throw new XmlException($"One value, or one tag, is longer than {ElementReader.LongestValue} characters.");
    }

    /// <summary>The reader has come to its next node: what it has taken in so far need no longer be remembered.</summary>
    public void NextNode() => sinceNode = 0;

    public override int Peek() => throw new NotSupportedException();

    public override int Read() => throw new NotSupportedException();

    /// <summary>Gives what has arrived and waits for no more. A StreamReader looks for more first, and where that fails loses what it had.</summary>
    private int Take(char[] buffer, int index, int count)
    {
        while (start == end && !ended)
        {
            var arrived = body.Read(bytes, 0, bytes.Length);
            ended = arrived == 0;
            (start, end) = (0, decoder.GetChars(bytes, 0, arrived, ready, 0, flush: ended));
            if (end > 0 && !hasBegun)
            {
                hasBegun = true;
                start = ready[0] == ByteOrderMark ? 1 : 0;
            }
        }

        var taken = Math.Min(count, end - start);
        Array.Copy(ready, start, buffer, index, taken);
        start += taken;
        return taken;
    }

    /// <summary>Where the next character is that XmlReader refuses whatever its settings: one of them must not cost the whole list.</summary>
    private static int NextForbidden(char[] buffer, int from, int end)
    {
#if NETFRAMEWORK
        for (var i = from; i < end; i++)
        {
            if (buffer[i] is < ' ' and not ('\t' or '\r' or '\n') or >= '\uFFFE')
            {
                return i;
            }
        }

        return -1;
#else
        // Many characters at a time: one by one, this look takes an eighth of all the reading.
        var next = buffer.AsSpan(from, end - from).IndexOfAny(Forbidden);
        return next < 0 ? -1 : from + next;
#endif
    }
}
