using System.IO.Compression;
using System.Text;
using QualysVM.Core.Endings;

namespace QualysVM.Tests.Endings;

/// <summary>A file of a format that has an end is whole at that end, and nowhere before it.</summary>
public sealed class FileEndingTests
{
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE R SYSTEM \"https://x/r.dtd\" [<!ENTITY a \"]>\"> <!-- don't ]> -->]>\n<!-- > -->"
        + "<R a='>' b=\"/>\"><H>1</H><H/><!-- </R> --><![CDATA[</R>]]></H2><?pi </R> ?><H><R>x</R></H></R>\r\n<!-- end -->\n";

    private const string Mht = "From: <Saved by Qualys>\r\nSubject: Report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--=_B\"\r\n\r\n----=_B\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\n\r\n<html></html>\r\n--inner--\r\n----=_B\r\n\r\nR0lGOD\r\n----=_B--\r\n";

    public static TheoryData<string> Formats => new("XML", "XML in UTF-16", "XML with a mark", "MHT", "ZIP", "ZIP with a long comment", "ZIP in a ZIP", "PDF", "PDF in two parts", "JSON", "HTML", "HTML in the form of XML");

    [Theory]
    [MemberData(nameof(Formats))]
    public void It_is_whole_at_its_end_and_nowhere_before(string format)
    {
        var (whole, end) = Sample(format);
        Assert.Equal(format.Split(' ')[0], Watch(whole, whole.Length).Format);
        Assert.All(new[] { 1, 3, 1000, whole.Length }, pieceSize => Assert.True(Watch(whole, pieceSize).IsReached));
        for (var cut = Math.Max(8, end - 70_000); cut < end; cut += end - cut > 3000 ? 97 : 1)
        {
            Assert.False(Watch(whole[..cut], 4096).IsReached, $"Cut at {cut} of {whole.Length}.");
        }
    }

    [Theory]
    [InlineData("[]garbage]")]
    [InlineData("[1]]")]
    [InlineData("[{\"a\":\"b]\"}")]
    [InlineData("[}")]
    [InlineData("")]
    [InlineData("<a/><b/>")]
    [InlineData("<a/>text")]
    [InlineData("<a></a")]
    [InlineData("<a></a><!-- ")]
    public void Something_else_at_the_end_is_no_end(string text)
    {
        FileEnding ending = text.StartsWith('<') ? new XmlEnding() : new JsonEnding();
        ending.See(Encoding.UTF8.GetBytes(text), 0, text.Length);
        Assert.False(ending.IsReached);
    }

    [Theory]
    [InlineData(true, "a,\"b\n", true)]
    [InlineData(false, "a,\"b\n", false)]
    [InlineData(false, "a,\"b\"\n", true)]
    public void Quotes_tell_only_where_the_transfer_does_not(bool proven, string csv, bool whole)
    {
        var ending = new EndingByContent(proven);
        ending.See(Encoding.UTF8.GetBytes(csv), 0, csv.Length);
        Assert.Equal(whole, ending.IsReached);
    }

    private static EndingByContent Watch(byte[] file, int pieceSize)
    {
        var ending = new EndingByContent(endIsProven: true);
        for (var at = 0; at < file.Length; at += pieceSize)
        {
            ending.See(file, at, Math.Min(pieceSize, file.Length - at));
        }

        return ending;
    }

    /// <summary>A file, and how much of it a cut must not pass for the whole.</summary>
    private static (byte[] Whole, int End) Sample(string format)
    {
        switch (format)
        {
            case "XML":
                return (Encoding.UTF8.GetBytes(Xml.Replace("</H2>", "", StringComparison.Ordinal)), Xml.IndexOf("</R>\r", StringComparison.Ordinal) - 1);
            case "XML in UTF-16":
                var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<R a='㰀'>㹁</R>")).ToArray();
                return (wide, wide.Length);
            case "XML with a mark":
                var marked = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("<R><H>ü</H></R>")).ToArray();
                return (marked, marked.Length);
            case "MHT":
                return (Encoding.UTF8.GetBytes(Mht), Mht.Length - 2);
            case "HTML":
                var page = "\n<!DOCTYPE html>\n<!-- x --><HTML lang=en><meta charset=utf-8><p>one<br><p>two</HTML>\n<!-- made in 1 s -->\n";
                return (Encoding.UTF8.GetBytes(page), page.IndexOf("</HTML>", StringComparison.Ordinal) + "</HTML>".Length - 1);
            case "HTML in the form of XML":
                const string form = "<?xml version=\"1.0\"?><html xmlns=\"x\"><body><p/></body></html>";
                return (Encoding.UTF8.GetBytes(form), form.Length);
            case "JSON":
                var json = "[{\"a\":\"]\\\"}\",\"b\":[1,{}]},\n{}]\n";
                return (Encoding.UTF8.GetBytes(json), json.Length - 1);
            case "PDF":
                var pdf = "%PDF-1.7\n" + new string('x', 3000) + "\nstartxref\n9\n%%EOF\n";
                return (Encoding.UTF8.GetBytes(pdf), pdf.Length - 1);
            case "PDF in two parts":
                var parts = "%PDF-1.7\n" + new string('x', 3000) + "\nstartxref\n0\n%%EOF\n" + new string('y', 3000) + "\nstartxref\n9\n%%EOF";
                return (Encoding.UTF8.GetBytes(parts), parts.Length);
            default:
                var zip = Zip(format == "ZIP with a long comment" ? new string('c', 65_535) : "", format == "ZIP in a ZIP" ? Zip("", "<html>"u8.ToArray()) : "<html>"u8.ToArray());
                return (zip, zip.Length);
        }
    }

    private static byte[] Zip(string comment, byte[] content)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a.html", CompressionLevel.NoCompression).Open();
            entry.Write(content);
        }

        // The archive ends with the length of its comment, and the comment.
        var bytes = Encoding.UTF8.GetBytes(comment);
        return [.. file.ToArray().SkipLast(2), (byte)bytes.Length, (byte)(bytes.Length >> 8), .. bytes];
    }
}
