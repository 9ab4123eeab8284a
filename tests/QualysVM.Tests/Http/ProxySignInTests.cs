#if NET
using System.Net;
using System.Net.Sockets;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Resilience;
using QualysVM.Tests.Changes;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Http;

/// <summary>A proxy that refuses everybody, on a real connection: an account is locked by less than four wrong passwords.</summary>
public sealed class ProxySignInTests
{
    [Fact]
    public async Task A_wrong_password_of_a_proxy_is_sent_once_and_remembered()
    {
        using var proxy = new RefusingProxy(head => Encoding.ASCII.GetString(head).Contains("Proxy-Authorization", StringComparison.OrdinalIgnoreCase),
            "HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        await RefusedOnce(proxy, "http");
    }

    [Fact]
    public async Task So_is_that_of_a_SOCKS_proxy()
    {
        // The method of name and password (5 2) is asked for, then whatever is said is refused (1 1).
        using var proxy = new RefusingProxy(head => head[0] == 1, [5, 2], [1, 1]);
        await RefusedOnce(proxy, "socks5");
    }

    [Fact]
    public async Task A_proxy_that_cannot_reach_the_server_is_asked_again()
    {
        using var proxy = new RefusingProxy(_ => true, "HTTP/1.1 502 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        using var session = Session(proxy, "http");
        (await Outcome.OfScans(session)).Failed(QualysError.ConnectionFailed);
        Assert.Equal(1 + new RetryOptions().MaximumRetryCount, proxy.Shown);
    }

    private static async Task RefusedOnce(RefusingProxy proxy, string scheme)
    {
        using var session = Session(proxy, scheme);
        for (var call = 0; call < 3; call++)
        {
            var error = (await Outcome.OfScans(session)).Failed(QualysError.ProxyAuthenticationFailed);
            Assert.Equal((407, true), (error.HttpStatus, error.NotCarriedOut));
            Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("-ProxyCredential", call == 0 ? error.Advice : "-ProxyCredential", StringComparison.Ordinal);
        }

        Assert.Equal(1, proxy.Shown);
    }

    private static QualysSession Session(RefusingProxy proxy, string scheme) => new(new SessionSettings
    {
        BaseUri = new Uri("https://qualysapi.example"),
        Account = new Account(Authentication.Basic, new NetworkCredential("a", "b")),
        Transport = new TransportOptions { Proxy = new WebProxy(new Uri($"{scheme}://127.0.0.1:{proxy.Port}")) { Credentials = new NetworkCredential("proxy-user", "s3cret") } },
        Resilience = new PollyResilience(new RetryOptions(), new InstantClock()),
    });

    /// <summary>Answers each piece that it reads with the next of its answers.</summary>
    private sealed class RefusingProxy : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly Func<byte[], bool> isShown;
        private readonly byte[][] answers;
        private int shown;

        public RefusingProxy(Func<byte[], bool> isShown, params byte[][] answers)
        {
            (this.isShown, this.answers) = (isShown, answers);
            listener.Start();
            _ = ServeAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        /// <summary>How often it was shown what it refuses.</summary>
        public int Shown => shown;

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    _ = AnswerAsync(await listener.AcceptTcpClientAsync());
                }
            }
            catch (Exception error) when (error is ObjectDisposedException or SocketException)
            {
                // The test is over.
            }
        }

        private async Task AnswerAsync(TcpClient client)
        {
            using (client)
            {
                var buffer = new byte[8192];
                foreach (var answer in answers)
                {
                    var count = await client.GetStream().ReadAsync(buffer);
                    if (count > 0 && isShown(buffer[..count]))
                    {
                        Interlocked.Increment(ref shown);
                    }

                    await client.GetStream().WriteAsync(answer);
                }
            }
        }
    }
}
#endif
