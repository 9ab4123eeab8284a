using System.Net;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Http;

public sealed class DispatchTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task A_missing_slash_is_a_redirect_with_an_html_body()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/api/3.0/fo/scan?action=list"));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/api/3.0/fo/scan/", response.Headers.Location!.AbsolutePath);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/3.0/fo/nothing/")]
    [InlineData("/api/4.0/fo/scan/")]
    [InlineData("/api/3.0/fo/session/")]
    [InlineData("/")]
    public async Task An_unknown_path_is_not_found_and_html(string path)
    {
        using var response = await platform.Send(SandboxPlatform.Request(path));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_path_is_checked_before_the_header()
    {
        var request = SandboxPlatform.Request("/api/3.0/fo/nothing/");
        request.Headers.Remove("X-Requested-With");
        using var response = await platform.Send(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_call_without_X_Requested_With_is_refused_before_its_sign_in_is_looked_at()
    {
        var request = SandboxPlatform.Request(SandboxPlatform.Scans, login: "nobody");
        request.Headers.Remove("X-Requested-With");
        Assert.Equal(400, (await platform.Refused(request)).Status);
    }

    [Fact]
    public async Task The_sign_in_is_checked_before_the_parameters() =>
        Assert.Equal((401, 2000), await Status(SandboxPlatform.Request(SandboxPlatform.Scans + "&foo=1", login: null)));

    [Fact]
    public async Task An_action_is_required() =>
        Assert.Equal((400, 1903, "Missing required parameter(s): action"), await platform.Refused("/api/3.0/fo/scan/"));

    [Theory]
    [InlineData("List")]
    [InlineData("lst")]
    [InlineData("")]
    public async Task The_action_word_is_exact(string word) =>
        Assert.Equal((400, 1905), await Status(SandboxPlatform.Request("/api/3.0/fo/scan/?action=" + word)));

    [Fact]
    public async Task Only_GET_and_POST_are_methods() =>
        Assert.Equal((400, 1908), await Status(SandboxPlatform.Request(SandboxPlatform.Scans, HttpMethod.Put)));

    [Fact]
    public async Task Parameters_in_a_form_count_like_those_in_the_query()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/api/3.0/fo/scan/", form: "action=list&state=Error"));
        var states = (await SandboxPlatform.Read(response)).Descendants("STATE").Select(e => e.Value);
        Assert.Equal("Error", Assert.Single(states.Distinct()));
    }

    [Fact]
    public async Task The_journal_never_holds_a_password()
    {
        using var response = await platform.Send(SandboxPlatform.Request("/api/2.0/fo/session/", form: "action=login&username=qsand_ad1&password=wrong", login: null));
        var entry = platform.Handler.Requests[0];
        Assert.DoesNotContain("wrong", string.Join("&", entry.Fields));
        Assert.Equal((401, 2000), (entry.Status, entry.Code));
    }

    /// <summary>The core's own list of secrets, which the sandbox does not know, and a name that somebody has misspelt.</summary>
    [Fact]
    public async Task The_journal_masks_every_secret_by_its_name()
    {
        foreach (var field in Core.Http.Redaction.SecretFields.Append("Password_2"))
        {
            using var response = await platform.Send(SandboxPlatform.Request("/api/3.0/fo/scan/", form: $"action=list&{field}=wrong"));
            Assert.Equal("********", platform.Handler.Requests[^1].Field(field));
        }
    }

    [Fact]
    public async Task The_journal_keeps_what_came_in_and_what_went_out()
    {
        var request = SandboxPlatform.Request("/api/3.0/fo/scan/?action=list&state=Error", form: "state=Bogus");
        request.Headers.UserAgent.ParseAdd("QualysVM/1.2 (test)");
        request.Headers.Add("Cookie", "QualysSession=abc");
        using var response = await platform.Send(request);
        var entry = Assert.Single(platform.Handler.Requests);
        Assert.Equal(["action=list", "state=Error", "state=Bogus"], entry.Fields.Select(f => $"{f.Key}={f.Value}"));
        Assert.Equal("Bogus", entry.Field("state"));
        Assert.Equal(("POST", "/api/3.0/fo/scan/", "QualysVM/1.2 (test)", "tests"), (entry.Method, entry.Path, entry.UserAgent, entry.RequestedWith));
        Assert.Equal((true, "Basic", 400, 1905), (entry.HasCookie, entry.AuthorizationScheme, entry.Status, entry.Code));
    }

    [Fact]
    public async Task Every_answer_is_told_to_who_listens()
    {
        var heard = new List<SandboxRequest>();
        platform.Handler.Answered += heard.Add;
        await platform.Text(SandboxPlatform.Reports);
        Assert.Equal("/api/3.0/fo/report/", Assert.Single(heard).Path);
    }

    [Fact]
    public async Task The_journal_forgets_the_oldest()
    {
        for (var i = 0; i <= 10_000; i++)
        {
            using var response = await platform.Send(new HttpRequestMessage(HttpMethod.Get, $"/{i}"));
        }

        Assert.Equal(10_000, platform.Handler.Requests.Count);
        Assert.Equal("/1", platform.Handler.Requests[0].Path);
    }

    private async Task<(int Status, int Code)> Status(HttpRequestMessage request)
    {
        var (status, code, _) = await platform.Refused(request);
        return (status, code);
    }
}
