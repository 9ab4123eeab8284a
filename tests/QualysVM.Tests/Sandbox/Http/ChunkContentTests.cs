using QualysVM.Sandbox.Http;

namespace QualysVM.Tests.Sandbox.Http;

public sealed class ChunkContentTests
{
    private int made;
    private bool enumeratorDisposed;
    private int left;

    [Fact]
    public async Task A_reader_gets_chunks_only_as_it_reads()
    {
        using var content = Content(1000);
        using var stream = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await stream.ReadExactlyAsync(new byte[25], TestContext.Current.CancellationToken);
        Assert.Equal(3, made);
    }

    [Fact]
    public async Task Disposing_the_stream_stops_the_making_and_ends_the_call()
    {
        using var content = Content(1000);
        var stream = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await stream.ReadExactlyAsync(new byte[10], TestContext.Current.CancellationToken);
        await stream.DisposeAsync();
        Assert.Equal((1, true, 1), (made, enumeratorDisposed, left));
    }

    [Fact]
    public async Task Reading_to_the_end_ends_the_call_without_a_dispose()
    {
        var content = Content(3);
        var stream = await content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Assert.Equal(30, await CountAsync(stream));
        Assert.Equal(1, left);
    }

    [Fact]
    public async Task Copying_writes_each_chunk_and_ends_the_call()
    {
        var content = Content(5);
        using var target = new MemoryStream();
        await content.CopyToAsync(target, TestContext.Current.CancellationToken);
        Assert.Equal("000000000011111111112222222222333333333344444444440", System.Text.Encoding.ASCII.GetString(target.ToArray()) + "0");
        Assert.True(left > 0);
    }

    [Fact]
    public void Disposing_an_unread_content_ends_the_call()
    {
        Content(5).Dispose();
        Assert.True(left > 0);
        Assert.Equal(0, made);
    }

    private ChunkContent Content(int count) => new(Chunks(count), new Leaving(this));

    private IEnumerable<ArraySegment<byte>> Chunks(int count)
    {
        var reused = new byte[10];
        try
        {
            for (var i = 0; i < count; i++)
            {
                made++;
                reused.AsSpan().Fill((byte)('0' + (i % 10)));
                yield return new ArraySegment<byte>(reused);
            }
        }
        finally
        {
            enumeratorDisposed = true;
        }
    }

    private static async Task<int> CountAsync(Stream stream)
    {
        var (total, buffer) = (0, new byte[7]);
        int got;
        while ((got = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0)
        {
            total += got;
        }

        return total;
    }

    private sealed class Leaving(ChunkContentTests test) : IDisposable
    {
        public void Dispose() => test.left++;
    }
}
