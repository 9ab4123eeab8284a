using System.Globalization;
using System.Text;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as a page in a MIME message (RFC 2557). A large one has more rows.</summary>
internal static class MhtFile
{
    private const string Boundary = "----=_Report_of_the_sandbox";

    public static ReportBody Make(ReportContent content, long? least)
    {
        var subject = Convert.ToBase64String(Encoding.UTF8.GetBytes(content.Title));
        var begin = $"""
            From: <Saved by the sandbox>
            Subject: =?utf-8?B?{subject}?=
            Date: {content.Launch.ToString("r", CultureInfo.InvariantCulture)}
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="{Boundary}"

            --{Boundary}
            Content-Type: text/html; charset="utf-8"
            Content-Transfer-Encoding: 8bit
            Content-Location: report.html


            """;
        var row = HtmlPage.Row(new Xml.XmlBuffer(), ReportContent.Filling.Rows[0].Finding).Take().ToArray();
        var page = HtmlPage.Begin(content).Take().ToArray();
        return new ReportBody(
            Lines(begin + Encoding.UTF8.GetString(page)),
            Lines(Encoding.UTF8.GetString(row)),
            Lines($"{HtmlPage.End}\n--{Boundary}--\n"),
            least);
    }

    private static byte[] Lines(string text) => Encoding.UTF8.GetBytes(text.Replace("\r", "").Replace("\n", "\r\n"));
}
