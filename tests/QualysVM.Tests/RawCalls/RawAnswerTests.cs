using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.RawCalls;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.RawCalls;

/// <summary>What is made of an answer whose shape nobody here knows.</summary>
public sealed class RawAnswerTests
{
    private const string Add = "/api/2.0/fo/x/?action=add";
    private const string List = "/api/2.0/fo/x/?action=list";
    private const string Create = "/qps/rest/2.0/create/am/tag";

    [Theory]
    [InlineData(Add, "<SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><TEXT>Done</TEXT></RESPONSE></SIMPLE_RETURN>")]
    [InlineData(Add, "<GENERIC_RETURN><RETURN status=\"SUCCESS\" number=\"0\">Done</RETURN></GENERIC_RETURN>")]
    [InlineData(Add, "<USER_OUTPUT><RETURN status=\"SUCCESS\"><MESSAGE>Done</MESSAGE></RETURN></USER_OUTPUT>")]
    [InlineData(Add, "<IGNORE_VULN_OUTPUT><RESPONSE status=\"WARNING\" number=\"1\"><MESSAGE>One of two</MESSAGE></RESPONSE></IGNORE_VULN_OUTPUT>")]
    [InlineData(Add, "<APPLIANCE_CREATE_OUTPUT><RESPONSE><DATETIME>x</DATETIME><APPLIANCE><ID>5</ID></APPLIANCE></RESPONSE></APPLIANCE_CREATE_OUTPUT>")]
    [InlineData(Add, "<BATCH_RETURN><RESPONSE><BATCH_LIST><BATCH><TEXT>Done</TEXT><ID_SET><ID>5</ID></ID_SET></BATCH></BATCH_LIST></RESPONSE></BATCH_RETURN>")]
    [InlineData(Create, "<ServiceResponse><responseCode>SUCCESS</responseCode><count>0</count></ServiceResponse>")]
    [InlineData(Create, "{\"ServiceResponse\":{\"responseCode\":\"SUCCESS\"}}")]
    [InlineData(Add, "{\"id\":5}")]
    [InlineData(Add, "Queued.")]
    public async Task A_change_is_done_where_the_answer_says_something_and_nothing_against_it(string path, string body)
    {
        using var service = StubService.Playing(new StubReply(body));
        using var session = TestSession.Over(service);
        await Send(session, path);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(Add, "")]
    [InlineData(Add, " \n ")]
    [InlineData(Add, "<SIMPLE_RETURN/>")]
    [InlineData(Add, "<SIMPLE_RETURN><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME></RESPONSE></SIMPLE_RETURN>")]
    [InlineData(Add, "<SIMPLE_RETURN><RESPONSE><CODE>999</CODE><TEXT>Internal error</TEXT></RESPONSE></SIMPLE_RETURN>")]
    [InlineData(Add, "<X_OUTPUT/>")]
    [InlineData(Add, "<X_OUTPUT><RESPONSE/></X_OUTPUT>")]
    [InlineData(Add, "<X_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME></RESPONSE></X_OUTPUT>")]
    [InlineData(Add, "<X_OUTPUT><REQUEST><DATETIME>x</DATETIME></REQUEST></X_OUTPUT>")]
    [InlineData(Add, "<X_OUTPUT><RESPONSE><CODE>999</CODE><TEXT>Internal error</TEXT></RESPONSE></X_OUTPUT>")]
    [InlineData(Add, "<X_OUTPUT><RESPONSE><ID>5</ID></RESPONSE><ERROR number=\"999\">Internal error</ERROR></X_OUTPUT>")]
    [InlineData(Add, "<USER_OUTPUT><RETURN status=\"FAILED\" number=\"1\"><MESSAGE>No</MESSAGE></RETURN></USER_OUTPUT>")]
    [InlineData(Add, "<IGNORE_VULN_OUTPUT><RESPONSE status=\"FAILED\" number=\"0\"><MESSAGE>No</MESSAGE></RESPONSE></IGNORE_VULN_OUTPUT>")]
    [InlineData(Add, "<BATCH_RETURN><RESPONSE><BATCH_LIST><BATCH><TEXT>Done</TEXT></BATCH><BATCH><CODE>1905</CODE><TEXT>No</TEXT></BATCH></BATCH_LIST></RESPONSE></BATCH_RETURN>")]
    [InlineData(Add, "<X_OUTPUT><RESPONSE><ID>5</ID>")]
    [InlineData(Add, "{}")]
    [InlineData(Add, "[ ]")]
    [InlineData(Add, "{\"error\":\"no\"}")]
    [InlineData(Add, "{\"id\":")]
    [InlineData(Add, "Error: no")]
    [InlineData(Add, "<html><title>Sign in</title></html>")]
    [InlineData(Add, "<!-- busy --><!DOCTYPE html><html/>")]
    [InlineData(Create, "<ServiceResponse/>")]
    [InlineData(Create, "<ServiceResponse><count>1</count></ServiceResponse>")]
    [InlineData(Create, "<ServiceResponse><responseCode>OTHER_ERROR</responseCode></ServiceResponse>")]
    [InlineData(Create, "<ServiceResponse><responseCode>success</responseCode></ServiceResponse>")]
    [InlineData(Create, "{\"ServiceResponse\":{}}")]
    [InlineData(Create, "{\"ServiceResponse\":{\"responseCode\":\"LIMIT_EXCEEDED\"}}")]
    public async Task A_change_whose_answer_does_not_say_so_may_have_been_carried_out_and_is_sent_once(string path, string body)
    {
        using var service = new StubService(_ => new StubReply(body));
        using var session = TestSession.Over(service);
        var error = await Assert.ThrowsAsync<QualysException>(() => Send(session, path));
        Assert.True(error.Reason == QualysError.OutcomeUnknown, $"{error.Reason}: {error.Message}");
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(Add, "<SIMPLE_RETURN><RESPONSE><DATETIME>x</DATETIME><CODE>1905</CODE><TEXT>Bad value</TEXT></RESPONSE></SIMPLE_RETURN>", 400, QualysError.InvalidParameterValue)]
    [InlineData(Create, "<ServiceResponse><responseCode>INVALID_REQUEST</responseCode><responseErrorDetails><errorMessage>Bad value</errorMessage></responseErrorDetails></ServiceResponse>", 200, QualysError.InvalidParameterValue)]
    [InlineData(Create, "<ServiceResponse><responseCode>INVALID_CREDENTIALS</responseCode><responseErrorDetails><errorMessage>Bad value</errorMessage></responseErrorDetails></ServiceResponse>", 200, QualysError.AuthenticationFailed)]
    [InlineData(Create, "<ServiceResponse><responseCode>UNAUTHORIZED</responseCode><responseErrorDetails><errorMessage>Bad value</errorMessage></responseErrorDetails></ServiceResponse>", 401, QualysError.AccessDenied)]
    [InlineData(Create, "{\"ServiceResponse\":{\"responseErrorDetails\":{\"errorMessage\":\"Bad value\"},\"responseCode\":\"INVALID_REQUEST\"}}", 200, QualysError.InvalidParameterValue)]
    [InlineData(Create, "{\"ServiceResponse\":{\"responseErrorDetails\":{\"errorMessage\":\"Bad value\"},\"responseCode\":\"INVALID_REQUEST\"}}", 400, QualysError.InvalidParameterValue)]
    public async Task A_refusal_in_so_many_words_is_told_as_that(string path, string body, int status, QualysError reason)
    {
        using var service = new StubService(_ => new StubReply(body, status));
        using var session = TestSession.Over(service);
        var error = await Assert.ThrowsAsync<QualysException>(() => Send(session, path, body[0] == '{' ? "{}" : "<ServiceRequest/>"));
        Assert.True(error.Reason == reason, $"{error.Reason}: {error.Message}");
        Assert.Contains("Bad value", error.Message, StringComparison.Ordinal);
        Assert.True(error.NotCarriedOut);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("<X_OUTPUT><RESPONSE><CODE>999</CODE><TEXT>No</TEXT></RESPONSE></X_OUTPUT>", QualysError.ServiceRefused)]
    [InlineData("<X_OUTPUT><ERROR number=\"1\">No</ERROR></X_OUTPUT>", QualysError.ServiceRefused)]
    [InlineData("<SIMPLE_RETURN><RESPONSE><TEXT>No</TEXT></RESPONSE></SIMPLE_RETURN>", QualysError.UnexpectedReply)]
    [InlineData("<html/>", QualysError.HtmlReply)]
    [InlineData("<X_OUTPUT><RESPONSE>", QualysError.ReplyCutOff)]
    [InlineData("----BEGIN_RESPONSE_BODY_CSV\n\"Date\"\n", QualysError.ReplyCutOff)]
    [InlineData("", QualysError.EmptyReply)]
    public async Task A_list_that_holds_an_error_is_one(string body, QualysError reason)
    {
        using var service = new StubService(_ => new StubReply(body));
        using var session = TestSession.Over(service);
        Assert.Equal(reason, (await Assert.ThrowsAsync<QualysException>(() => Send(session, List))).Reason);
    }

