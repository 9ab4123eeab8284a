using System.Net;

namespace QualysVM.Tests.Faults;

/// <summary>
/// A platform that repeats what it should not: in its texts, the titles of its pages, the places it redirects to, and the errors of the connection,
/// which name the proxy with its user too.
/// </summary>
internal sealed class Parrot(HttpMessageHandler platform, NetworkCredential planted, NetworkCredential account, string pdfPassword) : DelegatingHandler(platform)
{
    public const string Cookie = "planted0cookie0value";
    public const string Proxy = "http://planted_puser:Pr0xy-Secret@10.0.0.1:3128/";

    /// <summary>What nobody may see.</summary>
    public IReadOnlyList<string> Secrets { get; } =
    [
        planted.Password, WebUtility.UrlEncode(planted.Password), Uri.EscapeDataString(planted.Password), Cookie, pdfPassword, "planted_puser", "Pr0xy-Secret",
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{planted.UserName}:{planted.Password}")),
    ];

    /// <summary>How often something was repeated.</summary>
    public int Repeated { get; private set; }

    private string All => string.Join(" ", Secrets.Take(5).Append(Secrets[^1]).Append($"via {Proxy}"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = await request.Content!.ReadAsStringAsync(cancellationToken);
        request.Content = new StringContent(
            form.Replace(WebUtility.UrlEncode(planted.Password), account.Password, StringComparison.Ordinal).Replace(planted.UserName, account.UserName, StringComparison.Ordinal),
            System.Text.Encoding.UTF8,
            "application/x-www-form-urlencoded");
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            Repeated++;
            throw new HttpRequestException(error.HttpRequestError, $"The proxy tunnel request to proxy '{Proxy}' failed: {All}", new IOException(All, error), error.StatusCode);
        }

        response.Headers.TryAddWithoutValidation("Set-Cookie", $"Planted={Cookie}; path=/");
        if (response.Headers.Location is not null)
        {
            Repeated++;
            response.Headers.Location = new Uri($"https://user:{Uri.EscapeDataString(planted.Password)}@elsewhere.example/{Uri.EscapeDataString(pdfPassword)}/?token={Cookie}");
        }

        if (response.StatusCode != HttpStatusCode.OK || !form.StartsWith("action=list", StringComparison.Ordinal))
        {
            await RepeatInAsync(response, cancellationToken);
        }

        return response;
    }

    private async Task RepeatInAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var escaped = WebUtility.HtmlEncode(All);
        var repeated = text.Replace("<TEXT>", $"<TEXT>\u001b[2J{escaped}\r\nForged: ", StringComparison.Ordinal)
            .Replace("<RESPONSE/>", $"<RESPONSE><!-- {escaped} --></RESPONSE>", StringComparison.Ordinal)
            .Replace("<html>", $"<html><title>{WebUtility.HtmlEncode(planted.Password)}</title>", StringComparison.Ordinal)
            .Replace("<title>", $"<title>{WebUtility.HtmlEncode(planted.Password)} ", StringComparison.Ordinal)
            .Replace("\">Internal error", $"\">{escaped}", StringComparison.Ordinal);
        Repeated += repeated == text ? 0 : 1;
        response.Content = new StringContent(repeated, System.Text.Encoding.UTF8, "text/xml");
    }
}
