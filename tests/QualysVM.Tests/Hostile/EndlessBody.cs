using System.Text;

namespace QualysVM.Tests.Hostile;

/// <summary>A body that begins as it should and never ends: the same filling over and over, numbered where it holds <c>#</c>.</summary>
/// <param name="beginning">What comes first.</param>
/// <param name="filling">What follows, for ever.</param>
/// <param name="before">Runs before each read.</param>
/// <param name="piece">How many bytes a read brings at most.</param>
internal sealed class EndlessBody(string beginning, string filling, Action? before = null, int piece = int.MaxValue) : Stream
{
    private byte[] block = Encoding.UTF8.GetBytes(beginning);
    private int position;
    private long blocks;

    /// <summary>How many bytes were taken.</summary>
    public long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        before?.Invoke();
        if (position == block.Length)
        {
            var text = new StringBuilder();
            while (text.Length < 64 * 1024)
            {
                text.Append(filling.Replace("#", $"{blocks++:x}"));
            }

            (block, position) = (Encoding.UTF8.GetBytes(text.ToString()), 0);
        }

        var length = Math.Min(Math.Min(count, piece), block.Length - position);
        Buffer.BlockCopy(block, position, buffer, offset, length);
        (position, Taken) = (position + length, Taken + length);
        return length;
    }

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var bytes = new byte[buffer.Length];
        var read = Read(bytes, 0, bytes.Length);
        bytes.AsMemory(0, read).CopyTo(buffer);
        return new(read);
    }
#endif

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(buffer, offset, count));
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
