using System.Net;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Sessions;

public sealed class HeaderSignInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("acme_ab1", "plain")]
    [InlineData("acme_ab1", TestSession.Password)]
    [InlineData("müller", "ÄÖ€:\"+&%20 ")]
    public async Task Basic_sends_name_and_password_as_UTF8(string name, string password)
    {
        using var service = StubService.Playing(new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service, credential: new NetworkCredential(name, password));
        (await Outcome.OfScans(session)).Complete();
        var header = service.Request.Header("Authorization")!;
        Assert.StartsWith("Basic ", header, StringComparison.Ordinal);
        Assert.Equal($"{name}:{password}", Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])));
        Assert.Equal("action=list", service.Request.Body);
    }

    [Fact]
    public async Task A_token_is_sent_as_bearer()
    {
        using var service = StubService.Playing(new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service, Authentication.Token, credential: new NetworkCredential("", "abc.def"));
        (await Outcome.OfScans(session)).Complete();
        Assert.Equal("Bearer abc.def", service.Request.Header("Authorization"));
    }

    [Fact]
    public async Task A_refusal_is_not_repeated_within_the_call()
    {
        using var service = StubService.Playing(StubReply.Refused, StubReply.Refused);
        using var session = TestSession.Over(service);
        (await Outcome.OfScans(session)).Failed(QualysError.AuthenticationFailed);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Connecting_tries_the_credentials_with_the_cheapest_call_and_lets_go_of_its_reply()
    {
        var body = ScriptedStream.Of("<ABOUT/>"u8.ToArray());
        using var service = StubService.Playing(new StubReply(body));
        using var session = TestSession.Over(service);
        await session.ConnectAsync(new RecordingObserver(), Token);
        Assert.Equal((HttpMethod.Get, "https://qualysapi.example/msp/about.php", ""), (service.Request.Method, service.Request.Uri.AbsoluteUri, service.Request.Body));
        Assert.NotNull(service.Request.Header("Authorization"));
        Assert.True(body.Closed.IsCompleted);
    }

    [Fact]
    public async Task Connecting_with_wrong_credentials_is_an_error()
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply("<html>no</html>", 401)));
        Assert.Equal(QualysError.AuthenticationFailed, (await Assert.ThrowsAsync<QualysException>(() => session.ConnectAsync(new RecordingObserver(), Token))).Reason);
    }

    [Theory]
    [InlineData(Authentication.Basic, "2000", 401)]
    [InlineData(Authentication.Basic, "2001", 200)]
    [InlineData(Authentication.Basic, "2011", 403)]
    [InlineData(Authentication.Token, "2000", 401)]
    [InlineData(Authentication.Token, null, 401)]
    public async Task What_was_refused_is_not_sent_again_by_the_session(Authentication authentication, string? code, int status)
    {
        var list = new StubReply(Documents.ScanList(""));
        using var service = StubService.Playing(list, code is null ? new StubReply("", status) : StubReply.Simple("No", code, status), list, list);
        using var session = TestSession.Over(service, authentication);
        (await Outcome.OfScans(session)).Complete();
        var reason = Assert.IsType<QualysException>((await Outcome.OfScans(session)).Error).Reason;
        for (var later = 0; later < 2; later++)
        {
            var error = (await Outcome.OfScans(session)).Failed(reason);
            Assert.Contains("not sent again", error.Message, StringComparison.Ordinal);
            Assert.Contains("Connect-QualysSession", error.Advice, StringComparison.Ordinal);
            Assert.True(error.NotCarriedOut);
        }

        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData("2010", 403)]
    [InlineData("2012", 403)]
    [InlineData(null, 403)]
    public async Task What_is_denied_to_one_call_is_not_denied_to_the_next(string? code, int status)
    {
        using var service = StubService.Playing(code is null ? new StubReply("", status) : StubReply.Simple("No", code, status), new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service);
        (await Outcome.OfScans(session)).Failed(QualysError.AccessDenied);
        (await Outcome.OfScans(session)).Complete();
    }

    [Theory]
    [InlineData("2010")]
    [InlineData("2011")]
    [InlineData("2012")]
    public async Task Connecting_is_refused_where_the_service_says_that_the_account_may_not(string code)
    {
        using var session = TestSession.Over(StubService.Playing(StubReply.Simple("No", code, 403)));
        Assert.Equal(QualysError.AccessDenied, (await Assert.ThrowsAsync<QualysException>(() => session.ConnectAsync(new RecordingObserver(), Token))).Reason);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(302)]
    public async Task A_server_without_that_call_is_connected_to_all_the_same(int status)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply("<html>no</html>", status)));
        var observer = new RecordingObserver();
        await session.ConnectAsync(observer, Token);
        Assert.Contains(observer.Warnings, line => line.Contains("could not be tried", StringComparison.Ordinal));
        Assert.True(session.ConnectedAt > DateTimeOffset.UnixEpoch);
    }
}
