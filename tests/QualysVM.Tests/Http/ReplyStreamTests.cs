using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Http;

public sealed class ReplyStreamTests
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(30);

    /// <summary>As streams of .NET Framework may do.</summary>
    [Fact]
    public async Task Silence_is_timed_also_where_a_read_blocks_instead_of_returning()
    {
        using var inner = new BlockingStream();
        using var body = new ReplyStream(inner, inner, TimeSpan.FromMilliseconds(100), CancellationToken.None);
        var reading = Task.Factory.StartNew(() => body.Read(new byte[1], 0, 1), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var error = await Assert.ThrowsAsync<QualysException>(() => reading.WaitAsync(SafetyNet, TestContext.Current.CancellationToken));
        Assert.Equal(QualysError.Timeout, error.Reason);
    }

    private sealed class BlockingStream : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            cancellationToken.WaitHandle.WaitOne();
            return Task.FromCanceled<int>(cancellationToken);
        }
    }
}
