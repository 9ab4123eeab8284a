using System.Globalization;
#if NETFRAMEWORK
using System.Net;
#else
using System.Net.Sockets;
#endif
using System.Security.Authentication;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Http;

/// <summary>Turns what the HTTP stack throws into a <see cref="QualysException"/>.</summary>
internal static class ConnectionErrors
{
    /// <summary>An error before the reply's headers. It says whether the request can have reached the service.</summary>
    public static QualysException ForRequest(Exception error, Uri server, TransportOptions options)
    {
        var host = server.Authority;
        if (Find<AuthenticationException>(error) is { } tls)
        {
            return new QualysException(QualysError.CertificateNotTrusted, $"No trusted connection to {host}: {tls.Message}", error) { NotCarriedOut = true };
        }

        if (error is OperationCanceledException)
        {
            return Find<TimeoutException>(error) is not null && NeverConnected(error)
                ? new QualysException(QualysError.ConnectionFailed, $"No connection to {host} within {Seconds(options.ConnectionTimeout)}.", error) { NotCarriedOut = true }
                : new QualysException(QualysError.Timeout, $"{host} did not answer within {Seconds(options.OperationTimeout)}.", error);
        }

        return NeverConnected(error)
            ? new QualysException(QualysError.ConnectionFailed, $"No connection to {host}: {Innermost(error).Message}", error) { NotCarriedOut = true }
            : new QualysException(QualysError.ConnectionFailed, $"The connection to {host} broke before the reply: {Innermost(error).Message}", error);
    }

    /// <summary>An error in the middle of a reply's body.</summary>
    public static QualysException ForBody(Exception error, long bytesRead) =>
        new(QualysError.ReplyCutOff, string.Format(CultureInfo.InvariantCulture, "The reply broke off after {0} bytes: {1}", bytesRead, Innermost(error).Message), error);

    /// <summary>Silence in the middle of a reply's body.</summary>
    public static QualysException ForSilence(TimeSpan silence, long bytesRead) =>
        new(QualysError.Timeout, string.Format(CultureInfo.InvariantCulture, "The reply stopped for {0} after {1} bytes.", Seconds(silence), bytesRead));

    private static bool NeverConnected(Exception error)
    {
#if NETFRAMEWORK
        return Find<WebException>(error)?.Status is WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ConnectFailure
            or WebExceptionStatus.ProxyNameResolutionFailure or WebExceptionStatus.TrustFailure or WebExceptionStatus.SecureChannelFailure;
#else
        // A connect time-out arrives as a cancellation around a TimeoutException, without an error kind.
        return Find<HttpRequestException>(error)?.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            || error is OperationCanceledException
            || Find<SocketException>(error)?.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable;
#endif
    }

    private static T? Find<T>(Exception? error)
        where T : Exception
    {
        while (error is not null and not T)
        {
            error = error.InnerException;
        }

        return error as T;
    }

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;

    private static string Seconds(TimeSpan time) => string.Format(CultureInfo.InvariantCulture, "{0:0.###} s", time.TotalSeconds);
}
