using System.Globalization;

namespace QualysVM.Core.Http;

/// <summary>What the headers of a reply say about its body's end.</summary>
/// <param name="Length">How many bytes come over the network, or null where nobody says.</param>
/// <param name="Codings">What the body is packed with, in the order in which that was done; null where nobody says.</param>
/// <param name="HasLastChunk">Whether the transfer has an end of its own, so that a connection that ends before it is an error.</param>
internal sealed record ReplyFraming(long? Length, string? Codings, bool HasLastChunk)
{
    /// <summary>Nothing is said.</summary>
    public static ReplyFraming Unknown { get; } = new(null, null, false);

    public static ReplyFraming Of(HttpResponseMessage response)
    {
        // Where both stand, the chunks count and the length does not.
        var chunked = response.Headers.TransferEncodingChunked == true;
        return new ReplyFraming(
            !chunked && long.TryParse(Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null,
            Header("Content-Encoding"),
            chunked || response.Version.Major >= 2);

        string? Header(string name) =>
            response.Content.Headers.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values) ? string.Join(",", values) : null;
    }
}
