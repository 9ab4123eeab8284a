using System.Text;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans;

public sealed class LargeScanListTests : IDisposable
{
    private readonly SandboxPlatform platform = new(clock => new SandboxOptions { Clock = clock, Scans = 1_000_000 });

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task A_million_scans_are_not_built_to_show_the_first()
    {
        using var response = await platform.Send(SandboxPlatform.Request(SandboxPlatform.Everything), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var buffer = new byte[4096];
        var got = await stream.ReadAtLeastAsync(buffer, buffer.Length, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("<SCAN>", Encoding.UTF8.GetString(buffer, 0, got));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public async Task One_reference_among_a_million_is_found()
    {
        var last = Assert.Single(await platform.List(SandboxPlatform.Everything + "&launched_before_datetime=2026-03-01&show_last=1"));
        var found = Assert.Single(await platform.List($"{SandboxPlatform.Scans}&scan_ref={last.Value("REF")}"));
        Assert.Equal(last.Value("TITLE"), found.Value("TITLE"));
    }

    [Fact]
    public async Task Chunks_are_of_a_size_that_a_socket_likes()
    {
        using var response = await platform.Send(SandboxPlatform.Request(SandboxPlatform.Scans), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var sizes = new List<int>();
        for (var i = 0; i < 50; i++)
        {
            sizes.Add(await stream.ReadAsync(new byte[1 << 20], TestContext.Current.CancellationToken));
        }

        Assert.All(sizes, size => Assert.InRange(size, 8 * 1024, 32 * 1024));
    }
}
