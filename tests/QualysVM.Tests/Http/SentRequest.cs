using System.Net;

namespace QualysVM.Tests.Http;

/// <summary>What one request carried.</summary>
internal sealed record SentRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The fields of the body in the order sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => Body.StartsWith('<')
        ? [.. System.Xml.Linq.XElement.Parse(Body).Descendants("Criteria").Select(one => KeyValuePair.Create((string)one.Attribute("field")!, one.Value))]
        : [.. Body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1])))];

    public bool IsLogin => Body.StartsWith("action=login&", StringComparison.Ordinal);

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public static async Task<SentRequest> From(HttpRequestMessage request)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(" ", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync().ConfigureAwait(false);
        return new SentRequest(request.Method, request.RequestUri!, headers, body);
    }
}
