using System.Net;

namespace QualysVM.Sandbox.Http;

/// <summary>An answer before it is an HttpResponseMessage. Its body is made while it is read.</summary>
internal sealed class Reply(int status, string mediaType, IEnumerable<ArraySegment<byte>> body)
{
    // Recorded on all answers, with just these values.
    private static readonly KeyValuePair<string, string>[] Always =
    [
        new("Server", "qweb"),
        new("X-XSS-Protection", "1"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "SAMEORIGIN"),
        new("Expires", "Mon, 24 Oct 1970 07:30:00 GMT"),
        new("Cache-Control", "post-check=0,pre-check=0"),
        new("Pragma", "no-cache"),
    ];

    private readonly List<KeyValuePair<string, string>> headers = [];
    private IDisposable? running;

    public int Status => status;

    /// <summary>The service's CODE, for the journal.</summary>
    public int? Code { get; init; }

    /// <summary>How long the body is, where that is known before it is made.</summary>
    public long? Length { get; init; }

    public Reply With(string name, string value)
    {
        headers.Add(new(name, value));
        return this;
    }

    public Reply With(IEnumerable<KeyValuePair<string, string>> more)
    {
        headers.AddRange(more);
        return this;
    }

    /// <summary>The call counts as running until the body has been read or thrown away.</summary>
    public Reply RunningUntilRead(IDisposable call)
    {
        running = call;
        return this;
    }

    /// <summary>Nobody will read this answer, so its call runs no longer.</summary>
    public void Discard() => running?.Dispose();

    public HttpResponseMessage ToMessage(HttpRequestMessage request)
    {
        var content = new ChunkContent(body, running);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        if (Length is { } length)
        {
            content.Headers.ContentLength = length;
        }

        var message = new HttpResponseMessage((HttpStatusCode)status) { Content = content, RequestMessage = request };
        foreach (var header in Always.Concat(headers))
        {
            // Those that describe the body belong to the content, and are refused here.
            _ = message.Headers.TryAddWithoutValidation(header.Key, header.Value) || content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return message;
    }
}
