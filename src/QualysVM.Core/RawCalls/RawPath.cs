using System.Text.RegularExpressions;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Core.RawCalls;

/// <summary>The API that a path belongs to.</summary>
internal enum RawFamily
{
    /// <summary><c>/api/</c>: forms, versions and cookies.</summary>
    Api,

    /// <summary><c>/msp/</c>: the calls of the time before, with name and password only.</summary>
    Msp,

    /// <summary><c>/qps/</c>: the API of the portal, with name and password only, whose errors come with HTTP 200 (recorded).</summary>
    Qps,
}

/// <summary>Where a raw call goes, within the platform of the session, and the parameters that were written into it.</summary>
internal sealed record RawPath(RawFamily Family, string Path, FormFields Query)
{
    private static readonly Regex Allowed = new("^/(?<family>api|msp|qps)/[A-Za-z0-9._~,/-]*$", RegexOptions.CultureInvariant);

    /// <param name="text">A path, or a whole address as the service prints them.</param>
    /// <param name="platform">Where the session calls.</param>
    /// <exception cref="QualysException">It leads elsewhere, or is no path; nothing was sent.</exception>
    public static RawPath Of(string text, Uri platform)
    {
        var rest = WithinPlatform(text.Trim(), platform);
        var parts = rest.Split('#')[0].Split(['?'], 2);
        if (Allowed.Match(parts[0]) is not { Success: true } match || parts[0].Contains("//") || parts[0].Split('/').Any(step => step is "." or ".."))
        {
            throw Wrong($"-Path '{parts[0]}' is no path of the Qualys API: it begins with /api/, /msp/ or /qps/ and holds letters, digits and . _ ~ , - only.",
                "Give it as it is printed, such as /api/2.0/fo/asset/ip/, and its parameters with -Parameter.");
        }

        var family = match.Groups["family"].Value switch { "api" => RawFamily.Api, "msp" => RawFamily.Msp, _ => RawFamily.Qps };
        return new RawPath(family, WithSlash(family, parts[0]), parts.Length > 1 ? Fields(parts[1]) : []);
    }

    private static string WithinPlatform(string text, Uri platform)
    {
        if (text.StartsWith("/", StringComparison.Ordinal) && !text.StartsWith("//", StringComparison.Ordinal))
        {
            return text;
        }

        // What may hold a password is not repeated; the name of the host says enough.
        return !Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")
                ? throw Wrong($"-Path '{text.Split('?')[0]}' is no path of the Qualys API.", "It begins with /api/, /msp/ or /qps/.")
            : address.Scheme != platform.Scheme || address.Authority != platform.Authority || address.UserInfo.Length > 0
                ? throw Wrong($"-Path leads to {address.Scheme}://{address.Authority}, and the session is connected to {platform.Scheme}://{platform.Authority}: credentials go nowhere else.",
                    "Give the path alone, or connect to that platform with Connect-QualysSession.")
            : address.PathAndQuery;
    }

    /// <summary>Without the slash at its end the service redirects, which is not followed.</summary>
    private static string WithSlash(RawFamily family, string path) =>
        family == RawFamily.Api && !path.EndsWith("/", StringComparison.Ordinal) && !path.Substring(path.LastIndexOf('/')).Contains('.') ? path + "/" : path;

    private static FormFields Fields(string query)
    {
        var fields = new FormFields();
        foreach (var pair in query.Split('&').Where(pair => pair.Length > 0))
        {
            var parts = pair.Split(['='], 2);
            var name = System.Net.WebUtility.UrlDecode(parts[0]);
            if (fields.Any(field => field.Key == name))
            {
                throw Wrong($"-Path names the parameter '{name}' twice; the service would take the last one only.", "Name it once.");
            }

            fields.Add(name, parts.Length > 1 ? System.Net.WebUtility.UrlDecode(parts[1]) : "");
        }

        return fields;
    }

    private static QualysException Wrong(string message, string advice) => new(QualysError.InvalidArgument, message) { Phase = CallPhase.NeverLeft, Advice = advice };
}
