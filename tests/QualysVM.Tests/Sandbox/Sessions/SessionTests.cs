using System.Net;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Sessions;

public sealed class SessionTests : IDisposable
{
    private const string Address = "/api/2.0/fo/session/";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task Login_says_so_and_sets_both_cookies()
    {
        using var response = await Login();
        var xml = await SandboxPlatform.Read(response);
        Assert.Equal("Logged in", xml.Descendants("TEXT").Single().Value);
        Assert.Empty(xml.Descendants("CODE"));
        Assert.Collection(
            response.Headers.GetValues("Set-Cookie"),
            cookie => Assert.Matches("^QualysSession=[0-9a-f]{32}; path=/api; secure$", cookie),
            cookie => Assert.Matches("^DWRSESSIONID=[0-9a-f]+; path=/api$", cookie));
    }

    [Fact]
    public async Task Over_plain_http_the_cookie_is_not_secure()
    {
        using var response = await Login("http://127.0.0.1:8080");
        Assert.Matches("^QualysSession=[0-9a-f]{32}; path=/api$", response.Headers.GetValues("Set-Cookie").First());
    }

    [Theory]
    [InlineData("qsand_ad1", "wrong")]
    [InlineData("nobody", SandboxAccount.Password)]
    public async Task A_wrong_login_is_2000(string login, string password) =>
        Assert.Equal((401, 2000, "Bad Login/Password"), await platform.Refused(SandboxPlatform.Request(Address, form: $"action=login&username={login}&password={password}", login: null)));

    [Fact]
    public async Task Login_without_a_password_is_a_missing_parameter() =>
        Assert.Equal((400, 1903, "Missing required parameter(s): password"), await platform.Refused(SandboxPlatform.Request(Address, form: "action=login&username=x", login: null)));

    [Fact]
    public async Task Login_by_GET_is_the_wrong_method() =>
        Assert.Equal(1908, (await platform.Refused(SandboxPlatform.Request(Address + "?action=login&username=x&password=y", login: null))).Code);

    [Fact]
    public async Task Login_carries_no_limit_headers_and_is_never_limited()
    {
        using var strict = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, RateLimit = 0, ConcurrencyLimit = 0 });
        using var response = await strict.Send(SandboxPlatform.Request(Address, form: "action=login&username=qsand_ad1&password=sandbox", login: null));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("X-RateLimit-Limit"));
    }

    [Fact]
    public async Task The_cookie_signs_calls_of_both_versions()
    {
        var cookie = await Cookie();
        Assert.Equal(HttpStatusCode.OK, await Call(cookie));
        Assert.Equal(HttpStatusCode.OK, await Call(cookie, "/api/2.0/fo/report/?action=list"));
    }

    [Fact]
    public async Task Without_cookie_or_authorization_a_call_is_2000() =>
        Assert.Equal((401, 2000, "Bad Login/Password"), await platform.Refused(SandboxPlatform.Request(SandboxPlatform.Scans, login: null)));

    [Fact]
    public async Task After_logout_the_cookie_is_dead()
    {
        var cookie = await Cookie();
        var request = SandboxPlatform.Request(Address, form: "action=logout", login: null);
        request.Headers.Add("Cookie", cookie);
        using var response = await platform.Send(request);
        Assert.Equal("Logged out", (await SandboxPlatform.Read(response)).Descendants("TEXT").Single().Value);
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(cookie));
    }

    [Fact]
    public async Task A_session_ends_after_sixty_idle_minutes()
    {
        var cookie = await Cookie();
        platform.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(cookie));
    }

    [Fact]
    public async Task Use_keeps_a_session_alive()
    {
        var cookie = await Cookie();
        for (var i = 0; i < 3; i++)
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(59));
            Assert.Equal(HttpStatusCode.OK, await Call(cookie));
        }
    }

    [Fact]
    public async Task DropSessions_ends_them_all()
    {
        var cookie = await Cookie();
        platform.Handler.DropSessions();
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(cookie));
    }

    [Fact]
    public async Task The_old_paths_do_not_take_the_cookie()
    {
        var cookie = await Cookie();
        Assert.Equal(HttpStatusCode.Unauthorized, await Call(cookie, "/msp/about.php"));
    }

    [Fact]
    public async Task About_needs_only_basic_and_shows_the_version_and_limits()
    {
        var request = SandboxPlatform.Request("/msp/about.php");
        request.Headers.Remove("X-Requested-With");
        using var response = await platform.Send(request);
        Assert.NotEmpty((await SandboxPlatform.Read(response)).Element("WEB-VERSION")!.Value);
        Assert.Equal("2000", SandboxPlatform.Header(response, "X-RateLimit-Limit"));
    }

    [Fact]
    public async Task A_bearer_token_is_not_a_sign_in_here()
    {
        var request = SandboxPlatform.Request(SandboxPlatform.Scans, login: null);
        request.Headers.Authorization = new("Bearer", "x.y.z");
        Assert.Equal(2000, (await platform.Refused(request)).Code);
    }

    private Task<HttpResponseMessage> Login(string host = "") =>
        platform.Send(SandboxPlatform.Request(host + Address, form: $"action=login&username={SandboxAccount.UserName}&password={SandboxAccount.Password}", login: null));

    private async Task<string> Cookie()
    {
        using var response = await Login();
        return string.Join("; ", response.Headers.GetValues("Set-Cookie").Reverse().Select(cookie => cookie.Split(';')[0]));
    }

    private async Task<HttpStatusCode> Call(string cookie, string url = SandboxPlatform.Scans)
    {
        var request = SandboxPlatform.Request(url, login: null);
        request.Headers.Add("Cookie", cookie);
        using var response = await platform.Send(request);
        return response.StatusCode;
    }
}
