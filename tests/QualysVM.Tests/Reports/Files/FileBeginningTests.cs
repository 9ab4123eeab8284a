using System.Net;
using System.Text;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Reports.Files;

/// <summary>What is a report, or the results of a scan, and what only comes in their place.</summary>
public sealed class FileBeginningTests
{
    private const string WebPage = "<!DOCTYPE html><html><title>Sign in</title></html>";
    private const string Refused = "<?xml version=\"1.0\"?>\n<!DOCTYPE SIMPLE_RETURN SYSTEM \"x\">\n<SIMPLE_RETURN><RESPONSE><CODE>7001</CODE><TEXT>Not ready</TEXT></RESPONSE></SIMPLE_RETURN>";

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7\n%%EOF")]
    [InlineData("a.PDF", "%PDF-1.7\n%%EOF")]
    [InlineData("a.zip", "PK\u0003\u0004 PK\u0005\u0006")]
    [InlineData("a.docx", "PK\u0003\u0004 PK\u0005\u0006")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?>\n\n<!DOCTYPE ASSET_DATA_REPORT SYSTEM \"x\">\n<ASSET_DATA_REPORT/>")]
    [InlineData("a.csv", "\"IP\",\"DNS\"")]
    [InlineData("a.csv", "[PROD] Weekly\r\nIP,DNS")]
    [InlineData("a.html", WebPage)]
    [InlineData("a", "anything")]
    public async Task A_file_that_begins_as_its_name_says_is_a_report(string name, string body) => Assert.Null(await Fetch(name, body));

    [Theory]
    [InlineData("a.pdf", "", QualysError.EmptyReply)]
    [InlineData("a.csv", " \r\n ", QualysError.EmptyReply)]
    [InlineData("a.pdf", WebPage, QualysError.HtmlReply)]
    [InlineData("a.csv", WebPage, QualysError.HtmlReply)]
    [InlineData("a.xml", WebPage, QualysError.HtmlReply)]
    [InlineData("a", WebPage, QualysError.HtmlReply)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:body/></h:html>", QualysError.UnexpectedReply)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><q:SIMPLE_RETURN xmlns:q=\"u\"><q:RESPONSE><q:CODE>7001</q:CODE><q:TEXT>x</q:TEXT></q:RESPONSE></q:SIMPLE_RETURN>", QualysError.ReportNotAvailable)]
    [InlineData("a.xml", "<simple_return><response><code>7001</code></response></simple_return>", QualysError.UnexpectedReply)]
    [InlineData("a.xml", Refused, QualysError.ReportNotAvailable)]
    [InlineData("a.pdf", Refused, QualysError.ReportNotAvailable)]
    [InlineData("a", Refused, QualysError.ReportNotAvailable)]
    [InlineData("a.xml", "<GENERIC_RETURN><RETURN status=\"FAILED\" number=\"999\">x</RETURN></GENERIC_RETURN>", QualysError.ServiceFailure)]
    [InlineData("a.pdf", "Internal Server Error", QualysError.UnexpectedReply)]
    [InlineData("a.zip", "Internal Server Error", QualysError.UnexpectedReply)]
    [InlineData("a.xml", "Internal Server Error", QualysError.UnexpectedReply)]
    [InlineData("a.csv", "{\"error\":{\"code\":999}}", QualysError.UnexpectedReply)]
    [InlineData("a.csv", "[{\"error\":999}]", QualysError.UnexpectedReply)]
    [InlineData("a", "{\"error\":{\"code\":999}}", QualysError.UnexpectedReply)]
    [InlineData("a.csv", "<table>", QualysError.UnexpectedReply)]
    [InlineData("a.pdf", "%PD", QualysError.ReplyCutOff)]
    public async Task Whatever_its_headers_say_anything_else_is_none(string name, string body, QualysError reason) => Assert.Equal(reason, (await Fetch(name, body))?.Reason);

    [Theory]
    [InlineData(202)]
    [InlineData(203)]
    [InlineData(206)]
    public async Task Nor_is_a_part_of_it_or_what_was_changed_on_the_way(int status) => Assert.Equal(QualysError.UnexpectedHttpStatus, (await Fetch("a.pdf", "%PDF-1.7\n%%EOF", status))?.Reason);

    [Theory]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("aes128gcm")]
    public async Task Nor_is_what_nobody_unpacked(string encoding)
    {
        Assert.Equal(QualysError.UnexpectedReply, (await Fetch("a.csv", "\"IP\"", encoding: encoding))?.Reason);
        Assert.Equal(QualysError.UnexpectedReply, (await Save("csv", "\"IP\"", encoding))?.Reason);
    }

    [Theory]
    [InlineData("csv", "Internal Server Error")]
    [InlineData("csv_extended", "{\"error\":{\"code\":999}}")]
    [InlineData("csv", "[]")]
    [InlineData("csv", "Warning: mysql_connect()")]
    [InlineData("json", "{\"error\":{\"code\":999}}")]
    [InlineData("json_extended", "Internal Server Error")]
    [InlineData("json", "null")]
    public async Task Results_begin_as_their_format_does(string format, string body) => Assert.Equal(QualysError.UnexpectedReply, (await Save(format, body))?.Reason);

    private static async Task<QualysException?> Fetch(string name, string body, int status = 200, string? encoding = null)
    {
        using var session = TestSession.Over(new Answer(body, status, name, encoding));
        return await Record.ExceptionAsync(() => new QualysApi(session).Reports.FetchAsync(7, static file => file.Name, static _ => { }, SilentObserver.Instance, TestContext.Current.CancellationToken)) as QualysException;
    }

    private static async Task<QualysException?> Save(string format, string body, string? encoding = null)
    {
        using var session = TestSession.Over(new Answer(body, 200, null, encoding));
        return await Record.ExceptionAsync(() =>
            new QualysApi(session).ScanResults.SaveAsync(new ScanResultQuery { Ref = "scan/1.1", Format = format }, Stream.Null, SilentObserver.Instance, TestContext.Current.CancellationToken)) as QualysException;
    }

    private sealed class Answer(string body, int status, string? name, string? encoding) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(ScriptedStream.Of(Encoding.UTF8.GetBytes(body))) };
            if (name is not null)
            {
                response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=" + name);
            }

            if (encoding is not null)
            {
                response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            }

            return Task.FromResult(response);
        }
    }
}
