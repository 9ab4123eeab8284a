using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using QualysVM.Sandbox;

namespace QualysVM.Host.Serve;

/// <summary>The sandbox over HTTP, on loopback only: for clients that cannot take a message handler.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly SandboxAdapter adapter;

    private SandboxServer(HttpMessageHandler sandbox, int port, ReplyPace pace)
    {
        adapter = new SandboxAdapter(sandbox, pace);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // What a title puts into a header gets through byte by byte.
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        // A flush waits until the socket has all bytes (2 is the smallest limit that can be met): a connection that is
        // broken on purpose would lose the bytes before the break otherwise.
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.MaxWriteBufferSize = 2);
        application = builder.Build();
        application.Run(adapter.AnswerAsync);
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5123</c>.</summary>
    public Uri BaseAddress => new(application.Urls.First());

    /// <summary>Starts to serve.</summary>
    /// <param name="sandbox">What answers the calls, usually a <see cref="SandboxHandler"/>. Disposed with the server.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="pace">How slowly it answers; null for as fast as it can.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(HttpMessageHandler sandbox, int port = 0, ReplyPace? pace = null, CancellationToken cancellationToken = default)
    {
        var server = new SandboxServer(sandbox, port, pace ?? new ReplyPace());
        try
        {
            await server.application.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Calls under way are cut short: whoever ends a simulation does not wait for it.
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
        adapter.Dispose();
    }
}
