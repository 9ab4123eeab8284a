namespace QualysVM.Sandbox.Http;

/// <summary>Reads from an enumerator of chunks, asking for the next only when the last is used up.</summary>
internal sealed class ChunkStream(IEnumerator<ArraySegment<byte>> chunks, IDisposable? running) : Stream
{
    private ArraySegment<byte> rest;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (count == 0 || !Fill())
        {
            return 0;
        }

        var taken = Math.Min(count, rest.Count);
        Buffer.BlockCopy(rest.Array!, rest.Offset, buffer, offset, taken);
        rest = new ArraySegment<byte>(rest.Array!, rest.Offset + taken, rest.Count - taken);
        return taken;
    }

    // Making a chunk is computing, not waiting: the asynchronous forms finish at once.
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(buffer, offset, count));
    }

#if NET
    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0 || !Fill())
        {
            return 0;
        }

        var taken = Math.Min(buffer.Length, rest.Count);
        rest.AsSpan(0, taken).CopyTo(buffer);
        rest = rest.Slice(taken);
        return taken;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<int>(Read(buffer.Span));
    }
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        End();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        while (rest.Count == 0 && !ended)
        {
            if (chunks.MoveNext())
            {
                rest = chunks.Current;
            }
            else
            {
                End();
            }
        }

        return rest.Count > 0;
    }

    private void End()
    {
        ended = true;
        rest = default;
        chunks.Dispose();
        running?.Dispose();
    }
}
