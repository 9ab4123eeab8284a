using System.Net.Sockets;
using System.Security.Authentication;
using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Errors;

public sealed class ConnectionErrorsTests
{
    private static readonly Dictionary<string, Exception> Faults = new()
    {
        ["unknown host"] = new HttpRequestException(HttpRequestError.NameResolutionError, "No such host is known."),
        ["refused"] = new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)SocketError.ConnectionRefused)),
        ["refused, by the socket's word alone"] = new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)),
        ["unreachable, on an established connection"] = new HttpRequestException(HttpRequestError.Unknown, "x", new IOException("x", new SocketException((int)SocketError.HostUnreachable))),
        ["network unreachable, on an established connection"] = new HttpRequestException(HttpRequestError.Unknown, "x", new IOException("x", new SocketException((int)SocketError.NetworkUnreachable))),
        ["refused, on an established connection"] = new HttpRequestException(HttpRequestError.Unknown, "x", new IOException("x", new SocketException((int)SocketError.ConnectionRefused))),
        ["the reply was broken"] = new HttpRequestException(HttpRequestError.InvalidResponse, "x", new HttpRequestException(HttpRequestError.ConnectionError, "of an earlier attempt")),
        ["a time-out of something else"] = new IOException("x", new TimeoutException()),
        ["TLS after the request"] = new HttpRequestException(HttpRequestError.Unknown, "x", new IOException("x", new AuthenticationException("alert"))),
        ["proxy"] = new HttpRequestException(HttpRequestError.ProxyTunnelError, "x"),
        ["connect time-out"] = new TaskCanceledException("x", new TimeoutException()),
        ["certificate"] = new HttpRequestException(HttpRequestError.SecureConnectionError, "x", new AuthenticationException("untrusted root")),
        ["reset"] = new HttpRequestException(HttpRequestError.Unknown, "x", new IOException("reset")),
        ["no reply"] = new HttpRequestException(HttpRequestError.ResponseEnded, "x"),
        ["odd"] = new InvalidOperationException("odd"),
    };

    [Theory]
    [InlineData("unknown host", QualysError.ConnectionFailed, true)]
    [InlineData("refused", QualysError.ConnectionFailed, true)]
    [InlineData("refused, by the socket's word alone", QualysError.ConnectionFailed, false)]
    [InlineData("unreachable, on an established connection", QualysError.ConnectionFailed, false)]
    [InlineData("network unreachable, on an established connection", QualysError.ConnectionFailed, false)]
    [InlineData("refused, on an established connection", QualysError.ConnectionFailed, false)]
    [InlineData("the reply was broken", QualysError.ConnectionFailed, false)]
    [InlineData("a time-out of something else", QualysError.ConnectionFailed, false)]
    [InlineData("TLS after the request", QualysError.CertificateNotTrusted, false)]
    [InlineData("proxy", QualysError.ConnectionFailed, true)]
    [InlineData("connect time-out", QualysError.ConnectionFailed, true)]
    [InlineData("certificate", QualysError.CertificateNotTrusted, true)]
    [InlineData("reset", QualysError.ConnectionFailed, false)]
    [InlineData("no reply", QualysError.ConnectionFailed, false)]
    [InlineData("odd", QualysError.ConnectionFailed, false)]
    public async Task An_error_before_the_reply_says_whether_the_request_can_have_arrived(string fault, QualysError reason, bool notCarriedOut)
    {
        using var session = TestSession.Over(StubService.Failing(Faults[fault]));
        var error = (await Outcome.OfScans(session)).Failed(reason);
        Assert.Equal(notCarriedOut, error.NotCarriedOut);
        Assert.Contains("qualysapi.example", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_before_the_reply_is_a_time_out()
    {
        using var service = new StubService(_ => new TaskCompletionSource<StubReply>().Task);
        using var session = TestSession.Over(service, operationTimeout: TimeSpan.FromMilliseconds(20));
        var error = (await Outcome.OfScans(session)).Failed(QualysError.Timeout);
        Assert.Contains("0.02 s", error.Message, StringComparison.Ordinal);
        Assert.False(error.NotCarriedOut);
    }

    [Fact]
    public async Task Silence_in_the_middle_of_a_reply_is_a_time_out_after_its_records()
    {
        using var body = new ScriptedStream().Send(Documents.ScanList(Documents.Scan(1) + "#").Split('#')[0]);
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)), operationTimeout: TimeSpan.FromMilliseconds(300));
        var outcome = await Outcome.OfScans(session);
        outcome.Failed(QualysError.Timeout);
        Assert.Single(outcome.Records);
    }
}
