using System.Net.Sockets;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Faults;

public sealed class FaultConnectionTests
{
    [Fact]
    public async Task A_reset_fails_as_the_network_does_and_is_on_record_without_a_status()
    {
        using var platform = new FaultyPlatform(new Fault { Reset = true });
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => platform.Scans());
        var inner = Assert.IsType<SocketException>(Assert.IsType<IOException>(error.InnerException).InnerException);
        Assert.Equal(SocketError.ConnectionReset, inner.SocketErrorCode);
        Assert.Equal((0, "connection reset"), (platform.Last.Status, platform.Last.Fault));
    }

    [Fact]
    public async Task A_refused_connection_says_so()
    {
        using var platform = new FaultyPlatform(new Fault { Refuse = true });
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => platform.Scans());
        Assert.Equal(HttpRequestError.ConnectionError, error.HttpRequestError);
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(error.InnerException).SocketErrorCode);
        Assert.Equal((0, "connection refused"), (platform.Last.Status, platform.Last.Fault));
    }

    [Fact]
    public async Task A_reset_afterwards_loses_the_answer_of_a_call_that_was_carried_out()
    {
        using var platform = new FaultyPlatform(new Fault { Call = 1, Reset = true, Afterwards = true });
        await Assert.ThrowsAsync<HttpRequestException>(() => platform.Scans());
        using var next = await platform.Scans();
        Assert.Equal("1998", SandboxPlatform.Header(next, "X-RateLimit-Remaining"));
        Assert.Equal("0", SandboxPlatform.Header(next, "X-Concurrency-Limit-Running"));
    }

    [Fact]
    public async Task A_reset_before_the_action_does_not_count_against_the_limits()
    {
        using var platform = new FaultyPlatform(new Fault { Call = 1, Reset = true });
        await Assert.ThrowsAsync<HttpRequestException>(() => platform.Scans());
        using var next = await platform.Scans();
        Assert.Equal("1999", SandboxPlatform.Header(next, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task A_delay_holds_the_answer_back_by_the_clock()
    {
        using var platform = new FaultyPlatform(new Fault { Delay = TimeSpan.FromMinutes(5) });
        var answer = platform.Scans();
        platform.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.False(answer.IsCompleted);
        Assert.Equal((200, "delayed by 300000 ms"), (platform.Last.Status, platform.Last.Fault));
        platform.Clock.Advance(TimeSpan.FromTicks(1));
        using var response = await answer;
        Assert.Equal("SCAN_LIST_OUTPUT", (await SandboxPlatform.Read(response)).Name.LocalName);
    }

    [Fact]
    public async Task A_delayed_call_runs_until_its_caller_gives_up()
    {
        using var platform = new FaultyPlatform(new Fault { Call = 1, Delay = TimeSpan.FromMinutes(5) });
        using var cancel = new CancellationTokenSource();
        var delayed = platform.Scans(cancel.Token);
        Assert.Equal("200 409", await platform.Statuses(1));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delayed);
        Assert.Equal("200 409 200", await platform.Statuses(1));
    }
}
