using System.Net;
using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Tags;

/// <summary>The portal's search for tags on the sandbox: XML in, XML out, errors with HTTP 200.</summary>
public sealed class TagSearchTests : IDisposable
{
    private readonly HttpClient client = new(new SandboxHandler()) { BaseAddress = SandboxAccount.BaseAddress };

    [Fact]
    public async Task Without_criteria_all_are_found_and_each_has_its_parts()
    {
        var answer = await Search("<ServiceRequest/>");
        Assert.Equal(("SUCCESS", "7", null), ((string?)answer.Element("responseCode"), (string?)answer.Element("count"), (string?)answer.Element("hasMoreRecords")));
        var servers = answer.Descendants("Tag").Single(tag => (string?)tag.Element("name") == "Servers");
        Assert.Equal(["8810002 Windows"], servers.Descendants("TagSimple").Select(tag => $"{(string?)tag.Element("id")} {(string?)tag.Element("name")}"));
        Assert.Equal("8810007", (string?)answer.Descendants("Tag").Single(tag => (string?)tag.Element("name") == "Windows").Element("parentTagId"));
    }

    [Theory]
    [InlineData("id", "IN", "8810001,8810003", 2)]
    [InlineData("id", "GREATER", "8810005", 2)]
    [InlineData("id", "LESSER", "8810002", 1)]
    [InlineData("name", "CONTAINS", "server", 1)]
    [InlineData("name", "EQUALS", "Linux", 1)]
    [InlineData("name", "NOT EQUALS", "Linux", 6)]
    [InlineData("parent", "EQUALS", "8810007", 1)]
    [InlineData("ruleType", "EQUALS", "CLOUD_ASSET", 1)]
    [InlineData("provider", "EQUALS", "EC2", 1)]
    [InlineData("color", "NONE", "", 5)]
    public async Task Criteria_choose(string field, string how, string value, int count) =>
        Assert.Equal(count, (await Search($"<ServiceRequest><filters><Criteria field=\"{field}\" operator=\"{how}\">{value}</Criteria></filters></ServiceRequest>")).Descendants("Tag").Count());

    [Fact]
    public async Task It_is_cut_at_the_limit_and_goes_on_by_number()
    {
        var first = await Search("<ServiceRequest><preferences><limitResults>3</limitResults></preferences></ServiceRequest>");
        Assert.Equal(("true", "8810003"), ((string?)first.Element("hasMoreRecords"), (string?)first.Element("lastId")));
        var rest = await Search("<ServiceRequest><preferences><limitResults>9</limitResults><startFromId>8810004</startFromId></preferences></ServiceRequest>");
        Assert.Equal(4, rest.Descendants("Tag").Count());
    }

    [Theory]
    [InlineData("<ServiceRequest><filters><Criteria field=\"colour\" operator=\"EQUALS\">x</Criteria></filters></ServiceRequest>", "colour")]
    [InlineData("<ServiceRequest><filters><Criteria field=\"id\" operator=\"LIKE\">x</Criteria></filters></ServiceRequest>", "LIKE")]
    [InlineData("<ServiceRequest><preferences><limitResults>1001</limitResults></preferences></ServiceRequest>", "preferences")]
    [InlineData("<Request/>", "ServiceRequest")]
    [InlineData("<ServiceRequest>", "XML")]
    public async Task What_is_wrong_is_said_with_200(string body, string named)
    {
        var answer = await Search(body);
        Assert.Equal("INVALID_REQUEST", (string?)answer.Element("responseCode"));
        Assert.Contains(named, answer.Descendants("errorMessage").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_said_with_200_too() => Assert.Equal("INVALID_CREDENTIALS", (string?)(await Search("<ServiceRequest/>", "wr0ng-one")).Element("responseCode"));

    private async Task<XElement> Search(string body, string password = SandboxAccount.Password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/qps/rest/2.0/search/am/tag") { Content = new StringContent(body, System.Text.Encoding.UTF8, "text/xml") };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{SandboxAccount.UserName}:{password}")));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => client.Dispose();
}
