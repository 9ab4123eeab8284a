namespace QualysVM.Core.Json;

/// <summary>
/// Turns raw control characters into blanks. Between values JSON gives them no meaning, and inside a string they are not
/// allowed: there they come from something that wrapped long lines, as on the vendor's own page. In UTF-8 no other character has such a byte.
/// </summary>
internal sealed class RawBreakStream(Stream inner) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        for (var i = offset; i < offset + read; i++)
        {
            if (buffer[i] < 0x20)
            {
                buffer[i] = 0x20;
            }
        }

        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