    [Theory]
    [InlineData(List, "<X_OUTPUT><RESPONSE><X_LIST><X/></X_LIST><WARNING><CODE>1980</CODE><TEXT>More</TEXT><URL>https://x/?id_min=5</URL></WARNING></RESPONSE></X_OUTPUT>")]
    [InlineData("/qps/rest/2.0/search/am/tag", "<ServiceResponse><responseCode>SUCCESS</responseCode><hasMoreRecords>true</hasMoreRecords><lastId>5</lastId></ServiceResponse>")]
    [InlineData(List, "----BEGIN_RESPONSE_BODY_CSV\n\"Date\"\n----END_RESPONSE_BODY_CSV\n----BEGIN_RESPONSE_FOOTER_CSV\nWARNING\n\"CODE\",\"TEXT\"\n\"1980\",\"More\"\n----END_RESPONSE_FOOTER_CSV")]
    public async Task That_a_list_is_cut_is_told(string path, string body)
    {
        var observer = new RecordingObserver();
        using var service = new StubService(_ => new StubReply(body));
        using var session = TestSession.Over(service);
        await Send(session, path, observer: observer);
        Assert.Contains(observer.Warnings, warning => warning.Contains("not the whole list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Secrets_are_masked_in_a_document_and_not_in_a_file()
    {
        const string body = "<A><LOGIN_PASSWORD>geheim</LOGIN_PASSWORD><ACTIVATION_CODE>1234</ACTIVATION_CODE><TITLE>x</TITLE></A>";
        using var service = new StubService(_ => new StubReply(body));
        using var session = TestSession.Over(service);
        Assert.Equal("<A><LOGIN_PASSWORD>REDACTED</LOGIN_PASSWORD><ACTIVATION_CODE>REDACTED</ACTIVATION_CODE><TITLE>x</TITLE></A>", (await Send(session, List)).ToDocument().OuterXml);
        using var file = new MemoryStream();
        await new QualysApi(session).Raw.SendAsync(Call(session, List), true, content => content(file), SilentObserver.Instance, TestContext.Current.CancellationToken);
        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(file.ToArray()));
    }

    [Theory]
    [InlineData("/msp/user_list.php")]
    [InlineData("/qps/rest/2.0/search/am/tag")]
    public async Task A_session_of_a_token_says_so_before_anything_is_sent(string path)
    {
        using var service = new StubService(_ => new StubReply("<A/>"));
        using var session = TestSession.Over(service, Authentication.Token);
        Assert.Equal(QualysError.InvalidArgument, (await Assert.ThrowsAsync<QualysException>(() => Send(session, path))).Reason);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_password_that_is_refused_there_is_shown_nowhere_any_more()
    {
        using var service = new StubService(request => request.Uri.AbsolutePath.StartsWith("/qps/", StringComparison.Ordinal)
            ? new StubReply("<ServiceResponse><responseCode>INVALID_CREDENTIALS</responseCode></ServiceResponse>") : StubReply.LoggedIn());
        using var session = TestSession.Over(service, Authentication.Session);
        foreach (var path in new[] { "/qps/rest/2.0/search/am/tag", "/msp/user_list.php", List })
        {
            Assert.Equal(QualysError.AuthenticationFailed, (await Assert.ThrowsAsync<QualysException>(() => Send(session, path))).Reason);
        }

        Assert.Contains("Authorization", Assert.Single(service.Requests).Headers.Keys);
    }

    internal static RawCall Call(QualysSession session, string path, string? body = null) => new(RawPath.Of(path, session.BaseUri), []) { Body = body };

    private static Task<RawAnswer> Send(QualysSession session, string path, string? body = null, ICallObserver? observer = null) => new QualysApi(session).Raw.SendAsync(
        Call(session, path, body), false, content => content(new MemoryStream()), observer ?? SilentObserver.Instance, TestContext.Current.CancellationToken);
}
