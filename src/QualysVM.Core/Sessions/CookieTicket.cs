using System.Net;
using QualysVM.Core.Http;

namespace QualysVM.Core.Sessions;

/// <summary>
/// The cookies of one sign-in. The session's own is a thing apart: only the sign-in gives it, and no other cookie, however odd or
/// many, drops or replaces it. How long it lives is the service's to say, not the local clock's.
/// </summary>
internal sealed class CookieTicket(Uri baseUri) : SignInTicket
{
    private const string SessionCookie = "QualysSession";
    private const int MostOthers = CookieContainer.DefaultCookieLimit;
    private const int LongestOthers = 4096;
    private readonly CookieContainer others = new(MostOthers, MostOthers, LongestOthers);
    private string session = "";

    public override bool CanBeRenewed => true;

    /// <summary>Whether the sign-in gave no session.</summary>
    public bool IsEmpty => session.Length == 0;

    public override void Sign(HttpRequestMessage request)
    {
        var header = $"{SessionCookie}={session}";
        foreach (Cookie cookie in others.GetCookies(request.RequestUri!))
        {
            var more = $"; {cookie.Name}={cookie.Value}";
            if (header.Length + more.Length <= SessionCookie.Length + session.Length + LongestOthers)
            {
                header += more;
            }
        }

        HeaderValue.Set(request, "Cookie", header, "A cookie of the service");
    }

    /// <summary>Takes the session out of the reply to a sign-in, and what came with it.</summary>
    public void Begin(QualysReply reply)
    {
        foreach (var cookie in reply.Headers("Set-Cookie"))
        {
            if (NameOf(cookie) == SessionCookie && ValueIn(cookie, reply) is { Length: > 0 } value && HeaderValue.CanBe(value))
            {
                session = value;
            }
        }

        Keep(reply);
    }

    /// <summary>The whole jar, not one name: calls set further cookies that the service wants back.</summary>
    public override void Keep(QualysReply reply)
    {
        foreach (var cookie in reply.Headers("Set-Cookie"))
        {
            if (NameOf(cookie) != SessionCookie && HeaderValue.CanBe(cookie))
            {
                Put(others, cookie, reply);
            }
        }
    }

    private static string NameOf(string cookie) => cookie.Split('=')[0].Trim();

    /// <summary>The value of a cookie that is for this server. Its attributes but the domain do not matter here, and may be odd.</summary>
    private string ValueIn(string cookie, QualysReply reply)
    {
        var parts = cookie.Split(';');
        var jar = new CookieContainer();
        Put(jar, string.Join(";", parts.Where((part, i) => i == 0 || part.TrimStart().StartsWith("domain", StringComparison.OrdinalIgnoreCase))), reply);
        return jar.GetCookies(new Uri(baseUri, reply.Call.Path))[SessionCookie]?.Value ?? "";
    }

    private void Put(CookieContainer jar, string cookie, QualysReply reply)
    {
        try
        {
            jar.SetCookies(new Uri(baseUri, reply.Call.Path), cookie);
        }
        catch (CookieException)
        {
            // For another server, or none at all: a proxy's. Nothing that the service wants back, and no reason to fail.
        }
    }
}
