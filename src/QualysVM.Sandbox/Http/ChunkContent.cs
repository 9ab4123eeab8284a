using System.Net;

namespace QualysVM.Sandbox.Http;

/// <summary>
/// A body that is never whole in memory: each chunk is made when the reader wants it. Both ways out of HttpContent are
/// overridden, because the base class would buffer everything for CreateContentReadStreamAsync.
/// </summary>
internal sealed class ChunkContent(IEnumerable<ArraySegment<byte>> chunks, IDisposable? running) : HttpContent
{
    protected override Task<Stream> CreateContentReadStreamAsync() =>
        Task.FromResult<Stream>(new ChunkStream(chunks.GetEnumerator(), running));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) =>
        new ChunkStream(chunks.GetEnumerator(), running);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        // A response that is dropped unread ends its call too.
        running?.Dispose();
        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var chunk in chunks)
            {
#if NET
                await stream.WriteAsync(chunk.AsMemory(), cancellationToken).ConfigureAwait(false);
#else
                await stream.WriteAsync(chunk.Array, chunk.Offset, chunk.Count, cancellationToken).ConfigureAwait(false);
#endif
            }
        }
        finally
        {
            running?.Dispose();
        }
    }
}
