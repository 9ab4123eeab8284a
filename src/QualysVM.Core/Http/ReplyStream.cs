using QualysVM.Core.Errors;

namespace QualysVM.Core.Http;

/// <summary>
/// A reply's body. It ends with an error, never in silence: a broken connection, and a pause longer than the session allows,
/// are <see cref="QualysException"/>s, and so is more of one part than there may be. Read from a thread of its own; reading blocks.
/// </summary>
internal sealed class ReplyStream : Stream
{
    private readonly Stream inner;
    private readonly IDisposable owner;
    private readonly TimeSpan longestSilence;
    private readonly CancellationToken token;
    private readonly CancellationTokenSource silence;
    private readonly WaitClock clock;
    private readonly byte[] buffer = new byte[32 * 1024];
    private int start;
    private int end;
    private ReplyPart part = ReplyPart.File;
    private long partBegins;
    private TimeSpan? partBegan;

    public ReplyStream(Stream inner, IDisposable owner, TimeSpan longestSilence, CancellationToken token, WaitClock? clock = null)
    {
        (this.inner, this.owner, this.longestSilence, this.token, this.clock) = (inner, owner, longestSilence, token, clock ?? WaitClock.System);
        silence = CancellationTokenSource.CreateLinkedTokenSource(token);
#if NETFRAMEWORK
        // A read under way ignores its token there; closing the connection ends it.
        silence.Token.Register(owner.Dispose);
#endif
    }

    /// <summary>Called before each wait for the network: what has been read so far should go out.</summary>
    public Action? Waiting { get; set; }

    /// <summary>What comes next. Setting it, also to the same again, begins a new part.</summary>
    public ReplyPart Part
    {
        get => part;
        set => (part, partBegins, partBegan) = (value, BytesRead - (end - start), start < end ? clock.Now : null);
    }

    /// <summary>Whether a part was longer than it may be, or took longer.</summary>
    public bool Overran { get; private set; }

    /// <summary>Bytes received, after decompression.</summary>
    public long BytesRead { get; private set; }

    /// <summary>True when the service has closed the body.</summary>
    public bool Ended { get; private set; }

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
        // Before the read begins: not every stream's ReadAsync returns before it has something.
        var timeLeft = TimeLeft() is { } left && left < longestSilence ? left : (TimeSpan?)null;
        silence.CancelAfter(timeLeft is null ? longestSilence : timeLeft > TimeSpan.Zero ? timeLeft.Value : TimeSpan.Zero);
        if (start == end)
        {
            start = end = 0;
        }

        int read;
        try
        {
            var reading = inner.ReadAsync(buffer, end, buffer.Length - end, silence.Token);
            if (!reading.IsCompleted)
            {
                Waiting?.Invoke();
            }

            read = reading.GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is IOException or HttpRequestException or InvalidDataException or ObjectDisposedException or OperationCanceledException)
        {
            start = end = 0;
            token.ThrowIfCancellationRequested();
            Overran = timeLeft is not null && silence.IsCancellationRequested;
            throw Overran ? part.TooSlow
                : silence.IsCancellationRequested ? ConnectionErrors.ForSilence(longestSilence, BytesRead) : ConnectionErrors.ForBody(error, BytesRead);
        }

        silence.CancelAfter(Timeout.InfiniteTimeSpan);
        end += read;
        BytesRead += read;
        Ended = read == 0;
        Bound();
    }

    private void Bound()
    {
        if (BytesRead - partBegins > part.Bytes)
        {
            Overran = true;
            throw part.TooLong;
        }

        partBegan ??= part.Time is null ? null : clock.Now;
        if (!Ended && TimeLeft() <= TimeSpan.Zero)
        {
            Overran = true;
            throw part.TooSlow;
        }
    }

    /// <summary>How much of its time the part has left; null where it has no time, and before its first byte.</summary>
    private TimeSpan? TimeLeft() => part.Time is { } time && partBegan is { } began ? time - (clock.Now - began) : null;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            owner.Dispose();
            inner.Dispose();
            silence.Dispose();
        }

        base.Dispose(disposing);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] source, int offset, int count) => throw new NotSupportedException();
}
