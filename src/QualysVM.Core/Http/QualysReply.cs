using System.Globalization;
using System.Text.RegularExpressions;
using QualysVM.Core.Limits;

namespace QualysVM.Core.Http;

/// <summary>A reply whose headers have been read and whose body is still arriving.</summary>
internal sealed class QualysReply(QualysCall call, HttpResponseMessage response, ReplyStream body) : IDisposable
{
    private static readonly Regex CharsetOf = new(@";\s*charset\s*=\s*""?(?<name>[^"";\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public QualysCall Call => call;

    public int Status => (int)response.StatusCode;

    public ReplyStream Body => body;

    public Uri? Location => response.Headers.Location;

    /// <summary>The first value of a header, or null. Case does not matter: proxies and HTTP/2 change it.</summary>
    public string? Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? values.FirstOrDefault() : null;

    public IEnumerable<string> Headers(string name) =>
        response.Headers.TryGetValues(name, out var values) ? values : [];

    /// <summary>The encoding that the service names beside the media type, or null.</summary>
    public string? Charset => Header("Content-Type") is { } type && CharsetOf.Match(type) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>How many bytes the body has by the service's word; null where it does not say, or says it of the compressed body.</summary>
    public long? AnnouncedLength => ReplyFraming.Of(response) is { Codings: null, Length: { } length } ? length : null;

    /// <summary>The wait that the service asks for, or null where it names none (as with a concurrency limit).</summary>
    public TimeSpan? RetryAfter => Seconds("X-RateLimit-ToWait-Sec") ?? Seconds("Retry-After");

    private TimeSpan? Seconds(string header) =>
        int.TryParse(Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>What is given back when the reply has been read: the place at the limit gate.</summary>
    public Place? Place { get; init; }

    public void Dispose()
    {
        body.Dispose();
        Place?.Dispose();
    }
}
