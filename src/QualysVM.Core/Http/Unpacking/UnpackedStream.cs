using System.IO.Compression;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Http.Unpacking;

/// <summary>
/// Takes one content coding off a body and makes sure that its end was reached: of gzip and zlib the check sum must stand behind the data.
/// The framework's own streams end in silence where the rest is missing. What begins as gzip is unpacked also where nobody said so: no document of
/// the service begins like it, and proxies are known to pack and to forget the header.
/// </summary>
/// <param name="packed">The body.</param>
/// <param name="coding">What the body is said to be packed with, or null where nobody says.</param>
internal sealed class UnpackedStream(Stream packed, string? coding) : Stream
{
    private DeflateStream? inflater;
    private PackedBytes? bytes;
    private CheckSum sum = new CheckSum.OfNothing();
    private bool begun;
    private bool ended;

    /// <summary>Whether a check sum stands at the end, without which reading fails. Known once something was read.</summary>
    public bool IsChecked => bytes is null ? packed is UnpackedStream { IsChecked: true } : sum is not CheckSum.OfNothing;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!begun)
        {
            begun = true;
            var first = Begin(buffer, offset, count);
            if (bytes is null)
            {
                return first;
            }
        }

        if (bytes is null)
        {
            return packed.Read(buffer, offset, count);
        }

        while (!ended)
        {
            inflater ??= new DeflateStream(bytes, CompressionMode.Decompress, leaveOpen: true);
            var read = Inflate(inflater, buffer, offset, count);
            if (read > 0)
            {
                bytes.CameOut();
                sum.Add(buffer, offset, read);
                return read;
            }

            EndMember(bytes);
        }

        return 0;
    }

    /// <summary>Looks at the first bytes, which are what is asked for where nothing is packed.</summary>
    private int Begin(byte[] buffer, int offset, int count)
    {
        var length = 0;
        for (int read; (read = packed.Read(buffer, offset + length, count - length)) > 0;)
        {
            length += read;
            if (length >= GzipHeader.Signature.Count || !GzipHeader.IsBegun(buffer, offset, length))
            {
                break;
            }
        }

        var isGzip = GzipHeader.IsBegun(buffer, offset, length) && (length >= GzipHeader.Signature.Count || coding is not null);
        if (length == 0 || (coding is null && !isGzip))
        {
            return length;
        }

        bytes = new PackedBytes(packed, new ArraySegment<byte>(buffer, offset, length));
        switch (coding)
        {
            case null or "gzip" or "x-gzip":
                sum = !isGzip ? throw Broken("does not begin as gzip does", null) : GzipHeader.Skip(bytes) ? new CheckSum.OfGzip() : throw Cut(null);
                break;
            case "deflate":
                sum = ZlibHeader(bytes);
                break;
            default:
                throw new QualysException(QualysError.UnexpectedReply, $"The reply is encoded as '{coding}', which was not asked for.");
        }

        return 0;
    }

    private int Inflate(DeflateStream from, byte[] buffer, int offset, int count)
    {
        int read;
        try
        {
            read = from.Read(buffer, offset, count);
        }
        catch (InvalidDataException error)
        {
            throw bytes!.Ended ? Cut(error) : Broken("is damaged", error);
        }

        return read > 0 || !bytes!.Ended ? read : throw Cut(null);
    }

    /// <summary>At the end of the data: the check sum, then the end, or another member, which gzip allows.</summary>
    private void EndMember(PackedBytes rest)
    {
        inflater!.Dispose();
        inflater = null;
        if (sum is CheckSum.OfNothing)
        {
            while (rest.Next() >= 0)
            {
                // Nobody knows where exactly it ended.
            }

            ended = true;
            return;
        }

        if (!rest.StepBehind(sum.Trailer))
        {
            throw Cut(null);
        }

        while (rest.Peek() == 0)
        {
            rest.Next(); // padding, as gzip itself takes it
        }

        if (rest.Peek() < 0)
        {
            ended = true;
        }
        else if (sum is CheckSum.OfGzip && rest.Peek() == GzipHeader.Signature[0])
        {
            sum = GzipHeader.Skip(rest) ? new CheckSum.OfGzip() : throw Cut(null);
        }
        else
        {
            throw Broken("is followed by something else", null);
        }
    }

    /// <summary>What HTTP calls deflate is zlib; some servers send it without zlib's frame.</summary>
    private static CheckSum ZlibHeader(PackedBytes bytes)
    {
        var (first, second) = (bytes.Peek(), bytes.Peek(1));
        if ((first & 0x0F) != 8 || ((first << 8) | second) % 31 != 0)
        {
            return new CheckSum.OfNothing();
        }

        bytes.Next();
        bytes.Next();
        return new CheckSum.OfZlib();
    }

    private QualysException Cut(Exception? inner) =>
        new(QualysError.ReplyCutOff, $"The packed reply ({coding ?? "gzip"}) ends without the check sum that proves it whole: it was cut off, or damaged on its way.", inner);

    private QualysException Broken(string what, Exception? inner) => new(QualysError.MalformedReply, $"The packed reply ({coding ?? "gzip"}) {what}.", inner);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflater?.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
