using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Web;

namespace QualysVM.Tests.Changes;

/// <summary>A service that carries changes out, counts them, and fails in every way before and after.</summary>
internal sealed class FaultyService(int seed) : HttpMessageHandler
{
    private readonly Random random = new(seed);

    /// <summary>How often each change was carried out.</summary>
    public ConcurrentDictionary<string, int> CarriedOut { get; } = new();

    /// <summary>How often each kind of fault was played.</summary>
    public ConcurrentDictionary<string, int> Played { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fields = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        if (fields["action"] == "login")
        {
            var answer = Answer(200, "Logged in");
            answer.Headers.Add("Set-Cookie", "QualysSession=0123456789abcdef; path=/api; secure");
            return answer;
        }

        var fault = random.Next(16);
        Played.AddOrUpdate(fault.ToString(), 1, (_, count) => count + 1);
        return Before(fault) ?? After(fault, fields["change"]!);
    }

    /// <summary>The faults that come before anything is done.</summary>
    private static HttpResponseMessage? Before(int fault) => fault switch
    {
        0 => throw Unreachable(SocketError.ConnectionRefused),
        1 => throw Unreachable(SocketError.HostNotFound),
        2 => Answer(409, "This API cannot be run again until 1 currently running API instance has finished.", 1960),
        3 => Waiting(Answer(409, "This API cannot be run again for another 2 seconds.", 1965)),
        4 => Answer(401, "Bad Login/Password", 2000),
        5 => Answer(400, "Missing required parameter(s): option_id", 1903),
        6 => throw new HttpRequestException("reset before anything was done", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))),
        7 => Answer(503, "Maintenance", 1999),
        _ => null,
    };

    /// <summary>As each framework reports it.</summary>
    private static HttpRequestException Unreachable(SocketError error) =>
#if NET
        new(error == SocketError.HostNotFound ? HttpRequestError.NameResolutionError : HttpRequestError.ConnectionError, "unreachable", new SocketException((int)error));
#else
        new("unreachable", new WebException("unreachable", new SocketException((int)error), error == SocketError.HostNotFound ? WebExceptionStatus.NameResolutionFailure : WebExceptionStatus.ConnectFailure, null));
#endif

    /// <summary>The change is carried out; then the answer gets lost, or does not.</summary>
    private HttpResponseMessage After(int fault, string change)
    {
        CarriedOut.AddOrUpdate(change, 1, (_, count) => count + 1);
        return fault switch
        {
            8 => throw new HttpRequestException("reset after it was done", new IOException("reset", new SocketException((int)SocketError.ConnectionReset))),
            9 => throw new OperationCanceledException("no answer in time"),
            10 => Text(200, "<?xml version=\"1.0\"?><SIMPLE_RETURN><RESPONSE><TEXT>New vm sc"),
            11 => Text(200, "<html><head><title>Sign in</title></head><body></body></html>"),
            12 => Text(500, ""),
            13 => Text(200, ""),
            _ => Answer(200, "New vm scan launched"),
        };
    }

    private static HttpResponseMessage Waiting(HttpResponseMessage answer)
    {
        answer.Headers.Add("X-RateLimit-ToWait-Sec", "2");
        return answer;
    }

    private static HttpResponseMessage Answer(int status, string text, int? code = null) => Text(
        status,
        $"<?xml version=\"1.0\"?><SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME>{(code is null ? "" : $"<CODE>{code}</CODE>")}<TEXT>{text}</TEXT></RESPONSE></SIMPLE_RETURN>");

    private static HttpResponseMessage Text(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body) };
}
