using System.Net;
using QualysVM.Host.Serve;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Faults;

/// <summary>The same faults through a real socket on loopback.</summary>
public sealed class FaultServerTests
{
    [Fact]
    public async Task A_reset_breaks_the_connection_before_any_answer()
    {
        await using var server = await Start(new Fault { Call = 1, Reset = true });
        using var client = Client(server);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync(SandboxPlatform.Request(SandboxPlatform.Scans), Token));
        using var next = await client.SendAsync(SandboxPlatform.Request(SandboxPlatform.Scans), Token);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_reset_is_a_broken_transfer()
    {
        await using var server = await Start(new Fault { CutAfter = 300, Reset = true });
        using var client = Client(server);
        var request = SandboxPlatform.Request(SandboxPlatform.Scans);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_cut_body_looks_complete()
    {
        await using var server = await Start(new Fault { CutAfter = 300 });
        using var client = Client(server);
        using var response = await client.SendAsync(SandboxPlatform.Request(SandboxPlatform.Scans), Token);
        Assert.Equal(300, (await response.Content.ReadAsByteArrayAsync(Token)).Length);
    }

    [Fact]
    public async Task A_session_dies_after_three_calls()
    {
        await using var server = await Start(new Fault { Action = "scan list", Call = 4, DropSessions = true });
        using var client = Client(server);
        using var login = await client.SendAsync(
            SandboxPlatform.Request("/api/2.0/fo/session/", form: $"action=login&username={SandboxAccount.UserName}&password={SandboxAccount.Password}", login: null),
            Token);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var response = await client.SendAsync(SandboxPlatform.Request(SandboxPlatform.Scans, login: null), Token);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], statuses);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<SandboxServer> Start(Fault fault) =>
        SandboxServer.StartAsync(new SandboxHandler(new SandboxOptions { Faults = new FaultPlan(fault) }), cancellationToken: Token);

    private static HttpClient Client(SandboxServer server) =>
        new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.BaseAddress };
}
