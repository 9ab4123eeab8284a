using System.Text;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Resilience;
using QualysVM.Tests.Changes;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.RawCalls;

/// <summary>Records of a raw call: each once, from all pages, or an error that says that they are not all.</summary>
public sealed class RawPagesTests
{
    private const string List = "/api/2.0/fo/x/?action=list&ids=1-9&id_min=1";
    private const string Search = "/qps/rest/2.0/search/am/tag";

    [Fact]
    public async Task Pages_follow_by_the_number_alone_and_what_comes_again_is_given_once()
    {
        using var service = StubService.Playing(Page([1, 2], "https://elsewhere.example/?action=delete&id_min=3"), Page([2, 3, 4], "https://x/?id_min=5"), Page([5], null));
        Assert.Equal([1, 2, 3, 4, 5], await Ids(service, List, "HOST"));
        Assert.Equal(["action=list&ids=1-9&id_min=1", "action=list&ids=1-9&id_min=3", "action=list&ids=1-9&id_min=5"], service.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_later_page_that_breaks_off_goes_on_behind_its_last_whole_record()
    {
        using var service = StubService.Playing(Page([1, 2], "https://x/?id_min=3"), Cut(Xml([3, 4, 5], null), "<HOST><ID>5"), Page([5, 6], null));
        Assert.Equal([1, 2, 3, 4, 5, 6], await Ids(service, List, "HOST"));
        Assert.EndsWith("id_min=5", service.Requests[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_that_breaks_off_behind_a_record_is_an_error_and_not_read_twice()
    {
        using var service = StubService.Playing(Cut(Xml([1, 2, 3], null), "<HOST><ID>3"), Page([1, 2, 3], null));
        await Fails(service, List, "HOST", QualysError.ReplyCutOff, [1, 2]);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_page_that_breaks_off_before_its_first_record_is_asked_for_again()
    {
        using var service = StubService.Playing(Cut(Xml([1], null), "<HOST>"), Page([1], null));
        Assert.Equal([1], await Ids(service, List, "HOST"));
    }

    [Theory]
    [InlineData("https://x/?id_min=1")]
    [InlineData("https://x/?id_min=2")]
    [InlineData("https://x/")]
    public async Task A_page_that_leads_nowhere_is_an_error(string url)
    {
        using var service = new StubService(_ => Page([2, 3], url));
        await Fails(service, List, "HOST", QualysError.ListTruncated, [2, 3]);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Records_within_records_have_numbers_that_say_nothing_about_the_list()
    {
        const string body = "<O><RESPONSE><HOST_LIST><HOST><ID>1</ID><TAGS><TAG><ID>9</ID></TAG><TAG><ID>9</ID></TAG></TAGS></HOST><HOST><ID>2</ID><TAGS><TAG><ID>8</ID></TAG></TAGS></HOST></HOST_LIST></RESPONSE></O>";
        using var service = StubService.Playing(new StubReply(body.Replace("</HOST_LIST>", "</HOST_LIST><WARNING><CODE>1980</CODE><TEXT>More</TEXT><URL>https://x/?id_min=3</URL></WARNING>", StringComparison.Ordinal)), new StubReply(body));
        Assert.Equal([9, 9, 8, 9, 9, 8], await Ids(service, List, "TAG"));
    }

    [Fact]
    public async Task A_search_goes_on_behind_the_last_number()
    {
        using var service = StubService.Playing(
            new StubReply("<ServiceResponse><responseCode>SUCCESS</responseCode><count>2</count><hasMoreRecords>true</hasMoreRecords><lastId>7</lastId><data><Tag><id>5</id></Tag><Tag><id>7</id></Tag></data></ServiceResponse>"),
            new StubReply("<ServiceResponse><responseCode>SUCCESS</responseCode><count>1</count><data><Tag><id>8</id></Tag></data></ServiceResponse>"));
        Assert.Equal([5, 7, 8], await Ids(service, Search, "Tag", "<ServiceRequest><preferences><limitResults>2</limitResults></preferences></ServiceRequest>"));
        Assert.Equal("<ServiceRequest><preferences><startFromId>8</startFromId><limitResults>2</limitResults></preferences></ServiceRequest>", service.Requests[1].Body);
    }

    [Theory]
    [InlineData(List, "<X_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME></RESPONSE></X_OUTPUT>")]
    [InlineData(List, "<X_OUTPUT><REQUEST><USER_LOGIN>x</USER_LOGIN></REQUEST><RESPONSE/></X_OUTPUT>")]
    [InlineData("/msp/user_list.php", "<USER_LIST_OUTPUT><USER_LIST/></USER_LIST_OUTPUT>")]
    [InlineData(Search, "<ServiceResponse><responseCode>SUCCESS</responseCode><count>0</count></ServiceResponse>")]
    public async Task Nothing_found_is_an_answer_that_holds_nothing(string path, string body)
    {
        using var service = StubService.Playing(new StubReply(body));
        Assert.Empty(await Ids(service, path, "HOST"));
    }

    [Theory]
    [InlineData(List, "<X_OUTPUT/>", QualysError.MalformedReply)]
    [InlineData(List, "<X_OUTPUT><RESPONSE><HOST_LIST><Host><ID>1</ID></Host></HOST_LIST></RESPONSE></X_OUTPUT>", QualysError.UnexpectedReply)]
    [InlineData(List, "<X_OUTPUT><RESPONSE>No hosts</RESPONSE></X_OUTPUT>", QualysError.UnexpectedReply)]
    [InlineData(List, "<X_OUTPUT><RESPONSE><CODE>1905</CODE><TEXT>No</TEXT></RESPONSE></X_OUTPUT>", QualysError.ServiceRefused)]
    [InlineData(List, "<SIMPLE_RETURN><RESPONSE><TEXT>No</TEXT></RESPONSE></SIMPLE_RETURN>", QualysError.UnexpectedReply)]
    [InlineData(List, "<html/>", QualysError.HtmlReply)]
    [InlineData(List, "", QualysError.EmptyReply)]
    [InlineData("/msp/user_list.php", "<USER_LIST_OUTPUT><ERROR number=\"999\">No</ERROR></USER_LIST_OUTPUT>", QualysError.ServiceRefused)]
    [InlineData(Search, "<ServiceResponse><responseCode>INVALID_REQUEST</responseCode></ServiceResponse>", QualysError.InvalidParameterValue)]
    [InlineData(Search, "<ServiceResponse/>", QualysError.MalformedReply)]
    [InlineData(Search, "<ServiceResponse><responseCode>SUCCESS</responseCode><hasMoreRecords>true</hasMoreRecords></ServiceResponse>", QualysError.ListTruncated)]
    public async Task What_is_no_list_is_an_error(string path, string body, QualysError reason)
    {
        using var service = new StubService(_ => new StubReply(body));
        await Fails(service, path, "HOST", reason, []);
    }

    [Fact]
    public async Task A_list_is_whole_or_an_error_wherever_it_is_cut()
    {
        var body = Encoding.UTF8.GetBytes(Xml([1, 2, 3], null));
        for (var length = 0; length < body.Length; length++)
        {
            using var service = new StubService(_ => new StubReply(ScriptedStream.Of(body[..length])));
            await Fails(service, List, "HOST", null, null);
        }
    }

    private static StubReply Page(long[] ids, string? next) => new(Xml(ids, next));

    private static StubReply Cut(string xml, string at) => new(xml[..(xml.IndexOf(at, StringComparison.Ordinal) + at.Length)]);

    private static string Xml(long[] ids, string? next) =>
        $"<X_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><HOST_LIST>{string.Concat(ids.Select(id => $"<HOST><ID>{id}</ID><IP network_id=\"7\">10.0.0.{id}</IP></HOST>"))}</HOST_LIST>"
        + (next is null ? "" : $"<WARNING><CODE>1980</CODE><TEXT>More</TEXT><URL><![CDATA[{next}]]></URL></WARNING>") + "</RESPONSE></X_OUTPUT>";

    private static async Task<List<long>> Ids(StubService service, string path, string record, string? body = null)
    {
        var ids = new List<long>();
        await Read(service, path, record, body, ids);
        return ids;
    }

    private static async Task Fails(StubService service, string path, string record, QualysError? reason, long[]? given)
    {
        var ids = new List<long>();
        var error = await Assert.ThrowsAsync<QualysException>(() => Read(service, path, record, null, ids));
        Assert.True(reason is null || error.Reason == reason, $"{error.Reason}: {error.Message}");
        Assert.Equal(given ?? ids.ToArray(), ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    private static async Task Read(StubService service, string path, string record, string? body, List<long> ids)
    {
        using var session = TestSession.Over(service, resilience: new PollyResilience(new RetryOptions(), new InstantClock()));
        using var feed = new QualysApi(session).Raw.Read(RawAnswerTests.Call(session, path, body), record, SilentObserver.Instance, TestContext.Current.CancellationToken);
        while (await feed.NextAsync() is { } batch)
        {
            ids.AddRange(batch.Select(one => one.Id ?? -1));
        }
    }
}
