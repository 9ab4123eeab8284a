using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Limits;
using QualysVM.Core.Wording;

namespace QualysVM.Core.Http;

/// <summary>Sends one attempt of one call and comes back as soon as the headers are there.</summary>
internal sealed class HttpCaller(Uri baseUri, HttpMessageHandler handler, TransportOptions options, SecretBook secrets) : IDisposable
{
    private static readonly string ProductVersion =
        typeof(HttpCaller).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>A shorter one is a setting, such as <c>lang=en</c>.</summary>
    private const int ShortestSecretCookie = 8;
    private readonly HttpMessageInvoker invoker = new(handler);
    private readonly Refusal proxyRefusal = new("The proxy's password");

    /// <summary>What every request calls itself.</summary>
    public static string UserAgent => "QualysVM/" + ProductVersion;

    public Uri BaseUri => baseUri;

    /// <param name="call">What to send.</param>
    /// <param name="sign">Adds the credentials.</param>
    /// <param name="observer">Hears what happens.</param>
    /// <param name="token">Ends the call, also while the body is read.</param>
    /// <param name="place">Given back when the reply has been read.</param>
    /// <param name="leaving">Called when the next step may send the first byte.</param>
    /// <exception cref="QualysException">No reply: no connection, a broken one, or silence.</exception>
    public async Task<QualysReply> SendAsync(QualysCall call, Action<HttpRequestMessage> sign, ICallObserver observer, CancellationToken token,
        Place? place = null, Action? leaving = null)
    {
        proxyRefusal.Check();
        using var request = CreateRequest(call);
        sign(request);
        Note(call);
        observer.Debug(Redaction.Describe(request, call));
        var watch = Stopwatch.StartNew();
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(token);
        silence.CancelAfter(options.OperationTimeout);
        HttpResponseMessage response;
        try
        {
            leaving?.Invoke();
            response = await invoker.SendAsync(request, silence.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not QualysException)
        {
            token.ThrowIfCancellationRequested();
            throw Remembered(ConnectionErrors.ForRequest(error, baseUri, options));
        }

        if (response.StatusCode == HttpStatusCode.ProxyAuthenticationRequired)
        {
            // Whoever answers so, the request may have got through to the service: a status proves nothing.
            response.Dispose();
            throw Remembered(ProxySignIn.Error(baseUri.Authority, CallPhase.AnsweredInPart));
        }

        Note(response);
        observer.Debug(Redaction.Describe(response));
        observer.Verbose(string.Format(CultureInfo.InvariantCulture, "{0}: HTTP {1} after {2} ms.", call, (int)response.StatusCode, watch.ElapsedMilliseconds));
        try
        {
#if NETFRAMEWORK
            var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#else
            var body = await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
#endif
            return new QualysReply(call, response,
                new ReplyStream(body, response, options.OperationTimeout, token, options.Clock, ReplyFraming.Of(response)) { Part = ReplyPart.Beginning(call) })
            {
                Place = place,
            };
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private QualysException Remembered(QualysException error)
    {
        if (error.Reason == QualysError.ProxyAuthenticationFailed && options.ShowsAPasswordToTheProxy)
        {
            proxyRefusal.Remember(error);
        }

        return error;
    }

    private HttpRequestMessage CreateRequest(QualysCall call)
    {
        var body = call.Body();
        var request = new HttpRequestMessage(call.Action.Method, new Uri(baseUri, call.Address(body)));
        HeaderValue.Set(request, "User-Agent", UserAgent, "The version of the module");
        // The service refuses /api/ calls without this header; any text will do.
        HeaderValue.Set(request, "X-Requested-With", UserAgent, "The version of the module");
        // Of all ways to send a body the one that ends with a check sum of it.
        HeaderValue.Set(request, "Accept-Encoding", "gzip", "The wish for a check sum");
        if (call.Content is { } content)
        {
            request.Content = new StringContent(content.From(call.From?.Invoke()), Encoding.UTF8, content.MediaType);
            if (content.IsJson)
            {
                HeaderValue.Set(request, "Accept", content.MediaType, "The media type");
            }
        }
        else if (call.Action.Method == HttpMethod.Post)
        {
            request.Content = new StringContent(body.Encode(), Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        return request;
    }

    /// <summary>What is sent as a secret stays one in whatever is said of the reply, or later.</summary>
    private void Note(QualysCall call)
    {
        foreach (var field in call.Fields.Where(field => call.IsSecret(field.Key)))
        {
            secrets.Add(field.Value);
        }
    }

    private void Note(HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var value = cookie.Split(';')[0] is var pair && pair.IndexOf('=') is >= 0 and var name ? pair.Substring(name + 1).Trim(' ', '"') : "";
            if (value.Length >= ShortestSecretCookie)
            {
                secrets.Add(value);
            }
        }
    }

    public void Dispose() => invoker.Dispose();
}
