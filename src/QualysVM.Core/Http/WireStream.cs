using QualysVM.Core.Errors;

namespace QualysVM.Core.Http;

/// <summary>
/// A body as it comes over the network, still packed. A broken connection, a pause longer than the session allows, and an end before or behind
/// the announced one are errors. Reading blocks.
/// </summary>
internal sealed class WireStream : Stream
{
    private readonly Stream network;
    private readonly TimeSpan longestSilence;
    private readonly long? announced;
    private readonly CancellationToken token;
    private readonly CancellationTokenSource silence;

    /// <param name="network">Where the bytes come from.</param>
    /// <param name="owner">What is disposed to end a read that ignores its token.</param>
    /// <param name="longestSilence">The longest pause.</param>
    /// <param name="announced">How many bytes there will be, or null where nobody says.</param>
    /// <param name="token">Ends a read.</param>
    public WireStream(Stream network, IDisposable owner, TimeSpan longestSilence, long? announced, CancellationToken token)
    {
        (this.network, this.longestSilence, this.announced, this.token) = (network, longestSilence, announced, token);
        silence = CancellationTokenSource.CreateLinkedTokenSource(token);
#if NETFRAMEWORK
        // A read under way ignores its token there; closing the connection ends it.
        silence.Token.Register(owner.Dispose);
#else
        _ = owner;
#endif
    }

    /// <summary>Called before each wait for the network.</summary>
    public Action? Waiting { get; set; }

    /// <summary>How long what is being read may still take, or null where nothing limits it.</summary>
    public Func<TimeSpan?>? TimeLeft { get; init; }

    /// <summary>The error where that is over.</summary>
    public Func<QualysException>? OutOfTime { get; init; }

    /// <summary>Bytes received.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Receive(buffer, offset, count);
        BytesRead += read;
        return read > 0 || announced is null || announced == BytesRead
            ? read
            : throw new QualysException(QualysError.ReplyCutOff, $"The reply ends after {BytesRead} of {announced} bytes: it was cut off.");
    }

    private int Receive(byte[] buffer, int offset, int count)
    {
        // Before the read begins: not every stream's ReadAsync returns before it has something.
        var timeLeft = TimeLeft?.Invoke() is { } left && left < longestSilence ? left : (TimeSpan?)null;
        silence.CancelAfter(timeLeft is null ? longestSilence : timeLeft > TimeSpan.Zero ? timeLeft.Value : TimeSpan.Zero);
        try
        {
            var reading = network.ReadAsync(buffer, offset, count, silence.Token);
            if (!reading.IsCompleted)
            {
                Waiting?.Invoke();
            }

            var read = reading.GetAwaiter().GetResult();
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
            return read;
        }
        catch (Exception error) when (error is IOException or HttpRequestException or ObjectDisposedException or OperationCanceledException)
        {
            token.ThrowIfCancellationRequested();
            throw timeLeft is not null && silence.IsCancellationRequested ? OutOfTime!()
                : silence.IsCancellationRequested ? ConnectionErrors.ForSilence(longestSilence, BytesRead) : ConnectionErrors.ForBody(error, BytesRead);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            network.Dispose();
            silence.Dispose();
        }

        base.Dispose(disposing);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
