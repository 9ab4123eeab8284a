using System.Net;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Sessions;

/// <summary>What may stand as the address of a proxy: scheme, host and port, and the proxy's own account, as in <c>HTTPS_PROXY</c>.</summary>
/// <param name="Address">Where the proxy is, without the account.</param>
/// <param name="Account">Who it is told that we are, or null.</param>
internal sealed record ProxyAddress(Uri Address, NetworkCredential? Account)
{
#if NETFRAMEWORK
    private static readonly string[] Schemes = ["http"];
#else
    private static readonly string[] Schemes = ["http", "https", "socks4", "socks4a", "socks5"];
#endif

    /// <summary>Reads an address as it is usually written, also as <c>host:3128</c>, which is no absolute address to .NET.</summary>
    /// <exception cref="QualysException">It is no address of a proxy. The error does not repeat the password.</exception>
    public static ProxyAddress Read(Uri given)
    {
        var text = given.OriginalString.Trim();
        var shown = text.Substring(text.LastIndexOf('@') + 1);
        if (!text.Contains("://"))
        {
            text = "http://" + text;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw Refused($"'{shown}' is not the address of a proxy.");
        }

        if (!Schemes.Contains(uri.Scheme))
        {
            throw Refused($"A proxy is reached by {string.Join(", ", Schemes)} here, not by {uri.Scheme} ('{shown}').");
        }

        if (uri.AbsolutePath.Trim('/').Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw Refused($"'{shown}' holds a path. A script of proxy settings (PAC) is for the system's own settings, which are used without -Proxy.");
        }

        return new ProxyAddress(new Uri($"{uri.Scheme}://{uri.Authority}"), AccountIn(uri.UserInfo));
    }

    private static NetworkCredential? AccountIn(string user)
    {
        var colon = user.IndexOf(':');
        return user.Length == 0 ? null
            : colon < 0 ? new NetworkCredential(Uri.UnescapeDataString(user), "")
            : new NetworkCredential(Uri.UnescapeDataString(user.Substring(0, colon)), Uri.UnescapeDataString(user.Substring(colon + 1)));
    }

    private static QualysException Refused(string message) => new(QualysError.InvalidArgument, message)
    {
        Advice = "Give -Proxy host and port, such as http://proxy.example:3128, and the proxy's account with -ProxyCredential.",
    };
}
