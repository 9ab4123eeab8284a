using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace QualysVM.Host.Serve;

/// <summary>Carries a call from Kestrel to a message handler and its answer back, both as streams.</summary>
internal sealed class SandboxAdapter(HttpMessageHandler handler, ReplyPace pace) : IDisposable
{
    private readonly HttpMessageInvoker invoker = new(handler);

    public async Task AnswerAsync(HttpContext context)
    {
        var aborted = context.RequestAborted;
        try
        {
            using var call = ToMessage(context);
            using var answer = await invoker.SendAsync(call, aborted);
            await pace.BeginAsync(aborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            Copy(answer.Headers, context.Response);
            Copy(answer.Content.Headers, context.Response);
            await using var body = await answer.Content.ReadAsStreamAsync(aborted);
            await CopyAsync(body, context.Response.Body, aborted);
        }
        catch (Exception error) when (error is IOException or HttpRequestException or OperationCanceledException)
        {
            // The caller left, or the simulation breaks the connection: either way there is no more answer.
            context.Abort();
        }
    }

    public void Dispose() => invoker.Dispose();

    private static HttpRequestMessage ToMessage(HttpContext context)
    {
        // The raw target, so that the handler sees the escapes as they were sent.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = context.Request;
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri($"{request.Scheme}://{request.Host}{target}"));
        if (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            message.Content = new StreamContent(request.Body);
        }

        foreach (var (name, values) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return message;
    }

    // How the body is cut into chunks is Kestrel's business.
    private static void Copy(HttpHeaders headers, HttpResponse response)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                response.Headers.Append(name, values.ToArray());
            }
        }
    }

    // Sent on as it comes: a client can read the first record while the last is not written yet.
    private async Task CopyAsync(Stream from, Stream to, CancellationToken aborted)
    {
        var buffer = new byte[pace.Block];
        var begun = pace.Clock.GetTimestamp();
        await to.FlushAsync(aborted);
        for (long sent = 0; await from.ReadAsync(buffer, aborted) is > 0 and var read;)
        {
            await pace.KeepAsync(sent += read, begun, aborted);
            await to.WriteAsync(buffer.AsMemory(0, read), aborted);
            await to.FlushAsync(aborted);
        }
    }
}
