using System.Text;

namespace QualysVM.Tests.Engine;

/// <summary>A reply's body in pieces, each given when the test allows; it knows when it was read to the end and when it was closed.</summary>
internal sealed class HeldBody(params string[] pieces) : Stream
{
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int next;

    /// <summary>Done when somebody waits for what follows the first piece.</summary>
    public Task Held => held.Task;

    /// <summary>Done when the body was closed.</summary>
    public Task Closed => closed.Task;

    /// <summary>How many pieces were taken.</summary>
    public int Taken => next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Lets everything after the first piece through.</summary>
    public void Release() => released.TrySetResult();

    /// <summary>Breaks the connection.</summary>
    public void Break() => released.TrySetException(new IOException("The connection was reset."));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (next > 0)
        {
            held.TrySetResult();
            await released.Task.WaitAsync(cancellationToken);
        }

        if (next >= pieces.Length)
        {
            return 0;
        }

        var bytes = Encoding.UTF8.GetBytes(pieces[next++]);
        bytes.CopyTo(buffer);
        return bytes.Length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A body is read asynchronously.");

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
