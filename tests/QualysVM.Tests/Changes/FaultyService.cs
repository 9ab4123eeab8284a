using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Web;

namespace QualysVM.Tests.Changes;

/// <summary>
/// A service that carries changes out, counts them, and fails in every way. Some ways prove that nothing was done; after all others
/// the change may have been carried out, and here it is, or is not, as chance will have it.
/// </summary>
internal sealed class FaultyService(int seed) : HttpMessageHandler
{
    /// <summary>How many kinds of answers there are.</summary>
    public const int Kinds = Proofs + Doubts + 1;

    private const int Proofs = 7;
    private const int Doubts = 15;
    private const string Busy = "This API cannot be run again for another 2 seconds.";

    private static readonly string[] Foreign =
    [
        "", "<html><title>Conflict</title></html>", "Conflict", "{\"code\":1960}", "<Error><Code>OperationAborted</Code></Error>", "<ERROR number=\"1960\">Busy</ERROR>",
        "<USER_OUTPUT><RETURN status=\"FAILED\" number=\"1960\"/></USER_OUTPUT>", "<SIMPLE_RETURN><CODE>1960</CODE></SIMPLE_RETURN>", "<RESPONSE><CODE>1960</CODE><TEXT>Busy</TEXT></RESPONSE>",
    ];

    private static readonly string[] Hollow =
    [
        "<SIMPLE_RETURN/>", "<SIMPLE_RETURN><RESPONSE/></SIMPLE_RETURN>", "<SIMPLE_RETURN><RESPONSE><TEXT> </TEXT></RESPONSE></SIMPLE_RETURN>", "<GENERIC_RETURN/>",
        "<SIMPLE_RETURN><RESPONSE><CODE>99999999999</CODE><TEXT>Internal failure</TEXT></RESPONSE></SIMPLE_RETURN>", "<SIMPLE_RETURN><RESPONSE><CODE>E1</CODE><TEXT>x</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<GENERIC_RETURN><RETURN status=\"ERROR\" number=\"999\">Internal error</RETURN></GENERIC_RETURN>", "<SIMPLE_RETURN><RESPONSE><CODE>1965</CODE><CODE>1920</CODE><TEXT>x</TEXT></RESPONSE></SIMPLE_RETURN>",
        "<SCAN_LIST_OUTPUT><RESPONSE/></SCAN_LIST_OUTPUT>", "", "<html><head><title>Sign in</title></head></html>",
    ];

    private readonly Random random = new(seed);

    /// <summary>How often each change was carried out.</summary>
    public ConcurrentDictionary<string, int> CarriedOut { get; } = new();

    /// <summary>How often each kind of answer was given.</summary>
    public ConcurrentDictionary<int, int> Played { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var fields = HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync(cancellationToken));
        if (fields["action"] == "login")
        {
            var answer = Answer(200, "Logged in");
            answer.Headers.Add("Set-Cookie", "QualysSession=0123456789abcdef; path=/api; secure");
            return answer;
        }

        var kind = random.Next(Kinds + 3);
        kind = Math.Min(kind, Kinds - 1); // changes succeed more often than they fail in any one way
        Played.AddOrUpdate(kind, 1, (_, count) => count + 1);
        if (kind < Proofs)
        {
            return Proof(kind);
        }

        if (kind == Kinds - 1 || random.Next(2) == 0)
        {
            CarriedOut.AddOrUpdate(fields["change"]!, 1, (_, count) => count + 1);
        }

        return kind == Kinds - 1 ? Answer(200, "New vm scan launched") : Doubt(kind - Proofs);
    }

    /// <summary>Nothing was done, and that is certain.</summary>
    private static HttpResponseMessage Proof(int kind) => kind switch
    {
        0 => throw Unreachable(SocketError.ConnectionRefused),
        1 => throw Unreachable(SocketError.HostNotFound),
        2 => Answer(409, "This API cannot be run again until 1 currently running API instance has finished.", "1960"),
        3 => Waiting(Answer(409, Busy, "1965")),
        4 => Answer(401, "Bad Login/Password", "2000"),
        5 => Answer(400, "Missing required parameter(s): option_id", "1903"),
        _ => Answer(200, "Busy", "1959"),
    };

    /// <summary>Nothing proves that it was not done.</summary>
    private HttpResponseMessage Doubt(int kind) => kind switch
    {
        0 => throw Reset(SocketError.ConnectionReset),
        1 => throw Reset(SocketError.HostUnreachable),
        2 => throw Reset(SocketError.ConnectionRefused),
        3 => throw new OperationCanceledException("no answer in time"),
        4 => throw new InvalidOperationException("a fault of somebody else's"),
        5 => Waiting(Text(409, Cut(Words(Busy, Any("1960", "1965", "1966", "1920"))))),
        6 => Waiting(Text(409, Any(Foreign))),
        7 => Text(401, Any([Cut(Words("Bad Login/Password", "2000")), .. Foreign])),
        8 => Text(200, Any(Hollow)),
        9 => Text(200, Cut(Words("New vm scan launched", null))),
        10 => Waiting(Answer(409, "Blocked", "1920")),
        11 => Answer(Any([202, 206, 403, 404, 429, 500, 503]), "New vm scan launched"),
        12 => Answer(503, "Maintenance", "1999"),
        13 => Answer(200, "Internal error", Any("999", "1981", "4711")),
        _ => Elsewhere(),
    };

    private T Any<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private string Cut(string body) => body.Substring(0, random.Next(body.Length));

    /// <summary>As each framework reports it.</summary>
    private static HttpRequestException Unreachable(SocketError error) =>
#if NET
        new(error == SocketError.HostNotFound ? HttpRequestError.NameResolutionError : HttpRequestError.ConnectionError, "unreachable", new SocketException((int)error));
#else
        new("unreachable", new WebException("unreachable", new SocketException((int)error), error == SocketError.HostNotFound ? WebExceptionStatus.NameResolutionFailure : WebExceptionStatus.ConnectFailure, null));
#endif

    private static HttpRequestException Reset(SocketError error) => new("the connection ended", new IOException("the connection ended", new SocketException((int)error)));

    private static HttpResponseMessage Elsewhere()
    {
        var answer = Text(302, "");
        answer.Headers.Location = new Uri("https://elsewhere.example/");
        return answer;
    }

    private static HttpResponseMessage Waiting(HttpResponseMessage answer)
    {
        answer.Headers.Add("X-RateLimit-ToWait-Sec", "2");
        return answer;
    }

    private static HttpResponseMessage Answer(int status, string text, string? code = null) => Text(status, Words(text, code));

    private static string Words(string text, string? code) =>
        $"<?xml version=\"1.0\"?><SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME>{(code is null ? "" : $"<CODE>{code}</CODE>")}<TEXT>{text}</TEXT></RESPONSE></SIMPLE_RETURN>";

    private static HttpResponseMessage Text(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body) };
}
