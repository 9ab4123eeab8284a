using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualysVM.Benchmarks.Lists;

/// <summary>
/// Serves a list over HTTP on loopback, as fast as anybody can read it: bytes that lie ready, in chunks as the service sends them.
/// A server that made its list while it sends would be what is measured.
/// </summary>
internal sealed class ListServer : IDisposable
{
    private const int Chunk = 16 * 1024;
    private static readonly byte[] Head = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/xml;charset=UTF-8\r\nTransfer-Encoding: chunked\r\n\r\n");
    private static readonly byte[] Foot = "0\r\n\r\n"u8.ToArray();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, IEnumerable<byte[]>> answer;

    /// <summary>Begins to serve.</summary>
    /// <param name="answer">The parts of a list, in chunks already, by the path and the fields that ask for it.</param>
    public ListServer(Func<string, IEnumerable<byte[]>> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://{listener.LocalEndpoint}";

    /// <summary>When the latest list began, in <see cref="Stopwatch"/>'s ticks, which all processes share.</summary>
    public long FirstByte { get; private set; }

    /// <summary>The bytes of the latest list that the network took, whether or not they were read at the other end.</summary>
    public long Sent { get; private set; }

    /// <summary>Bytes as HTTP sends them where their number is not told before.</summary>
    public static byte[] Chunked(ReadOnlyMemory<byte> bytes)
    {
        using var result = new MemoryStream();
        for (; bytes.Length > 0; bytes = bytes[Math.Min(Chunk, bytes.Length)..])
        {
            var data = bytes[..Math.Min(Chunk, bytes.Length)];
            result.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{data.Length:x}\r\n")));
            result.Write(data.Span);
            result.Write("\r\n"u8);
        }

        return result.ToArray();
    }

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
            // A small buffer of the system, so that what was sent is near to what was read.
            (socket.NoDelay, socket.SendBufferSize) = (true, 64 * 1024);
            try
            {
                using var stream = new NetworkStream(socket);
                using var requests = new StreamReader(stream, Encoding.ASCII);
                while (await ReadRequestAsync(requests) is { } request)
                {
                    if (request.StartsWith("/api/", StringComparison.Ordinal))
                    {
                        await SendListAsync(socket, request);
                    }
                    else
                    {
                        await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n<ABOUT></ABOUT>\n"u8.ToArray());
                    }
                }
            }
            catch (Exception error) when (error is IOException or SocketException)
            {
                // The caller has enough.
            }
        }
    }

    /// <summary>The path of a request and what its body says, as one text.</summary>
    private static async Task<string?> ReadRequestAsync(StreamReader requests)
    {
        var path = (await requests.ReadLineAsync())?.Split(' ')[1];
        var length = 0;
        while (await requests.ReadLineAsync() is { Length: > 0 } header)
        {
            const string Length = "Content-Length:";
            length = header.StartsWith(Length, StringComparison.OrdinalIgnoreCase) ? int.Parse(header.AsSpan(Length.Length), CultureInfo.InvariantCulture) : length;
        }

        var body = new char[length];
        if (length > 0)
        {
            await requests.ReadBlockAsync(body, 0, length); // to read nothing would wait for the next request
        }

        return path is null ? null : $"{path}&{new string(body)}";
    }

    private async Task SendListAsync(Socket socket, string request)
    {
        (Sent, FirstByte) = (0, Stopwatch.GetTimestamp());
        await socket.SendAsync(Head);
        foreach (var part in answer(request))
        {
            for (var from = 0; from < part.Length; from += Chunk)
            {
                Sent += await socket.SendAsync(part.AsMemory(from, Math.Min(Chunk, part.Length - from)));
            }
        }

        await socket.SendAsync(Foot);
    }

    public void Dispose() => listener.Dispose();
}
