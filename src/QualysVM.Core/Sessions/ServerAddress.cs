using System.Text.RegularExpressions;
using QualysVM.Core.Errors;

namespace QualysVM.Core.Sessions;

/// <summary>What may stand as the address of a server.</summary>
internal static class ServerAddress
{
    private static readonly Regex OddColon = new(@"(?<!\[[^\]]*):(?!\d*(?:[/\\?#]|\s*$))", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>An address as a text.</summary>
    /// <exception cref="QualysException">It is none.</exception>
    public static Uri Read(string address) => Uri.TryCreate(address, UriKind.RelativeOrAbsolute, out var uri) ? uri : throw NoAddress(address);

    /// <summary>Scheme, host and port of an address; credentials go there, so it must be https (or this very machine).</summary>
    /// <exception cref="QualysException">The address is not fit to receive credentials.</exception>
    public static Uri Check(Uri address)
    {
        // A backslash is a slash to whoever reads the address of a server.
        var text = address.OriginalString.Trim().Replace('\\', '/');
        if (!text.Contains("://"))
        {
            text = "https://" + text;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw NoAddress(address.OriginalString);
        }

        if (uri.UserInfo.Length > 0)
        {
            throw Refused($"The address of {uri.Host} holds a user name. Give it with -Credential instead.");
        }

        if (uri.Scheme != "https" && !(uri.Scheme == "http" && uri.IsLoopback))
        {
            throw Refused($"'{uri.Scheme}://{uri.Authority}' would carry the password in the clear. Use https; http is for this machine (loopback) only.");
        }

        return uri.AbsolutePath == "/" && uri.Query.Length == 0
            ? new Uri(uri.GetLeftPart(UriPartial.Authority) + "/")
            : throw Refused($"{Told(text)} holds a path. Give scheme and host only: {uri.GetLeftPart(UriPartial.Authority)}. QualysVM adds the path of each call.");
    }

    private static QualysException NoAddress(string text) => Refused($"{Told(text)} is not an address. Give scheme and host, such as https://qualysapi.qg2.apps.qualys.com.");

    /// <summary>Whether a text given for an address may hold a password, however it was meant: behind a colon that begins neither a port nor an IPv6 address.</summary>
    public static bool MayHoldAPassword(string text) => text.Contains('@') || OddColon.IsMatch(text);

    private static string Told(string text) => MayHoldAPassword(text) ? "What was given (not repeated here, as it may hold a password)" : $"'{text}'";

    private static QualysException Refused(string message) => new(QualysError.InvalidArgument, message);
}
