using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using QualysVM.Sandbox;
using UglyToad.PdfPig;

namespace QualysVM.Tests.Sandbox.Reports.Files;

public sealed class LargeReportTests : IDisposable
{
    private const int Size = 3_000_000;
    private readonly SandboxPlatform platform = new(clock => new SandboxOptions { Clock = clock, ReportSize = Size });

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("pdf")]
    [InlineData("xml")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("docx")]
    public async Task Each_format_is_that_long_and_the_same_each_time_and_listed_so(string format)
    {
        var (id, bytes) = await Make(format);
        Assert.InRange(bytes.Length, Size, Size + 4096);
        Assert.Equal(bytes, (await platform.File(id)).Bytes);
        Assert.Equal($"{bytes.Length / 1048576m:0.##} MB", (await platform.ListedReport(id))!.Value("SIZE"));
    }

    [Fact]
    public async Task A_large_pdf_can_be_read()
    {
        using var pdf = PdfDocument.Open((await Make("pdf")).Bytes);
        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Contains("Technical Report", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", 1)]
    [InlineData("docx", 3)]
    public async Task A_large_archive_can_be_read(string format, int entries)
    {
        using var zip = new ZipArchive(new MemoryStream((await Make(format)).Bytes));
        Assert.Equal(entries, zip.Entries.Count);
        using var reader = new StreamReader(zip.Entries[^1].Open(), Encoding.UTF8);
        Assert.Contains("Technical Report", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_xml_has_more_hosts()
    {
        var text = Encoding.UTF8.GetString((await Make("xml")).Bytes);
        var report = XElement.Parse(text[text.IndexOf("<ASSET_DATA_REPORT>", StringComparison.Ordinal)..]);
        Assert.True(report.Elements("HOST_LIST").Elements("HOST").Count() > 1000);
    }

    [Fact]
    public async Task A_large_csv_has_more_rows_each_of_them_whole()
    {
        var text = Encoding.UTF8.GetString((await Make("csv")).Bytes);
        var rows = text[..^2].Split("\r\n\"10.255.255.254\",").Skip(1).ToList();
        Assert.True(rows.Count > 1000);
        Assert.Equal(rows[0], Assert.Single(rows.Distinct()));
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_size_that_the_content_exceeds_changes_nothing()
    {
        using var small = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, ReportSize = 1 });
        using var plain = new SandboxPlatform();
        Assert.Equal((await plain.File(await plain.FinishedReport())).Bytes, (await small.File(await small.FinishedReport())).Bytes);
    }

    [Fact]
    public async Task A_file_larger_than_memory_begins_at_once()
    {
        using var huge = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, ReportSize = 1L << 42 });
        var id = await huge.FinishedReport("action=launch&template_id=910001&output_format=csv");
        using var response = await huge.Send(SandboxPlatform.Request($"{ReportCalls.Path}?action=fetch&id={id}"), HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.Content.Headers.ContentLength >= 1L << 42);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await stream.ReadExactlyAsync(new byte[1_000_000], TestContext.Current.CancellationToken);
    }

    private async Task<(string Id, byte[] Bytes)> Make(string format)
    {
        var id = await platform.FinishedReport($"action=launch&template_id=910001&output_format={format}");
        return (id, (await platform.File(id)).Bytes);
    }
}
