#if NETFRAMEWORK
using System.Net;
#endif
using QualysVM.Core.Errors;

namespace QualysVM.Core.Http;

/// <summary>Tells a proxy that wants a sign-in from one that has no connection: what it was shown is not shown again.</summary>
internal static class ProxySignIn
{
    private const int Status = 407;

    /// <summary>The error about it. It names no proxy and has no cause inside: .NET's words repeat the address with its password.</summary>
    public static QualysException Error(string server, CallPhase phase) =>
        new(QualysError.ProxyAuthenticationFailed, $"The proxy on the way to {server} wants a sign-in, or refused the one it was shown (HTTP 407).")
        {
            HttpStatus = Status,
            Phase = phase,
        };

    /// <summary>Whether that is what an error of the HTTP stack is about.</summary>
    public static bool IsWanted(Exception error)
    {
#if NETFRAMEWORK
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is WebException { Response: HttpWebResponse { StatusCode: HttpStatusCode.ProxyAuthenticationRequired } })
            {
                return true;
            }
        }

        return false;
#else
        // Only the words tell the status of a tunnel that was refused, and that a SOCKS proxy refused the account; .NET does not translate them.
        return error is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } refused
            && ((int?)refused.StatusCode == Status || refused.Message.EndsWith("'407'.", StringComparison.Ordinal) || SaysAuthenticate(refused));
#endif
    }

#if !NETFRAMEWORK
    private static bool SaysAuthenticate(Exception error) => error.InnerException is { } inner && inner.Message.Contains("authenticat", StringComparison.OrdinalIgnoreCase);
#endif
}
