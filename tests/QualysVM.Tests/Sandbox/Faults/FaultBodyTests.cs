using System.Net.Sockets;
using System.Text;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Faults;

public sealed class FaultBodyTests
{
    private static readonly FaultAnswer Ten = FaultAnswer.Of(200, "0123456789");

    [Theory]
    [InlineData(0, "")]
    [InlineData(4, "0123")]
    [InlineData(10, "0123456789")]
    [InlineData(11, "0123456789")]
    public async Task A_cut_body_ends_as_if_it_were_complete(long bytes, string expected)
    {
        using var platform = new FaultyPlatform(new Fault { Answer = Ten, CutAfter = bytes });
        using var response = await platform.Scans();
        Assert.Null(response.Content.Headers.ContentLength);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task The_real_body_can_be_cut_and_keeps_its_type()
    {
        using var platform = new FaultyPlatform(new Fault { CutAfter = 100 });
        using var response = await platform.Scans();
        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(100, (await response.Content.ReadAsByteArrayAsync(Token)).Length);
        Assert.Equal((200, "cut after 100 bytes"), (platform.Last.Status, platform.Last.Fault));
    }

    [Fact]
    public async Task A_call_whose_body_was_cut_runs_no_longer()
    {
        using var platform = new FaultyPlatform(new Fault { Call = 1, CutAfter = 5 });
        using var cut = await platform.Scans();
        await cut.Content.ReadAsStringAsync(Token);
        Assert.Equal("200 200", await platform.Statuses(1));
    }

    [Fact]
    public async Task A_body_that_is_reset_breaks_after_its_last_byte()
    {
        using var platform = new FaultyPlatform(new Fault { CutAfter = 5, Reset = true });
        using var response = await platform.Scans();
        using var body = await response.Content.ReadAsStreamAsync(Token);
        var buffer = new byte[100];
        Assert.Equal("<?xml", Encoding.ASCII.GetString(buffer, 0, await body.ReadAsync(buffer, Token)));
        var error = await Assert.ThrowsAsync<IOException>(() => body.ReadAsync(buffer, Token).AsTask());
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(error.InnerException).SocketErrorCode);
    }

    [Fact]
    public async Task A_reader_without_await_meets_the_same_fault()
    {
        using var platform = new FaultyPlatform(new Fault { CutAfter = 5, Reset = true });
        using var response = await platform.Scans();
        using var body = response.Content.ReadAsStream(Token);
        Assert.Equal(5, body.Read(new byte[100], 0, 100));
        Assert.Throws<IOException>(() => body.Read(new byte[100], 0, 100));
    }

    [Fact]
    public async Task A_client_that_buffers_gets_the_exception_of_the_network()
    {
        using var platform = new FaultyPlatform(new Fault { CutAfter = 5, Reset = true });
        using var response = await platform.Scans();
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync(Token));
        Assert.IsType<IOException>(error.InnerException);
    }

    [Fact]
    public async Task A_stalled_body_waits_until_the_caller_gives_up()
    {
        using var platform = new FaultyPlatform(new Fault { StallAfter = 5 });
        using var response = await platform.Scans();
        using var body = await response.Content.ReadAsStreamAsync(Token);
        using var cancel = new CancellationTokenSource();
        var buffer = new byte[100];
        Assert.Equal(5, await body.ReadAsync(buffer, cancel.Token));
        var stalled = body.ReadAsync(buffer, cancel.Token).AsTask();
        platform.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(stalled.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stalled);
    }

    [Fact]
    public async Task Throwing_a_stalled_response_away_ends_the_reading_and_the_call()
    {
        using var platform = new FaultyPlatform(new Fault { Call = 1, StallAfter = 0 });
        var response = await platform.Scans();
        var stalled = (await response.Content.ReadAsStreamAsync(Token)).ReadAsync(new byte[100], Token).AsTask();
        Assert.Equal("200 409", await platform.Statuses(1));
        response.Dispose();
        await Assert.ThrowsAsync<IOException>(() => stalled);
        Assert.Equal("200 409 200", await platform.Statuses(1));
    }

    [Fact]
    public async Task A_dripping_body_gives_so_many_bytes_in_each_interval()
    {
        using var platform = new FaultyPlatform(new Fault { Answer = Ten, DripBytes = 4, DripInterval = TimeSpan.FromSeconds(1) });
        using var response = await platform.Scans();
        using var body = await response.Content.ReadAsStreamAsync(Token);
        var buffer = new byte[100];
        Assert.Equal(3, await body.ReadAsync(buffer.AsMemory(0, 3), Token));
        Assert.Equal(1, await body.ReadAsync(buffer, Token));
        foreach (var expected in new[] { 4, 2 })
        {
            var dripping = body.ReadAsync(buffer, Token).AsTask();
            Assert.False(dripping.IsCompleted);
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(expected, await dripping);
        }
    }

    [Fact]
    public async Task A_dripping_body_can_be_cut()
    {
        using var platform = new FaultyPlatform(new Fault { Answer = Ten, DripBytes = 4, DripInterval = TimeSpan.FromSeconds(1), CutAfter = 4 });
        using var response = await platform.Scans();
        Assert.Equal("0123", await response.Content.ReadAsStringAsync(Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
