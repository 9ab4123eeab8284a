using System.Net;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Limits;

public sealed class LimitTests : IDisposable
{
    private readonly SandboxPlatform platform = new(clock => new SandboxOptions
    {
        Clock = clock,
        RateLimit = 3,
        RateWindow = TimeSpan.FromMinutes(30),
        ConcurrencyLimit = 2,
    });

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task A_list_carries_all_six_headers()
    {
        using var response = await Scans();
        Assert.Equal(
            ["3", "1800", "2", "0", "2", "0"],
            new[] { "X-RateLimit-Limit", "X-RateLimit-Window-Sec", "X-RateLimit-Remaining", "X-RateLimit-ToWait-Sec", "X-Concurrency-Limit-Limit", "X-Concurrency-Limit-Running" }
                .Select(name => SandboxPlatform.Header(response, name)));
    }

    [Fact]
    public async Task The_call_above_the_rate_is_1965_with_the_time_to_wait()
    {
        await Exhaust();
        platform.Clock.Advance(TimeSpan.FromSeconds(66));
        using var response = await Scans();
        var xml = await SandboxPlatform.Read(response);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("1965", xml.Descendants("CODE").Single().Value);
        Assert.Equal("This API cannot be run again for another 0 hours, 28 minutes and 54 seconds.", xml.Descendants("TEXT").Single().Value.Trim());
        Assert.Equal(("SECONDS_TO_WAIT", "1734"), (xml.Descendants("KEY").Single().Value, xml.Descendants("VALUE").Single().Value));
        Assert.Equal("1734", SandboxPlatform.Header(response, "X-RateLimit-ToWait-Sec"));
        Assert.Equal("0", SandboxPlatform.Header(response, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task The_window_slides()
    {
        using (await Scans())
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        using (await Scans())
        using (await Scans())
        {
            platform.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        using var free = await Scans();
        using var full = await Scans();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (free.StatusCode, full.StatusCode));
    }

    [Fact]
    public async Task Each_API_has_its_own_count()
    {
        await Exhaust();
        using var reports = await platform.Send(SandboxPlatform.Request(SandboxPlatform.Reports));
        Assert.Equal("2", SandboxPlatform.Header(reports, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task Each_subscription_has_its_own_count()
    {
        await Exhaust();
        using var other = await platform.Send(SandboxPlatform.Request(SandboxPlatform.Scans, login: SandboxAccount.UserNameWithoutClients));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Limits_are_checked_before_parameters()
    {
        await Exhaust();
        Assert.Equal(1965, (await platform.Refused(SandboxPlatform.Scans + "&foo=1")).Code);
    }

    [Fact]
    public async Task A_refused_parameter_counts_as_a_call()
    {
        using var response = await platform.Send(SandboxPlatform.Request(SandboxPlatform.Scans + "&foo=1"));
        Assert.Equal("2", SandboxPlatform.Header(response, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task One_call_too_many_at_a_time_is_1960_without_a_time_to_wait()
    {
        using var one = await Scans(HttpCompletionOption.ResponseHeadersRead);
        using var two = await Scans(HttpCompletionOption.ResponseHeadersRead);
        using var refused = await Scans();
        var xml = await SandboxPlatform.Read(refused);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("1960", xml.Descendants("CODE").Single().Value);
        Assert.Equal("This API cannot be run again until 1 currently running API instance has finished.", xml.Descendants("TEXT").Single().Value.Trim());
        Assert.Equal(("CALLS_TO_FINISH", "1"), (xml.Descendants("KEY").Single().Value, xml.Descendants("VALUE").Single().Value));
        Assert.False(refused.Headers.Contains("X-RateLimit-ToWait-Sec"));
        Assert.Equal("2", SandboxPlatform.Header(refused, "X-Concurrency-Limit-Running"));
    }

    [Fact]
    public async Task Concurrency_is_checked_before_the_rate()
    {
        using var first = await Scans();
        using var one = await Scans(HttpCompletionOption.ResponseHeadersRead);
        using var two = await Scans(HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(1960, (await platform.Refused(SandboxPlatform.Scans)).Code);
    }

    [Fact]
    public async Task A_call_runs_until_its_body_has_been_read()
    {
        using var one = await Scans(HttpCompletionOption.ResponseHeadersRead);
        using var two = await Scans(HttpCompletionOption.ResponseHeadersRead);
        await one.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var three = await Scans();
        Assert.Equal(HttpStatusCode.OK, three.StatusCode);
    }

    [Fact]
    public async Task A_call_that_is_dropped_unread_stops_running()
    {
        using var one = await Scans(HttpCompletionOption.ResponseHeadersRead);
        (await Scans(HttpCompletionOption.ResponseHeadersRead)).Dispose();
        using var three = await Scans();
        Assert.Equal(HttpStatusCode.OK, three.StatusCode);
    }

    private Task<HttpResponseMessage> Scans(HttpCompletionOption until = HttpCompletionOption.ResponseContentRead) =>
        platform.Send(SandboxPlatform.Request(SandboxPlatform.Scans), until);

    private async Task Exhaust()
    {
        for (var i = 0; i < 3; i++)
        {
            (await Scans()).Dispose();
        }
    }
}
