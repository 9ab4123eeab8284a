using System.Collections;
using System.Net;
using System.Text.RegularExpressions;
using QualysVM.Core.Wording;

namespace QualysVM.Core.Http;

/// <summary>What a proxy is shown, from wherever it was set: its own credentials, its address, the environment.</summary>
internal static class ProxySecrets
{
    private static readonly Regex Variable = new("^(?:https?|all|ftp)_proxy$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Notes them. A name that is the account's own is none.</summary>
    public static void Note(SecretBook book, TransportOptions options, Uri server, string account)
    {
        if (options.Proxy is { } proxy)
        {
            Note(book, proxy.Credentials?.GetCredential(server, "Basic"), account);
            if (proxy is WebProxy { Address: { } address } web)
            {
                Note(book, web.Credentials?.GetCredential(address, "Basic"), account);
                Note(book, UserOf(address.OriginalString), account);
            }
        }

        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            if (Variable.IsMatch((string)entry.Key))
            {
                Note(book, UserOf((string?)entry.Value ?? ""), account);
            }
        }
    }

    private static void Note(SecretBook book, NetworkCredential? credential, string account)
    {
        if (credential is null)
        {
            return;
        }

        book.Add(credential);
        if (credential.UserName != account)
        {
            book.AddForGood(credential.UserName);
        }
    }

    /// <summary>User and password of an address, up to its last @ as a password may hold one.</summary>
    private static NetworkCredential? UserOf(string address)
    {
        var from = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var to = address.LastIndexOf('@');
        if (to <= from)
        {
            return null;
        }

        var user = address.Substring(from, to - from);
        var colon = user.IndexOf(':');
        return colon < 0
            ? new NetworkCredential(Uri.UnescapeDataString(user), "")
            : new NetworkCredential(Uri.UnescapeDataString(user.Substring(0, colon)), Uri.UnescapeDataString(user.Substring(colon + 1)));
    }
}
