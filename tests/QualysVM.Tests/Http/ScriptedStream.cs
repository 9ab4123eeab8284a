using System.Text;
using System.Threading.Channels;

namespace QualysVM.Tests.Http;

/// <summary>A body that arrives when the test says so: pieces, then an end or a fault. Until then a read waits.</summary>
internal sealed class ScriptedStream : Stream
{
    private readonly Channel<byte[]> pieces = Channel.CreateUnbounded<byte[]>();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ReadOnlyMemory<byte> rest;

    /// <summary>Done once the reader has let go of it.</summary>
    public Task Closed => closed.Task;

    /// <summary>Pieces that nobody has read yet.</summary>
    public int Unread => pieces.Reader.Count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>A body that is there at once, whole or up to a cut.</summary>
    public static ScriptedStream Of(byte[] bytes, int? cutAt = null, Exception? fault = null, int pieceSize = int.MaxValue)
    {
        var stream = new ScriptedStream();
        foreach (var piece in bytes.Take(cutAt ?? bytes.Length).Chunk(pieceSize))
        {
            stream.Send(piece);
        }

        return stream.End(fault);
    }

    public ScriptedStream Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    public ScriptedStream Send(byte[] piece)
    {
        pieces.Writer.TryWrite(piece);
        return this;
    }

    /// <summary>The service closes the body, or the connection breaks.</summary>
    public ScriptedStream End(Exception? fault = null)
    {
        pieces.Writer.TryComplete(fault);
        return this;
    }

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => NextAsync(buffer, cancellationToken);
#endif

    private async ValueTask<int> NextAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (rest.IsEmpty)
        {
            if (!await pieces.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                return 0;
            }

            pieces.Reader.TryRead(out var piece);
            rest = piece;
        }

        var length = Math.Min(rest.Length, buffer.Length);
        rest[..length].CopyTo(buffer);
        rest = rest[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        NextAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        closed.TrySetResult();
        base.Dispose(disposing);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
