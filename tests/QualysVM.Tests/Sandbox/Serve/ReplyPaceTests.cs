using Microsoft.Extensions.Time.Testing;
using QualysVM.Host.Serve;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Serve;

public sealed class ReplyPaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2s", 2000)]
    [InlineData("0.5S", 500)]
    [InlineData("500ms", 500)]
    [InlineData("0s", 0)]
    [InlineData("3600s", 3_600_000)]
    [InlineData("3601s", null)]
    [InlineData("2", null)]
    [InlineData("-1s", null)]
    [InlineData("2 s", null)]
    [InlineData("2m", null)]
    [InlineData("", null)]
    public void A_time_is_read_as_people_write_it(string text, int? milliseconds) =>
        Assert.Equal(milliseconds, PaceOptions.ParseTime(text)?.TotalMilliseconds);

    [Theory]
    [InlineData("1.5MiB/s", 1_572_864L)]
    [InlineData("200kB/s", 200_000L)]
    [InlineData("4096/s", 4096L)]
    [InlineData("4096", null)]
    [InlineData("0/s", null)]
    [InlineData("/s", null)]
    public void A_rate_is_read_as_people_write_it(string text, long? bytes) => Assert.Equal(bytes, PaceOptions.ParseRate(text));

    [Fact]
    public async Task Bytes_wait_until_it_is_their_time()
    {
        var clock = new FakeTimeProvider();
        var pace = new ReplyPace { BytesPerSecond = 1000, Clock = clock };
        var begun = clock.GetTimestamp();
        Assert.True(pace.KeepAsync(0, begun, Token).IsCompleted);
        var waiting = pace.KeepAsync(2500, begun, Token);
        clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await waiting;
        Assert.True(pace.KeepAsync(2500, begun, Token).IsCompleted);
        Assert.Equal(100, pace.Block);
    }

    [Fact]
    public async Task An_answer_begins_late_and_comes_slowly_and_another_does_not_wait_for_it()
    {
        var clock = new FakeTimeProvider();
        await using var server = await SandboxServer.StartAsync(
            new SandboxHandler(),
            pace: new ReplyPace { FirstByte = TimeSpan.FromSeconds(2), BytesPerSecond = 100_000, Clock = clock },
            cancellationToken: Token);
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.BaseAddress };
        var (one, other) = (Length(client), Length(client));
        var begun = clock.GetUtcNow();
        while (!Task.WhenAll(one, other).IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        Assert.Equal(await one, await other);
        // The clock runs ahead of the sockets here, so only the lower bound can be held.
        Assert.True(clock.GetUtcNow() - begun >= TimeSpan.FromSeconds(2 + (await one / 100_000.0)), $"{clock.GetUtcNow() - begun} for {await one} bytes");
    }

    [Fact]
    public async Task Without_a_pace_nothing_waits()
    {
        var pace = new ReplyPace { Clock = new FakeTimeProvider() };
        await pace.BeginAsync(Token);
        await pace.KeepAsync(long.MaxValue, 0, Token);
    }

    private static async Task<int> Length(HttpClient client)
    {
        using var response = await client.SendAsync(SandboxPlatform.Request(SandboxPlatform.Everything), Token);
        return (await response.Content.ReadAsByteArrayAsync(Token)).Length;
    }
}
