using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as PDF. A large one has lines of comment before its last lines, which say where everything is.</summary>
internal static class PdfFile
{
    private const int Top = 790;
    private const int Bottom = 50;
    private static readonly Encoding Bytes = Encoding.GetEncoding("iso-8859-1");
    private static readonly byte[] Filling = Bytes.GetBytes("%" + new string('.', 1022) + "\n");

    public static ReportBody Make(ReportContent content, long? least)
    {
        var text = Bytes.GetString(Build(content));
        var end = text.LastIndexOf("startxref", StringComparison.Ordinal);
        return new ReportBody(Bytes.GetBytes(WithId(text.Substring(0, end), content)), Filling, Bytes.GetBytes(text.Substring(end)), least);
    }

    private static byte[] Build(ReportContent content)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        PdfPageBuilder? page = null;
        var y = 0;
        foreach (var (size, text) in Lines(content))
        {
            if (page is null || y < Bottom)
            {
                page = pdf.AddPage(PageSize.A4);
                y = Top;
            }

            page.AddText(Plain(text), size, new PdfPoint(50, y), font);
            y -= size + 5;
        }

        return pdf.Build();
    }

    private static IEnumerable<(int Size, string Text)> Lines(ReportContent content)
    {
        yield return (18, content.Title);
        foreach (var (heading, value) in content.Header)
        {
            yield return (10, $"{heading}: {value}");
        }

        yield return (12, "Findings");
        foreach (var line in content.Lines)
        {
            var check = line.Check;
            yield return (9, string.Format(CultureInfo.InvariantCulture, "{0}    QID {1}    severity {2}    {3}", line.Host.Ip, check.Qid, check.Severity, check.Title));
        }
    }

    // The fonts that every reader has know Latin letters only, and the library of those the plain ones.
    private static string Plain(string text) => new([.. text.Select(c => c is >= ' ' and <= '~' ? c : '?')]);

    // The library makes up a new identity for each file. The same report shall be the same file, byte for byte.
    private static string WithId(string text, ReportContent content)
    {
        const string mark = "/ID [ ";
        var id = content.Launch.UtcTicks.ToString("X32", CultureInfo.InvariantCulture);
        var at = text.LastIndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var both = $"<{id}><{id}>";
        return text.Remove(at, both.Length).Insert(at, both);
    }
}
