using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Xml;

public sealed class DocumentShapesTests
{
    [Theory]
    [InlineData("<!-- evaluation -->\n")]
    [InlineData("<!-- one --><!-- two -->\r\n ")]
    [InlineData("\n  ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF<!-- ü & < -->\n")]
    public async Task What_stands_before_the_declaration_does_not_matter(string before)
    {
        var body = before + Documents.ScanList(Documents.Scan(1));
        Assert.Equal("scan/1.1", (await Outcome.OfScans(body)).Only.Ref);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task Nor_does_it_when_it_comes_in_small_pieces(int pieceSize)
    {
        var body = "<!-- keep-alive -->\n" + Documents.ScanList(Documents.Scan(1) + Documents.Scan(2));
        var outcome = await Outcome.OfScans(new StubReply(ScriptedStream.Of(Encoding.UTF8.GetBytes(body), pieceSize: pieceSize)));
        Assert.Equal(2, outcome.Complete().Count);
    }

    [Fact]
    public async Task Comments_are_allowed_everywhere()
    {
        const string c = "<!-- keep-alive <SCAN> -->";
        var body = $"{Documents.Declaration}{c}<SCAN_LIST_OUTPUT>{c}<RESPONSE>{c}<DATETIME/>{c}<SCAN_LIST>{c}<SCAN>{c}<REF>scan/{c}1.1</REF>{c}<TITLE>{c}<![CDATA[T]]>{c}</TITLE>{c}<STATUS>{c}<STATE>Fin{c}ished</STATE></STATUS></SCAN>{c}</SCAN_LIST>{c}</RESPONSE>{c}</SCAN_LIST_OUTPUT>{c}\n{c}";
        var scan = (await Outcome.OfScans(body)).Only;
        Assert.Equal(("scan/1.1", "T", "Finished"), (scan.Ref, scan.Title, scan.State));
        Assert.Empty(scan.AdditionalData);
    }

    [Fact]
    public async Task A_document_needs_no_declaration() =>
        Assert.Equal("scan/1.1", (await Outcome.OfScans(Documents.ScanList(Documents.Scan(1))[Documents.Declaration.Length..])).Only.Ref);

    [Theory]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE><DATETIME>2025-01-09T10:21:25Z</DATETIME></RESPONSE></SCAN_LIST_OUTPUT>")]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE/></SCAN_LIST_OUTPUT>")]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST/></RESPONSE></SCAN_LIST_OUTPUT>")]
    public async Task Nothing_found_is_no_record_and_no_error(string body) => Assert.Empty((await Outcome.OfScans(body)).Complete());

    [Theory]
    [InlineData("<SCAN_LIST_OUTPUT/>")]
    [InlineData("<SCAN_LIST_OUTPUT><REQUEST/></SCAN_LIST_OUTPUT>")]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST></SCAN_LIST><NEWS>x</NEWS></RESPONSE><MORE/></SCAN_LIST_OUTPUT>")]
    public async Task Without_a_RESPONSE_nobody_can_tell_so_it_is_an_error(string body) =>
        (await Outcome.OfScans(body)).Failed(QualysError.MalformedReply);

    [Fact]
    public async Task A_list_in_several_parts_is_read_whole()
    {
        var body = Documents.ScanList(Documents.Scan(1), $"<SCAN_LIST>{Documents.Scan(2)}<OTHER/>{Documents.Scan(3)}</SCAN_LIST>");
        Assert.Equal(["scan/1.1", "scan/1.2", "scan/1.3"], (await Outcome.OfScans(body)).Complete().Select(scan => scan.Ref));
    }

    [Fact]
    public async Task A_list_that_the_service_cut_is_an_error_after_its_records()
    {
        const string warning = "<WARNING><CODE>1980</CODE><TEXT>2 record limit\n exceeded.</TEXT><URL><![CDATA[ https://elsewhere.example/?id_min=3 ]]></URL></WARNING>";
        using var service = StubService.Playing(new StubReply(Documents.ScanList(Documents.Scan(1) + Documents.Scan(2), warning)));
        using var session = Sessions.TestSession.Over(service);
        var outcome = await Outcome.OfScans(session);
        Assert.Equal(2, outcome.Records.Count);
        Assert.Equal("2 record limit exceeded.", outcome.Failed(QualysError.ListTruncated).ServiceText);
        Assert.Contains("1980", outcome.Error!.Message, StringComparison.Ordinal);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("<MORE/>")]
    [InlineData("<!-- open")]
    public async Task What_follows_the_document_must_not_be_more_data(string after)
    {
        var outcome = await Outcome.OfScans(Documents.ScanList(Documents.Scan(1)) + after);
        Assert.Contains(Assert.IsType<QualysException>(outcome.Error).Reason, new[] { QualysError.MalformedReply, QualysError.ReplyCutOff });
        Assert.Single(outcome.Records);
    }

    [Fact]
    public async Task A_code_inside_a_list_is_an_error() =>
        Assert.Contains("1999", (await Outcome.OfScans(Documents.ScanList("", "<CODE>1999</CODE>"))).Failed(QualysError.ServiceRefused).Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_the_service_understood_is_told_to_the_observer()
    {
        const string request = "<REQUEST><DATETIME>2025-01-09T10:21:25Z</DATETIME><USER_LOGIN>acme_ab1</USER_LOGIN><RESOURCE>https://q.example/api/3.0/fo/scan/</RESOURCE><PARAM_LIST><PARAM><KEY>state</KEY><VALUE>Finished</VALUE></PARAM></PARAM_LIST></REQUEST>";
        var observer = new RecordingObserver();
        var body = Documents.ScanList(Documents.Scan(1)).Replace("<RESPONSE>", request + "<RESPONSE>", StringComparison.Ordinal);
        (await Outcome.OfScans(new StubReply(body), observer)).Complete();
        Assert.Contains(observer.Verboses, line => line.Contains("state = Finished", StringComparison.Ordinal));
        Assert.Contains(observer.Verboses, line => line.Contains("acme_ab1", StringComparison.Ordinal));
    }
}
