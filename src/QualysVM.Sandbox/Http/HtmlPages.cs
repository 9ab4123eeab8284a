using System.Net;
using System.Text;

namespace QualysVM.Sandbox.Http;

/// <summary>The answers which come from the web server in front of the service, and so are HTML.</summary>
internal static class HtmlPages
{
    public static Reply Moved(ApiCall call)
    {
        // Keeping the query in the new address is [I]; the slash, the 301 and the HTML body are recorded.
        var address = $"{call.Address.GetLeftPart(UriPartial.Authority)}{call.Path}/{call.Address.Query}";
        return Page(301, "Moved Permanently", $"The document has moved <a href=\"{WebUtility.HtmlEncode(address)}\">here</a>.").With("Location", address);
    }

    public static Reply NotFound() => Page(404, "Not Found", "The requested URL was not found on this server.");

    private static Reply Page(int status, string title, string text)
    {
        var html = $"""
            <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
            <html><head>
            <title>{status} {title}</title>
            </head><body>
            <h1>{title}</h1>
            <p>{text}</p>
            </body></html>

            """;
        var bytes = Encoding.ASCII.GetBytes(html);
        return new Reply(status, "text/html; charset=iso-8859-1", [new ArraySegment<byte>(bytes)]) { Length = bytes.Length };
    }
}
