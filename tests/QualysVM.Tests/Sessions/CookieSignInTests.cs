using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Paging;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Sessions;

public sealed class CookieSignInTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_posts_name_and_password_and_no_more()
    {
        using var service = StubService.Playing(StubReply.LoggedIn());
        using var session = TestSession.Over(service, Authentication.Session);
        await session.ConnectAsync(new RecordingObserver(), Token);
        var request = service.Request;
        Assert.Equal((HttpMethod.Post, "https://qualysapi.example/api/2.0/fo/session/"), (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal([("action", "login"), ("username", TestSession.UserName), ("password", TestSession.Password)], request.Fields.Select(field => (field.Key, field.Value)));
        Assert.Contains("password=pa%26ss%2Bw%C3%B6rd+1%25%3D", request.Body, StringComparison.Ordinal);
        Assert.Null(request.Header("Authorization"));
        Assert.Null(request.Header("Cookie"));
    }

    [Fact]
    public async Task The_whole_jar_is_sent_back_and_grows_with_each_reply()
    {
        var list = new StubReply(Documents.ScanList(""));
        using var service = StubService.Playing(
            StubReply.LoggedIn().With("Set-Cookie", "DWRSESSIONID=dwr; path=/api"),
            list.With("Set-Cookie", "Later=3; path=/api; HttpOnly"),
            new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service, Authentication.Session);
        (await Outcome.OfScans(session)).Complete();
        (await Outcome.OfScans(session)).Complete();
        Assert.Equal(["DWRSESSIONID=dwr", "QualysSession=one"], Cookies(service.Requests[1]));
        Assert.Equal(["DWRSESSIONID=dwr", "Later=3", "QualysSession=one"], Cookies(service.Requests[2]));
    }

    [Theory]
    [InlineData("Odd=1; domain=.elsewhere.example")]
    [InlineData("Odd=1; path=/msp")]
    [InlineData("=;;; $x")]
    [InlineData("")]
    public async Task A_cookie_that_is_not_ours_does_not_cost_the_call(string cookie)
    {
        using var service = StubService.Playing(StubReply.LoggedIn(), new StubReply(Documents.ScanList(Documents.Scan(1))).With("Set-Cookie", cookie), new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service, Authentication.Session);
        Assert.Single((await Outcome.OfScans(session)).Complete());
        (await Outcome.OfScans(session)).Complete();
        Assert.Equal(["QualysSession=one"], Cookies(service.Requests[2]));
    }

    [Fact]
    public async Task A_sign_in_without_a_cookie_is_an_error()
    {
        using var session = TestSession.Over(StubService.Playing(StubReply.Simple("Logged in")), Authentication.Session);
        Assert.Contains("cookie", (await Outcome.OfScans(session)).Failed(QualysError.UnexpectedReply).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_session_is_renewed_once_and_the_call_succeeds()
    {
        var desk = new SessionDesk();
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        (await Outcome.OfScans(session)).Complete();
        desk.Forget();
        Assert.Single((await Outcome.OfScans(session)).Complete());
        Assert.Equal(2, desk.Logins);
        (await Outcome.OfScans(session)).Complete();
        Assert.Equal(2, desk.Logins);
    }

    [Fact]
    public async Task A_call_refused_twice_is_an_error_after_one_new_sign_in()
    {
        var desk = new SessionDesk { RefuseLists = true };
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        Assert.Equal(2000, (await Outcome.OfScans(session)).Failed(QualysError.AuthenticationFailed).Code);
        Assert.Equal((2, 4), (desk.Logins, desk.Service.Requests.Count));
    }

    [Theory]
    [InlineData("2000", 401, QualysError.AuthenticationFailed)]
    [InlineData("2001", 200, QualysError.AccountNotUsable)]
    [InlineData("2011", 403, QualysError.AccessDenied)]
    public async Task A_refused_sign_in_is_never_tried_again(string code, int status, QualysError reason)
    {
        var desk = new SessionDesk { LoginReply = StubReply.Simple("No", code, status) };
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        var error = await Assert.ThrowsAsync<QualysException>(() => session.ConnectAsync(new RecordingObserver(), Token));
        Assert.Equal(reason, error.Reason);
        desk.LoginReply = null;
        for (var later = 0; later < 3; later++)
        {
            (await Outcome.OfScans(session)).Failed(reason);
        }

        Assert.Single(desk.Service.Requests);
    }

    [Fact]
    public async Task A_sign_in_that_could_not_be_heard_may_be_tried_again()
    {
        using var service = StubService.Playing(new StubReply("", 503), StubReply.LoggedIn(), new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service, Authentication.Session);
        (await Outcome.OfScans(session)).Failed(QualysError.ServiceUnavailable);
        (await Outcome.OfScans(session)).Complete();
    }

    [Fact]
    public async Task Calls_that_notice_a_dead_session_together_make_one_sign_in()
    {
        const int calls = 8;
        var desk = new SessionDesk();
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        (await Outcome.OfScans(session)).Complete();
        desk.Forget();
        var refused = 0;
        var all = new TaskCompletionSource();
        desk.BeforeRefusal = () =>
        {
            if (Interlocked.Increment(ref refused) == calls)
            {
                all.SetResult();
            }

            return all.Task.WaitAsync(TimeSpan.FromMinutes(1));
        };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, calls).Select(_ => Outcome.OfScans(session)));
        Assert.All(outcomes, outcome => Assert.Single(outcome.Complete()));
        Assert.Equal((2, calls), (desk.Logins, refused));
    }

    private static IEnumerable<string> Cookies(SentRequest request) => request.Header("Cookie")!.Split("; ").Order(StringComparer.Ordinal);
}
