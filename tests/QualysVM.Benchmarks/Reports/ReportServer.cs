using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualysVM.Benchmarks.Reports;

/// <summary>Serves one report of a given size over HTTP on loopback, from one block of bytes: the server is not what is measured.</summary>
internal sealed class ReportServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly byte[] block = new byte[1024 * 1024];
    private readonly long size;

    public ReportServer(long size)
    {
        this.size = size;
        new Random(1).NextBytes(block);
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://{listener.LocalEndpoint}";

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptSocketAsync());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Disposed: nobody calls any more.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            socket.NoDelay = true;
            using var stream = new NetworkStream(socket);
            using var requests = new StreamReader(stream, Encoding.ASCII);
            while (await ReadRequestAsync(requests) is { } path)
            {
                if (!path.StartsWith("/api/", StringComparison.Ordinal))
                {
                    await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n<ABOUT></ABOUT>\n"u8.ToArray());
                    continue;
                }

                await socket.SendAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
                    $"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=report.bin\r\nContent-Length: {size}\r\n\r\n")));
                for (var left = size; left > 0; left -= block.Length)
                {
                    await socket.SendAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)));
                }
            }
        }
    }

    private static async Task<string?> ReadRequestAsync(StreamReader requests)
    {
        var path = (await requests.ReadLineAsync())?.Split(' ')[1];
        var body = 0;
        while (await requests.ReadLineAsync() is { Length: > 0 } header)
        {
            const string Length = "Content-Length:";
            body = header.StartsWith(Length, StringComparison.OrdinalIgnoreCase) ? int.Parse(header.AsSpan(Length.Length), CultureInfo.InvariantCulture) : body;
        }

        if (body > 0)
        {
            await requests.ReadBlockAsync(new char[body], 0, body);
        }

        return path;
    }

    public void Dispose() => listener.Dispose();
}
