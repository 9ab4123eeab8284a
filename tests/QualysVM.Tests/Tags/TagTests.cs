using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Core.Tags;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Tags;

/// <summary>Tags: how they are asked for, from page to page, and what the portal says in place of them.</summary>
public sealed class TagTests
{
    [Fact]
    public async Task All_pages_are_read_and_each_tag_is_given_once()
    {
        using var service = StubService.Playing(Page("<hasMoreRecords>true</hasMoreRecords><lastId>7</lastId>", 5, 7), Page("", 7, 9));
        Assert.Equal([5, 7, 9], (await Read(service, new())).Records.Select(tag => tag.Id));
        Assert.Equal("<ServiceRequest><preferences><limitResults>1000</limitResults></preferences></ServiceRequest>", service.Requests[0].Body);
        Assert.Equal("<ServiceRequest><preferences><startFromId>8</startFromId><limitResults>1000</limitResults></preferences></ServiceRequest>", service.Requests[1].Body);
        Assert.All(service.Requests, request => Assert.Equal(("POST", "/qps/rest/2.0/search/am/tag", "text/xml; charset=utf-8"), (request.Method.Method, request.Uri.PathAndQuery, request.Header("Content-Type"))));
    }

    [Fact]
    public async Task Criteria_stand_in_the_request_and_nowhere_else()
    {
        using var service = StubService.Playing(Page("", 5));
        var observer = new RecordingObserver();
        using var session = TestSession.Over(service);
        await Outcome.Of(new QualysApi(session).Tags.List(new TagQuery { Id = 5, ParentId = 6, RuleType = "A & B" }, observer, TestContext.Current.CancellationToken));
        Assert.EndsWith(
            "<filters><Criteria field=\"id\" operator=\"IN\">5</Criteria><Criteria field=\"parent\" operator=\"EQUALS\">6</Criteria><Criteria field=\"ruleType\" operator=\"EQUALS\">A &amp; B</Criteria></filters></ServiceRequest>",
            service.Request.Body, StringComparison.Ordinal);
        Assert.Equal("", service.Request.Uri.Query);
        Assert.Contains(observer.All, line => line.Contains("ruleType = A & B", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<responseCode>INVALID_REQUEST</responseCode><responseErrorDetails><errorMessage>Bad field</errorMessage></responseErrorDetails>", QualysError.InvalidParameterValue, "Bad field")]
    [InlineData("<responseCode>INVALID_CREDENTIALS</responseCode>", QualysError.AuthenticationFailed, "INVALID_CREDENTIALS")]
    [InlineData("", QualysError.MalformedReply, "does not say how it went")]
    [InlineData("<count>0</count>", QualysError.MalformedReply, "does not say how it went")]
    [InlineData("<responseCode>SUCCESS</responseCode><hasMoreRecords>true</hasMoreRecords>", QualysError.ListTruncated, "no number")]
    [InlineData("<responseCode>SUCCESS</responseCode><hasMoreRecords>true</hasMoreRecords><lastId>0</lastId><data><Tag><id>5</id></Tag></data>", QualysError.ListTruncated, "does not lead on")]
    public async Task What_the_portal_says_with_200_is_an_error(string body, QualysError reason, string says)
    {
        using var service = new StubService(_ => new StubReply($"<ServiceResponse>{body}</ServiceResponse>"));
        var error = Assert.IsType<QualysException>((await Read(service, new())).Error);
        Assert.Equal(reason, error.Reason);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_none()
    {
        using var service = StubService.Playing(new StubReply("<ServiceResponse><responseCode>SUCCESS</responseCode><count>0</count></ServiceResponse>"));
        var (records, error) = await Read(service, new());
        Assert.True(error is null && records.Count == 0);
    }

    [Fact]
    public async Task A_token_is_not_shown_to_it()
    {
        using var service = new StubService(_ => Page(""));
        using var session = TestSession.Over(service, Authentication.Token);
        var outcome = await Outcome.Of(new QualysApi(session).Tags.List(new(), new RecordingObserver(), TestContext.Current.CancellationToken));
        Assert.Equal(QualysError.InvalidArgument, Assert.IsType<QualysException>(outcome.Error).Reason);
        Assert.Empty(service.Requests);
    }

    private static StubReply Page(string more, params int[] ids) => new(
        $"<ServiceResponse><responseCode>SUCCESS</responseCode>{more}<data>{string.Concat(ids.Select(id => $"<Tag><id>{id}</id><name>t{id}</name></Tag>"))}</data></ServiceResponse>".Replace("<data></data>", "", StringComparison.Ordinal));

    private static async Task<(IReadOnlyList<Tag> Records, Exception? Error)> Read(StubService service, TagQuery query)
    {
        using var session = TestSession.Over(service);
        var outcome = await Outcome.Of(new QualysApi(session).Tags.List(query, new RecordingObserver(), TestContext.Current.CancellationToken));
        return (outcome.Records, outcome.Error);
    }
}
