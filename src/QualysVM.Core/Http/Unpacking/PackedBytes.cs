using QualysVM.Core.Errors;

namespace QualysVM.Core.Http.Unpacking;

/// <summary>
/// Packed bytes on their way to the framework's inflater, which reads ahead of what it needs and does not say how far. Its last piece
/// stays here, so that what stands behind the packed data can be found in it. Bytes that nothing comes out of have an end: a list, or a file, has no
/// bound that they would ever reach.
/// </summary>
internal sealed class PackedBytes : Stream
{
    private const int LongestPiece = 8 * 1024;
    private const int Taken = 24 * 1024;

    /// <summary>Empty blocks, empty members, padding. Real ones have some bytes of them.</summary>
    private const int MostForNothing = 1024 * 1024;
    private readonly Stream source;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int pieceStart;
    private int position;
    private int end;
    private int forNothing;

    /// <param name="source">Where the bytes come from.</param>
    /// <param name="first">Those that came already.</param>
    public PackedBytes(Stream source, ArraySegment<byte> first)
    {
        this.source = source;
        Buffer.BlockCopy(first.Array!, first.Offset, buffer, 0, end = first.Count);
    }

    /// <summary>True when something was asked for behind the end.</summary>
    public bool Ended { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Something came out of what was read.</summary>
    public void CameOut() => forNothing = 0;

    /// <summary>The byte so far ahead, which stays; -1 behind the end.</summary>
    public int Peek(int ahead = 0)
    {
        while (end - position <= ahead)
        {
            if (!Fill())
            {
                return -1;
            }
        }

        return buffer[position + ahead];
    }

    /// <summary>The next byte; -1 behind the end.</summary>
    public int Next()
    {
        var next = Peek();
        position += next < 0 ? 0 : 1;
        pieceStart = position; // the inflater has nothing to do with it
        Ended |= next < 0;
        return next;
    }

    /// <summary>The inflater's way to read.</summary>
    public override int Read(byte[] target, int offset, int count)
    {
        Ended |= Peek() < 0;
        pieceStart = position;
        var length = Math.Min(Math.Min(end - position, count), LongestPiece);
        Buffer.BlockCopy(buffer, position, target, offset, length);
        position += length;
        return length;
    }

    /// <summary>Looks for the trailer from where the inflater's last piece began, as the packed data ended in there, and steps behind it.</summary>
    public bool StepBehind(byte[] trailer)
    {
        position = pieceStart;
        for (var ahead = 0; ahead <= LongestPiece && Peek(ahead) >= 0; ahead++)
        {
            if (StandsThere(trailer, ahead))
            {
                position += ahead + trailer.Length;
                return true;
            }
        }

        return false;
    }

    private bool StandsThere(byte[] trailer, int ahead)
    {
        for (var i = 0; i < trailer.Length; i++)
        {
            if (Peek(ahead + i) != trailer[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool Fill()
    {
        if (Ended)
        {
            return false;
        }

        // What is left, with the inflater's last piece before it, moves to the front once there is no more room behind.
        if (buffer.Length - end < Taken)
        {
            var keep = Math.Min(pieceStart, position);
            Buffer.BlockCopy(buffer, keep, buffer, 0, end - keep);
            (pieceStart, position, end) = (pieceStart - keep, position - keep, end - keep);
        }

        var read = source.Read(buffer, end, Taken);
        end += read;
        forNothing += read;
        return forNothing <= MostForNothing ? read > 0
            : throw new QualysException(QualysError.MalformedReply, $"Nothing comes out of {MostForNothing / 1024 / 1024} MB of the packed reply. It was not read any further.");
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] bytes, int offset, int count) => throw new NotSupportedException();
}
