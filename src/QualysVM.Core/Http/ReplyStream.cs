using QualysVM.Core.Http.Unpacking;

namespace QualysVM.Core.Http;

/// <summary>
/// A reply's body, unpacked. It ends with an error, never in silence: a broken connection, a pause longer than the session allows, an end
/// before the announced one or without the check sum of what packed it are <see cref="Errors.QualysException"/>s, and so is more of one part
/// than there may be. Read from a thread of its own; reading blocks.
/// </summary>
internal sealed class ReplyStream : Stream
{
    /// <summary>Each one costs a buffer, and a step down at each read.</summary>
    private const int MostCodings = 8;

    private readonly IDisposable owner;
    private readonly WireStream wire;
    private readonly UnpackedStream content;
    private readonly ReplyFraming framing;
    private readonly WaitClock clock;
    private readonly byte[] buffer = new byte[32 * 1024];
    private int start;
    private int end;
    private ReplyPart part = ReplyPart.File;
    private long partBegins;
    private long wireBegins;
    private TimeSpan? partBegan;

    public ReplyStream(Stream inner, IDisposable owner, TimeSpan longestSilence, CancellationToken token, WaitClock? clock = null, ReplyFraming? framing = null)
    {
        (this.owner, this.clock, this.framing) = (owner, clock ?? WaitClock.System, framing ?? ReplyFraming.Unknown);
        wire = new WireStream(inner, owner, longestSilence, this.framing.Length, token) { TimeLeft = TimeLeft, OutOfTime = () => Overrun(part.TooSlow) };
        Stream body = wire;
        var codings = (this.framing.Codings ?? "").ToLowerInvariant().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (codings.Length > MostCodings)
        {
            throw new Errors.QualysException(Errors.QualysError.UnexpectedReply, $"The reply is said to be packed {codings.Length} times, which nobody does.");
        }

        for (var last = codings.Length - 1; last >= 0; last--)
        {
            body = codings[last] == "identity" ? body : new UnpackedStream(body, codings[last]);
        }

        content = new UnpackedStream(body, null);
    }

    /// <summary>Called before each wait for the network: what has been read so far should go out.</summary>
    public Action? Waiting { get => wire.Waiting; set => wire.Waiting = value; }

    /// <summary>What comes next. Setting it, also to the same again, begins a new part.</summary>
    public ReplyPart Part
    {
        get => part;
        set => (part, partBegins, wireBegins, partBegan) = (value, BytesRead - (end - start), wire.BytesRead, value.Time is not null && start < end ? clock.Now : null);
    }

    /// <summary>Whether a part was longer than it may be, or took longer.</summary>
    public bool Overran { get; private set; }

    /// <summary>Bytes received, after decompression.</summary>
    public long BytesRead { get; private set; }

    /// <summary>True when the service has closed the body.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether that end, when it comes, is certain to be the whole's, not that of a connection alone. Known once something was read.</summary>
    public bool EndIsProven => framing.Length is not null || framing.HasLastChunk || content.IsChecked;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>The bytes that arrived and were not read yet; waits for some when there are none. Empty at the end.</summary>
    public ArraySegment<byte> Peek()
    {
        if (start == end && !Ended)
        {
            Fill();
        }

        return new ArraySegment<byte>(buffer, start, end - start);
    }

    /// <summary>Waits for bytes beyond those that <see cref="Peek"/> shows, which then shows all of them.</summary>
    /// <returns>False at the end of the body, and when there is no room to look further ahead.</returns>
    public bool PeekMore()
    {
        if (Ended || end - start == buffer.Length)
        {
            return false;
        }

        if (end == buffer.Length)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
        }

        Fill();
        return !Ended;
    }

    /// <summary>Leaves out bytes that <see cref="Peek"/> showed.</summary>
    public void Advance(int count) => start += count;

    public override int Read(byte[] target, int offset, int count)
    {
        var available = Peek();
        var length = Math.Min(available.Count, count);
        Buffer.BlockCopy(buffer, start, target, offset, length);
        start += length;
        return length;
    }

    private void Fill()
    {
        if (start == end)
        {
            start = end = 0;
        }

        int read;
        try
        {
            read = content.Read(buffer, end, buffer.Length - end);
        }
        catch
        {
            start = end = 0; // nobody takes what came before for the rest
            throw;
        }

        end += read;
        BytesRead += read;
        Ended = read == 0;
        Bound();
    }

    private void Bound()
    {
        if (BytesRead - partBegins > part.Bytes)
        {
            throw Overrun(part.TooLong);
        }

        if (!Ended && TimeLeft() <= TimeSpan.Zero)
        {
            throw Overrun(part.TooSlow);
        }
    }

    private Errors.QualysException Overrun(Errors.QualysException error)
    {
        Overran = true;
        return error;
    }

    /// <summary>How much of its time the part has left; null where it has no time, and before the first byte that comes, packed or not.</summary>
    private TimeSpan? TimeLeft()
    {
        if (part.Time is not { } time)
        {
            return null;
        }

        partBegan ??= wire.BytesRead > wireBegins ? clock.Now : null;
        return partBegan is { } began ? time - (clock.Now - began) : null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            owner.Dispose();
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] source, int offset, int count) => throw new NotSupportedException();
}
