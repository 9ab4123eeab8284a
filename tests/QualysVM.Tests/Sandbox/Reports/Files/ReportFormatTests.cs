using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using UglyToad.PdfPig;

namespace QualysVM.Tests.Sandbox.Reports.Files;

public sealed class ReportFormatTests : IDisposable
{
    private const string Title = "Köln & <東京>";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("&pdf_password=12345678")]
    public async Task A_pdf_has_pages_with_the_title_and_the_findings(string more)
    {
        var bytes = await Make("pdf", more);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(bytes, 0, 4));
        using var pdf = PdfDocument.Open(bytes);
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Contains("K?ln & <??>", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("QID 990", pdf.GetPage(2).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_xml_report_has_an_empty_line_before_its_document_type()
    {
        var bytes = await Make("xml");
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n\n<!DOCTYPE ASSET_DATA_REPORT SYSTEM ", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var report = XElement.Load(reader);
        Assert.Equal(("ASSET_DATA_REPORT", "Technical Report"), (report.Name.LocalName, report.Value("HEADER", "TEMPLATE")));
    }

    [Fact]
    public async Task A_csv_report_has_blocks_before_its_table_unless_they_are_hidden()
    {
        var whole = Encoding.UTF8.GetString(await Make("csv"));
        var bare = Encoding.UTF8.GetString(await Make("csv", "&hide_header=1"));
        var parts = whole.Split("\r\n\r\n\r\n");
        Assert.Equal(2, parts.Length);
        Assert.StartsWith($"\"{Title}\",\"06/15/2026 10:20:30\"\r\n", parts[0], StringComparison.Ordinal);
        Assert.Equal(bare, parts[1]);
    }

    [Fact]
    public async Task An_html_report_is_a_page_in_a_zip()
    {
        using var zip = new ZipArchive(new MemoryStream(await Make("html")));
        var entry = Assert.Single(zip.Entries);
        Assert.Equal(SandboxPlatform.Start.DateTime, entry.LastWriteTime.DateTime);
        Assert.Contains("<h1>Köln &amp; &lt;東京&gt;</h1>", await Text(entry), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_mht_report_of_earlier_is_a_message_with_one_page()
    {
        // None can be launched any more.
        var listed = (await platform.List(SandboxPlatform.Reports, "REPORT")).First(report => report.Value("OUTPUT_FORMAT") == "MHT" && report.Value("STATUS", "STATE") == "Finished");
        var text = Encoding.UTF8.GetString((await platform.File(listed.Value("ID")!)).Bytes);
        var parts = text.Split("------=_Report_of_the_sandbox");
        Assert.Equal(3, parts.Length);
        Assert.StartsWith("From: ", parts[0], StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"----=_Report_of_the_sandbox\"\r\n\r\n", parts[0], StringComparison.Ordinal);
        Assert.StartsWith("\r\nContent-Type: text/html; charset=\"utf-8\"\r\n", parts[1], StringComparison.Ordinal);
        Assert.EndsWith("</html>\r\n\r\n", parts[1], StringComparison.Ordinal);
        Assert.Equal("--\r\n", parts[2]);
        Assert.DoesNotContain(text.Split("\r\n"), line => line.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_docx_report_is_a_package_with_a_document()
    {
        using var zip = new ZipArchive(new MemoryStream(await Make("docx")));
        Assert.Equal(["[Content_Types].xml", "_rels/.rels", "word/document.xml"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => XDocument.Load(entry.Open()));
        XNamespace word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var body = XDocument.Load(zip.Entries[2].Open()).Root!.Element(word + "body")!;
        Assert.Equal(Title, body.Elements(word + "p").First().Value);
        Assert.Equal(61, body.Elements(word + "tbl").Elements(word + "tr").Count());
    }

    [Fact]
    public async Task Two_reports_are_two_files()
    {
        Assert.NotEqual(await Make("pdf", "&ips=10.0.0.1-10.0.0.99"), await Make("pdf", "&ips=10.2.0.1-10.2.0.99"));
    }

    private async Task<byte[]> Make(string format, string more = "") =>
        (await platform.File(await platform.FinishedReport($"action=launch&template_id=910001&output_format={format}&report_title={Uri.EscapeDataString(Title)}{more}"))).Bytes;

    private static async Task<string> Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
