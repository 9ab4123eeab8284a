using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Xml;

public sealed class HostileDocumentsTests
{
    private static string WithDocType(string docType, string title) =>
        Documents.ScanList($"<SCAN><REF>scan/1.1</REF><TITLE>{title}</TITLE></SCAN>").Replace("?>", $"?><!DOCTYPE SCAN_LIST_OUTPUT {docType}>", StringComparison.Ordinal);

    [Fact]
    public async Task A_document_type_is_never_resolved()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dtd");
        await File.WriteAllTextAsync(path, "<!ENTITY x 'read'> <!ELEMENT broken", TestContext.Current.CancellationToken);
        try
        {
            var docType = $"SYSTEM \"{new Uri(path)}\"";
            Assert.Equal("T", (await Outcome.OfScans(WithDocType(docType, "T"))).Only.Title);
            (await Outcome.OfScans(WithDocType(docType, "&x;"))).Failed(QualysError.MalformedReply);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("SYSTEM \"//<qualys_base_url>/api/3.0/fo/scan/scan_list_output.dtd\"")]
    [InlineData("SYSTEM \"https://qualysapi.invalid/x.dtd\" [<!ELEMENT A (#PCDATA)>]")]
    [InlineData("PUBLIC \"-//X//Y\" \"file:///etc/passwd\"")]
    public async Task Every_form_of_it_is_stepped_over(string docType) => Assert.Equal("T", (await Outcome.OfScans(WithDocType(docType, "T"))).Only.Title);

    [Fact]
    public async Task An_entity_bomb_is_refused()
    {
        var bomb = "[<!ENTITY a0 \"boom\">" + string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};\">")) + "]";
        var outcome = await Outcome.OfScans(WithDocType(bomb, "&a20;"));
        Assert.Empty(outcome.Records);
        outcome.Failed(QualysError.MalformedReply);
    }

    [Fact]
    public async Task An_entity_that_names_a_file_is_refused() =>
        (await Outcome.OfScans(WithDocType("[<!ENTITY f SYSTEM \"file:///etc/hostname\">]", "&f;"))).Failed(QualysError.MalformedReply);

    [Fact]
    public async Task The_five_entities_of_XML_and_character_references_are_read() =>
        Assert.Equal("<a> & \"ü\"", (await Outcome.OfScans(WithDocType("SYSTEM \"x\"", "&lt;a&gt; &amp; &quot;&#252;&quot;"))).Only.Title);

    [Fact]
    public async Task Bytes_that_are_not_UTF8_show_as_replaced_and_are_warned_about()
    {
        var body = Encoding.Latin1.GetBytes(Documents.ScanList("<SCAN><REF>scan/1.1</REF><TITLE>M\u00FCller</TITLE></SCAN>"));
        var observer = new RecordingObserver();
        var outcome = await Outcome.OfScans(new StubReply(ScriptedStream.Of(body)), observer);
        Assert.Equal("M\uFFFDller", outcome.Only.Title);
        Assert.Contains("UTF-8", Assert.Single(observer.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_XML_forbids_does_not_cost_the_list()
    {
        var observer = new RecordingObserver();
        var outcome = await Outcome.OfScans(new StubReply(Documents.ScanList("<SCAN><REF>scan/1.1</REF><TITLE>a\u0001\t\uFFFFb&#2;</TITLE></SCAN>")), observer);
        Assert.Equal("a\uFFFD\t\uFFFDb\u0002", outcome.Only.Title);
        Assert.Contains("in 2 places", Assert.Single(observer.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(60)]
    public async Task Nesting_of_some_levels_is_read(int levels)
    {
        var deep = string.Concat(Enumerable.Repeat("<N>", levels)) + "v" + string.Concat(Enumerable.Repeat("</N>", levels));
        var scan = (await Outcome.OfScans(Documents.ScanList(Documents.Scan(1, deep) + Documents.Scan(2)))).Complete()[0];
        Assert.Equal("T1", scan.Title);
        Assert.Equal(levels == 20 ? ["v"] : [], scan.AdditionalData.Values);
    }

    [Theory]
    [InlineData("TITLE", 200)]
    [InlineData("NEWS", 200)]
    [InlineData("NEWS", 200_000)]
    public async Task Deeper_nesting_is_refused_and_does_not_end_the_process(string element, int levels)
    {
        var deep = $"<{element}>{string.Concat(Enumerable.Repeat("<N>", levels))}{string.Concat(Enumerable.Repeat("</N>", levels))}</{element}>";
        var outcome = await Outcome.OfScans(Documents.ScanList(Documents.Scan(1) + Documents.Scan(2, deep)));
        outcome.Failed(QualysError.MalformedReply);
        Assert.Equal("scan/1.1", Assert.Single(outcome.Records).Ref);
    }

    [Theory]
    [InlineData("<TITLE>")]
    [InlineData("<TITLE><![CDATA[")]
    [InlineData("<NEWS>")]
    public async Task A_text_without_end_is_refused(string start)
    {
        var body = new ScriptedStream().Send(Documents.ScanList(Documents.Scan(1) + "#").Split('#')[0] + "<SCAN><REF>scan/1.2</REF>" + start);
        var piece = Encoding.ASCII.GetBytes(new string('x', 1_000_000));
        for (var sent = 0; sent < 40; sent++)
        {
            body.Send(piece);
        }

        // The body never ends: only the bound on a value can end this.
        var outcome = await Outcome.OfScans(new StubReply(body));
        outcome.Failed(QualysError.MalformedReply);
        Assert.Equal("scan/1.1", Assert.Single(outcome.Records).Ref);
        Assert.True(body.Unread > 0);
    }
}
