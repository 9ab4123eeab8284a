using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Xml;

public sealed class WrongRepliesTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title> Sign in </title></head></html>")]
    [InlineData("<!doctype HTML PUBLIC \"x\"><HTML></HTML>")]
    [InlineData("\r\n\t <HTML lang=\"en\">")]
    [InlineData("<html><body>")]
    [InlineData("\uFEFF <!-- proxy --> <Html>")]
    public async Task A_web_page_is_an_error_even_with_HTTP_200(string page)
    {
        var error = (await Outcome.OfScans(page)).Failed(QualysError.HtmlReply);
        Assert.Equal(200, error.HttpStatus);
        Assert.Equal(page.Contains("Sign in", StringComparison.Ordinal), error.Message.Contains("titled 'Sign in'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task A_web_page_in_small_pieces_is_one_too(int pieceSize)
    {
        var page = Encoding.UTF8.GetBytes("\n<!DOCTYPE html><html><head></head></html>");
        (await Outcome.OfScans(new StubReply(ScriptedStream.Of(page, pieceSize: pieceSize)))).Failed(QualysError.HtmlReply);
    }

    [Fact]
    public async Task A_web_page_with_an_error_status_keeps_the_status()
    {
        var error = (await Outcome.OfScans(new StubReply("<html>Bad gateway</html>", 502))).Failed(QualysError.ServiceUnavailable);
        Assert.Equal(502, error.HttpStatus);
        Assert.Contains("web page", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_body_is_an_error() => (await Outcome.OfScans("")).Failed(QualysError.EmptyReply);

    [Theory]
    [InlineData("<REPORT_LIST_OUTPUT><RESPONSE/></REPORT_LIST_OUTPUT>")]
    [InlineData("<scan_list_output><RESPONSE/></scan_list_output>")]
    public async Task Another_document_is_an_error_that_names_both(string body)
    {
        var message = (await Outcome.OfScans(body)).Failed(QualysError.UnexpectedReply).Message;
        Assert.Contains("SCAN_LIST_OUTPUT", message, StringComparison.Ordinal);
        Assert.Contains(body[1..17], message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is not XML, however long it may be")]
    [InlineData("{\"status\":\"ok\",\"scans\":[]}")]
    [InlineData("%PDF-1.4 and then some")]
    [InlineData("no")]
    public async Task Text_that_is_not_XML_is_malformed(string body) => (await Outcome.OfScans(body)).Failed(QualysError.MalformedReply);

    [Fact]
    public async Task Broken_XML_in_the_middle_is_malformed_after_the_records_before_it()
    {
        var outcome = await Outcome.OfScans(Documents.ScanList(Documents.Scan(1) + "<SCAN><REF>x</RFE></SCAN>" + string.Concat(Enumerable.Range(2, 900).Select(n => Documents.Scan(n)))));
        outcome.Failed(QualysError.MalformedReply);
        Assert.Single(outcome.Records);
    }

    [Fact]
    public async Task A_redirect_is_refused_and_not_followed()
    {
        using var service = StubService.Playing(new StubReply("<html>moved</html>", 301).With("Location", "https://elsewhere.example/api/?token=s3cret"));
        using var session = TestSession.Over(service);
        var error = (await Outcome.OfScans(session)).Failed(QualysError.RedirectRefused);
        Assert.Equal(301, error.HttpStatus);
        Assert.Contains("https://elsewhere.example/api/", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }
}
