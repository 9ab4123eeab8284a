using System.Net;
using System.Text;

namespace QualysVM.Tests.Engine;

/// <summary>Answers each call as the test says.</summary>
internal sealed class ScriptedService(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when a call has come.</summary>
    public Task Asked => asked.Task;

    /// <summary>Done when a call was cancelled before its answer.</summary>
    public Task GivenUp => givenUp.Task;

    public int Calls { get; private set; }

    /// <summary>The same body for every call.</summary>
    public static ScriptedService Replying(string body, string mediaType = "text/xml") =>
        new((_, _) => Task.FromResult(Reply(new StringContent(body, Encoding.UTF8, mediaType))));

    /// <summary>One reply, in the test's hands.</summary>
    public static ScriptedService Replying(HeldBody body) => new((_, _) => Task.FromResult(Reply(new StreamContent(body))));

    /// <summary>No headers, ever.</summary>
    public static ScriptedService Silent() => new(async (_, token) =>
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("Unreachable.");
    });

    public static HttpResponseMessage Reply(HttpContent content, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = content };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        asked.TrySetResult();
        try
        {
            return await answer(request, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            givenUp.TrySetResult();
            throw;
        }
    }
}
