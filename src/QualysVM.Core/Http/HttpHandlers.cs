using System.Security.Authentication;

namespace QualysVM.Core.Http;

/// <summary>The network's end of the pipeline.</summary>
internal static class HttpHandlers
{
    /// <summary>
    /// Redirects are not followed (a POST would lose its body, credentials would travel) and cookies are kept by the sign-in,
    /// which must know which session a call used. Nothing is unpacked here: the framework does not say whether the end was reached. TLS and certificates are
    /// settled here, per handler: the process' own settings stay as they are.
    /// </summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5359", Justification = "Only where the user asked for it, for one session, with a warning.")]
    public static HttpMessageHandler Create(TransportOptions options)
    {
#if NETFRAMEWORK
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslProtocols = SslProtocols.Tls12,
            MaxConnectionsPerServer = 16,
        };
        if (options.SkipCertificateCheck)
        {
            handler.ServerCertificateCustomValidationCallback = static (_, _, _, _) => true;
        }
#else
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = options.ConnectionTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // The rest of a short answer is fetched, so that its connection can be used again; by default a megabyte of a list
            // that somebody has had enough of would be too.
            MaxResponseDrainSize = 16 * 1024,
            SslOptions = { EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 },
        };
        if (options.SkipCertificateCheck)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }
#endif
        handler.UseProxy = options.UseProxy;
        if (options.Proxy is not null)
        {
            handler.Proxy = options.Proxy;
        }

        return handler;
    }
}
