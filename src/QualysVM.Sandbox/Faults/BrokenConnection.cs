#if !NET
using System.Net;
#endif
using System.Net.Sockets;

namespace QualysVM.Sandbox.Faults;

/// <summary>The exceptions with which the handlers of .NET tell a broken connection.</summary>
internal static class BrokenConnection
{
    public static HttpRequestException NoReply() => new("An error occurred while sending the request.", NoMoreBytes());

    public static IOException NoMoreBytes()
    {
        var reset = new SocketException((int)SocketError.ConnectionReset);
        return new IOException($"Unable to read data from the transport connection: {reset.Message}.", reset);
    }

    public static HttpRequestException Refused(Uri address)
    {
        var refused = new SocketException((int)SocketError.ConnectionRefused);
#if NET
        return new HttpRequestException(HttpRequestError.ConnectionError, $"{refused.Message} ({address.Authority})", refused);
#else
        return new HttpRequestException(
            "An error occurred while sending the request.",
            new WebException($"Unable to connect to the remote server ({address.Authority})", refused, WebExceptionStatus.ConnectFailure, null));
#endif
    }
}
