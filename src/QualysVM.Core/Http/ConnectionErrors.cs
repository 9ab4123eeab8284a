using System.Globalization;
#if NETFRAMEWORK
using System.Net;
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
        var phase = NeverConnected(error) ? CallPhase.NeverLeft : CallPhase.MayHaveLeft;
        if (Find<AuthenticationException>(error) is { } tls)
        {
            return new QualysException(QualysError.CertificateNotTrusted, $"No trusted connection to {host}: {tls.Message}", error) { Phase = phase };
        }

        if (ProxySignIn.IsWanted(error))
        {
            return ProxySignIn.Error(host, CallPhase.NeverLeft);
        }

        if (error is OperationCanceledException && phase == CallPhase.MayHaveLeft)
        {
            return new QualysException(QualysError.Timeout, $"{host} did not answer within {Seconds(options.OperationTimeout)}.", error);
        }

        var what = phase == CallPhase.MayHaveLeft ? $"The connection to {host} broke before the reply: {Innermost(error).Message}"
            : error is OperationCanceledException ? $"No connection to {host} within {Seconds(options.ConnectionTimeout)}."
            : $"No connection to {host}: {Innermost(error).Message}";
        return new QualysException(QualysError.ConnectionFailed, what, error) { Phase = phase };
    }

    /// <summary>An error in the middle of a reply's body.</summary>
    public static QualysException ForBody(Exception error, long bytesRead) =>
        new(QualysError.ReplyCutOff, string.Format(CultureInfo.InvariantCulture, "The reply broke off after {0} bytes: {1}", bytesRead, Innermost(error).Message), error);

    /// <summary>Silence in the middle of a reply's body.</summary>
    public static QualysException ForSilence(TimeSpan silence, long bytesRead) =>
        new(QualysError.Timeout, string.Format(CultureInfo.InvariantCulture, "The reply stopped for {0} after {1} bytes.", Seconds(silence), bytesRead));

    /// <summary>
    /// Whether there never was a connection, by what the HTTP stack says of the phase. The socket's error does not tell: a connection on
    /// which the request has long arrived can end with "host unreachable" or "refused" too.
    /// </summary>
    private static bool NeverConnected(Exception error)
    {
#if NETFRAMEWORK
        // SecureChannelFailure is not among them: TLS can fail after the request as well.
        return (error as WebException ?? (error as HttpRequestException)?.InnerException as WebException)?.Status is WebExceptionStatus.NameResolutionFailure
            or WebExceptionStatus.ProxyNameResolutionFailure or WebExceptionStatus.ConnectFailure or WebExceptionStatus.TrustFailure;
#else
        // A connect time-out arrives as a cancellation around a TimeoutException, without an error kind.
        return (error as HttpRequestException)?.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            || error is OperationCanceledException { InnerException: TimeoutException };
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
