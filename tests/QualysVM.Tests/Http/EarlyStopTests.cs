using System.Net;
using System.Net.Sockets;
using System.Text;
using QualysVM.Core;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;
using QualysVM.Tests.Sessions;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Http;

/// <summary>Over a real connection: what lies beyond the record that was enough is not fetched.</summary>
public sealed class EarlyStopTests
{
    private const int ListSize = 100_000_000;
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_stops_after_one_record_has_fetched_less_than_a_megabyte()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var sent = ServeAsync(listener);
        using var session = TestSession.Over(HttpHandlers.Create(new TransportOptions()), baseUri: new Uri($"http://{listener.LocalEndPoint}/"));
        using (var pages = new QualysApi(session).Scans.List(new ScanQuery(), new RecordingObserver(), Token))
        {
            Assert.NotNull(await pages.NextAsync().WaitAsync(SafetyNet, Token));
        }

        Assert.InRange(await sent.WaitAsync(SafetyNet, Token), 1, 1_000_000);
    }

    /// <returns>How many bytes the network took before the caller hung up.</returns>
    private static async Task<int> ServeAsync(Socket listener)
    {
        using var socket = await listener.AcceptAsync();
        socket.SendBufferSize = 64 * 1024;
        await socket.ReceiveAsync(new ArraySegment<byte>(new byte[64 * 1024]), SocketFlags.None);
        var scan = Chunk(Documents.Scan(1));
        var sent = 0;
        try
        {
            // No length, as the service sends its lists: with one, the caller would know that reading on does not pay.
            await socket.SendAsync(new ArraySegment<byte>("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray()), SocketFlags.None);
            await socket.SendAsync(Chunk(Documents.ScanList("#").Split('#')[0]), SocketFlags.None);
            while (sent < ListSize)
            {
                sent += await socket.SendAsync(scan, SocketFlags.None);
            }
        }
        catch (SocketException)
        {
            // The caller has enough.
        }

        return sent;
    }

    private static ArraySegment<byte> Chunk(string text) => new(Encoding.ASCII.GetBytes($"{text.Length:x}\r\n{text}\r\n"));
}
