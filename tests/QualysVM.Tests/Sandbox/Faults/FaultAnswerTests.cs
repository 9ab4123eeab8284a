using System.Net;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;

namespace QualysVM.Tests.Sandbox.Faults;

public sealed class FaultAnswerTests
{
    [Fact]
    public async Task An_answer_has_its_status_headers_and_body()
    {
        KeyValuePair<string, string>[] headers = [new("Retry-After", "5"), new("content-type", "text/plain"), new("Content-Language", "en")];
        using var platform = new FaultyPlatform(new Fault { Answer = FaultAnswer.Of(503, "Später.", headers) });
        using var response = await platform.Scans();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(["5", "text/plain", "en"], [SandboxPlatform.Header(response, "Retry-After"), response.Content.Headers.ContentType!.ToString(), .. response.Content.Headers.ContentLanguage]);
        Assert.Equal("Später.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((503, "answered with 503"), (platform.Last.Status, platform.Last.Fault));
    }

    [Fact]
    public async Task An_answer_in_place_of_the_action_leaves_it_undone()
    {
        using var platform = new FaultyPlatform(new Fault { Action = "login", Answer = FaultAnswer.Of(504) });
        using var response = await platform.Send(Login());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Afterwards_the_action_has_been_carried_out_and_its_answer_is_lost()
    {
        using var platform = new FaultyPlatform(new Fault { Action = "logout", Answer = FaultAnswer.Of(504), Afterwards = true });
        var cookie = await SignIn(platform);
        using var logout = await platform.Send(WithCookie("/api/2.0/fo/session/", cookie, "action=logout"));
        using var scans = await platform.Send(WithCookie(SandboxPlatform.Scans, cookie));
        Assert.Equal([200, 504, 401], platform.Handler.Requests.Select(request => request.Status));
        Assert.Equal("carried out, answered with 504", platform.Handler.Requests[1].Fault);
    }

    [Fact]
    public async Task A_lost_answer_does_not_keep_its_call_running()
    {
        using var platform = new FaultyPlatform(new Fault { Call = 1, Answer = FaultAnswer.Of(504), Afterwards = true });
        Assert.Equal("504 200", await platform.Statuses(2));
    }

    [Fact]
    public async Task Sessions_end_before_the_call_is_looked_at()
    {
        using var platform = new FaultyPlatform(new Fault { Action = "scan list", Call = 4, DropSessions = true });
        var cookie = await SignIn(platform);
        for (var i = 0; i < 4; i++)
        {
            (await platform.Send(WithCookie(SandboxPlatform.Scans, cookie))).Dispose();
        }

        (await platform.Send(WithCookie(SandboxPlatform.Scans, await SignIn(platform)))).Dispose();
        Assert.Equal([200, 200, 200, 200, 401, 200, 200], platform.Handler.Requests.Select(request => request.Status));
        Assert.Equal((2000, "sessions dropped"), (platform.Handler.Requests[4].Code, platform.Handler.Requests[4].Fault));
        Assert.Null(platform.Last.Fault);
    }

    [Fact]
    public async Task The_sign_in_page_is_HTML_and_a_success()
    {
        using var platform = new FaultyPlatform(new Fault { Answer = FaultAnswer.SignInPage });
        using var response = await platform.Scans();
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<!DOCTYPE html>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_rate_limit_answers_as_the_service_does()
    {
        using var platform = new FaultyPlatform(new Fault { Answer = FaultAnswer.RateLimit(66) });
        using var response = await platform.Scans();
        var xml = await SandboxPlatform.Read(response);
        Assert.Equal((409, 1965), (platform.Last.Status, platform.Last.Code));
        Assert.Equal("This API cannot be run again for another 0 hours, 1 minutes and 6 seconds.", xml.Descendants("TEXT").Single().Value.Trim());
        Assert.Equal(("SECONDS_TO_WAIT", "66"), (xml.Descendants("KEY").Single().Value, xml.Descendants("VALUE").Single().Value));
        Assert.Equal(("66", "0"), (SandboxPlatform.Header(response, "X-RateLimit-ToWait-Sec"), SandboxPlatform.Header(response, "X-RateLimit-Remaining")));
    }

    [Fact]
    public async Task The_concurrency_limit_gives_no_time_to_wait()
    {
        using var platform = new FaultyPlatform(new Fault { Answer = FaultAnswer.ConcurrencyLimit });
        using var response = await platform.Scans();
        Assert.Equal((409, 1960), (platform.Last.Status, platform.Last.Code));
        Assert.Equal("CALLS_TO_FINISH", (await SandboxPlatform.Read(response)).Descendants("KEY").Single().Value);
        Assert.False(response.Headers.Contains("X-RateLimit-ToWait-Sec"));
        Assert.Equal("1", SandboxPlatform.Header(response, "X-Concurrency-Limit-Running"));
    }

    private static HttpRequestMessage Login() => SandboxPlatform.Request(
        "/api/2.0/fo/session/",
        form: $"action=login&username={SandboxAccount.UserName}&password={SandboxAccount.Password}",
        login: null);

    private static async Task<string> SignIn(FaultyPlatform platform)
    {
        using var response = await platform.Send(Login());
        return response.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    private static HttpRequestMessage WithCookie(string url, string cookie, string? form = null)
    {
        var request = SandboxPlatform.Request(url, form: form, login: null);
        request.Headers.Add("Cookie", cookie);
        return request;
    }
}
