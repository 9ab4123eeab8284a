using System.Collections.Concurrent;
using System.Net;

namespace QualysVM.Tests.Http;

/// <summary>The service's end of the wire: keeps what was sent and answers as the test says.</summary>
internal sealed class StubService(Func<SentRequest, Task<StubReply>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> requests = new();

    public StubService(Func<SentRequest, StubReply> answer)
        : this(request => Task.FromResult(answer(request)))
    {
    }

    public IReadOnlyList<SentRequest> Requests => [.. requests];

    public SentRequest Request => Assert.Single(requests);

    /// <summary>Plays replies in order; one request more is answered with HTTP 418.</summary>
    public static StubService Playing(params StubReply[] replies)
    {
        var script = new ConcurrentQueue<StubReply>(replies);
        return new StubService(_ => script.TryDequeue(out var reply) ? reply : new StubReply("", 418));
    }

    /// <summary>Fails as a connection does.</summary>
    public static StubService Failing(Exception error) => new(_ => Task.FromException<StubReply>(error));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.From(request).ConfigureAwait(false);
        requests.Enqueue(sent);
        var reply = await answer(sent).WaitAsync(cancellationToken).ConfigureAwait(false);
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = new StreamContent(reply.Body) };
        foreach (var (name, value) in reply.Headers)
        {
            Assert.True(response.Headers.TryAddWithoutValidation(name, value) || response.Content.Headers.TryAddWithoutValidation(name, value));
        }

        return response;
    }
}
