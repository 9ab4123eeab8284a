namespace QualysVM.Sandbox.Reports.Files;

/// <summary>
/// The bytes of a file. One that must be large is never whole in memory: between its beginning and its end a filling is
/// repeated, which each format chooses so that the file can still be opened.
/// </summary>
internal sealed class ReportBody
{
    private const int Block = 64 * 1024;
    private readonly IEnumerable<ArraySegment<byte>> head;
    private readonly long headLength;
    private readonly byte[] filling;
    private readonly byte[] tail;
    private readonly long count;

    public ReportBody(byte[] head, byte[] filling, byte[] tail, long? least)
        : this([new ArraySegment<byte>(head)], filling, tail, least)
    {
    }

    /// <summary>A file whose beginning is not kept either, but made each time: once here, to know its length.</summary>
    public ReportBody(IEnumerable<ArraySegment<byte>> head, byte[] filling, byte[] tail, long? least)
    {
        (this.head, this.filling, this.tail) = (head, filling, tail);
        headLength = head.Sum(chunk => (long)chunk.Count);
        count = Count(headLength + tail.Length, filling.Length, least);
    }

    public long Length => headLength + (count * filling.Length) + tail.Length;

    /// <summary>How often a filling goes into a file of some length, so that it has as many bytes as asked for, or a few more.</summary>
    public static long Count(long length, int filling, long? least) => least > length ? (least.Value - length + filling - 1) / filling : 0;

    public IEnumerable<ArraySegment<byte>> Chunks()
    {
        foreach (var chunk in head)
        {
            yield return chunk;
        }

        if (count > 0)
        {
            var times = Math.Max(1, Block / filling.Length);
            var block = Repeat(filling, (int)Math.Min(times, count));
            for (var left = count; left > 0; left -= times)
            {
                yield return new ArraySegment<byte>(block, 0, (int)Math.Min(times, left) * filling.Length);
            }
        }

        yield return new ArraySegment<byte>(tail);
    }

    private static byte[] Repeat(byte[] bytes, int times)
    {
        var all = new byte[bytes.Length * times];
        for (var i = 0; i < times; i++)
        {
            bytes.CopyTo(all, i * bytes.Length);
        }

        return all;
    }
}
