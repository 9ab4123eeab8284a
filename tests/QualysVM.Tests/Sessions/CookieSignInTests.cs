using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Resilience;
using QualysVM.Tests.Changes;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Resilience;
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
    public async Task No_other_cookie_drops_or_breaks_that_of_the_session()
    {
        string[] odd =
        [
            "lb=\u00E9; path=/", "lb=\u0001", "QualysSession=evil; domain=.elsewhere.example", "a=b, c=d", "x", "=", "$Version=1", "e=1; expires=Thu, 01 Jan 1970 00:00:00 GMT",
            $"long={new string('v', 4000)}; path=/", .. Enumerable.Range(0, 30).Select(i => $"c{i}=v; path=/api"), .. Enumerable.Range(0, 400).Select(i => $"d{i}={new string('v', 100)}; path=/"),
        ];
        var first = StubReply.LoggedIn("QualysSession=one; path=/api; secure; expires=Thu, 01 Jan 2026 00:00:00 GMT; comment=\u00E9");
        var (login, list) = (first, new StubReply(Documents.ScanList("")));
        foreach (var cookie in odd)
        {
            (login, list) = (login.With("Set-Cookie", cookie), list.With("Set-Cookie", cookie));
        }

        using var service = StubService.Playing(login, list.With("Set-Cookie", "QualysSession=other; path=/api"), new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service, Authentication.Session);
        (await Outcome.OfScans(session)).Complete();
        (await Outcome.OfScans(session)).Complete();
        Assert.All(service.Requests.Skip(1), request =>
        {
            Assert.Equal("QualysSession=one", Assert.Single(Cookies(request), cookie => cookie.StartsWith("QualysSession", StringComparison.Ordinal)));
            Assert.InRange(request.Header("Cookie")!.Length, 100, 5000);
            Assert.All(request.Header("Cookie")!, c => Assert.InRange(c, ' ', '~'));
        });
    }

    [Theory]
    [InlineData("lb=1; path=/api")]
    [InlineData("QualysSession=; path=/api")]
    [InlineData("QualysSession=\u00E9; path=/api")]
    [InlineData("QualysSession=x; domain=.elsewhere.example")]
    public async Task A_sign_in_without_the_cookie_of_a_session_is_an_error(string cookie)
    {
        using var session = TestSession.Over(StubService.Playing(StubReply.LoggedIn(cookie)), Authentication.Session);
        (await Outcome.OfScans(session)).Failed(QualysError.UnexpectedReply);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task A_reply_that_is_no_success_sets_no_cookie(int status)
    {
        using var service = StubService.Playing(StubReply.LoggedIn(), new StubReply("", status).With("Set-Cookie", "Odd=1; path=/api"), new StubReply(Documents.ScanList("")));
        using var session = TestSession.Over(service, Authentication.Session);
        await Outcome.OfScans(session);
        (await Outcome.OfScans(session)).Complete();
        Assert.Equal(["QualysSession=one"], Cookies(service.Requests[2]));
    }

    [Fact]
    public async Task A_call_costs_one_new_sign_in_however_often_it_is_sent()
    {
        var sent = 0;
        using var service = new StubService(request => request.IsLogin ? StubReply.LoggedIn() : sent++ % 2 == 0 ? StubReply.Refused : new StubReply("", 503));
        using var session = TestSession.Over(service, Authentication.Session, resilience: new PollyResilience(new RetryOptions { MaximumRetryCount = 9 }, new InstantClock()));
        (await Outcome.OfScans(session)).Failed(QualysError.AuthenticationFailed);
        Assert.Equal((2, 3), (service.Requests.Count(request => request.IsLogin), sent));
    }

    [Fact]
    public async Task A_session_that_is_refused_soon_after_its_renewal_is_not_renewed_once_more()
    {
        var (desk, clock) = (new SessionDesk(), new HandClock());
        using var session = TestSession.Over(desk.Service, Authentication.Session, clock: clock);
        (await Outcome.OfScans(session)).Complete();
        for (var renewals = 0; renewals < 3; renewals++)
        {
            desk.Forget();
            Assert.Single((await Outcome.OfScans(session)).Complete());
            desk.Forget();
            var error = (await Outcome.OfScans(session)).Failed(QualysError.AuthenticationFailed);
            Assert.Contains("less than a minute", error.Message, StringComparison.Ordinal);
            Assert.Equal(2 + renewals, desk.Logins);
            clock.Pass(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task A_firewall_that_refuses_a_new_sign_in_for_a_while_does_not_end_the_session()
    {
        var desk = new SessionDesk();
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        (await Outcome.OfScans(session)).Complete();
        desk.Forget();
        desk.LoginReply = new StubReply("<html>Blocked</html>", 403);
        (await Outcome.OfScans(session)).Failed(QualysError.AccessDenied);
        desk.LoginReply = null;
        (await Outcome.OfScans(session)).Complete();
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
        var desk = new SessionDesk { Places = calls };
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
