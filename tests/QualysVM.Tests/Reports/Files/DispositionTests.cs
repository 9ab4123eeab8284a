using System.Text;
using QualysVM.Core.Reports.Files;

namespace QualysVM.Tests.Reports.Files;

/// <summary>Names as the service writes them, and as the standard would have them.</summary>
public sealed class DispositionTests
{
    [Theory]
    [InlineData("attachment; filename=Scan_Report_Night_quays_ab1_20181010.xml", "Scan_Report_Night_quays_ab1_20181010.xml")]
    [InlineData("attachment; filename=Scan_Report_a; b, c d.pdf", "Scan_Report_a; b, c d.pdf")]
    [InlineData("attachment;filename=../../etc/passwd", "../../etc/passwd")]
    [InlineData("attachment; filename=\"a; b.pdf\"; size=5", "a; b.pdf")]
    [InlineData("attachment; FileName = a.pdf ", "a.pdf")]
    [InlineData("attachment; filename=x.pdf; filename*=UTF-8''B%C3%BCro%20K%C3%B6ln.pdf", "Büro Köln.pdf")]
    [InlineData("attachment; filename*=UTF-8'en'a.pdf", "a.pdf")]
    [InlineData("attachment; filename=a.csv; size=5", "a.csv")]
    [InlineData("attachment; filename=Scan_Report_Night; R&D_u.pdf; size=5; creation-date=\"Wed, 12 Feb 2025 16:29:51.5 -0500\"", "Scan_Report_Night; R&D_u.pdf")]
    [InlineData("attachment; filename=a.csv;modification-date=Wed, 12 Feb 2025 16:29:51 -0500 ;", "a.csv")]
    [InlineData("attachment; filename=a.csv; name=b.csv", "a.csv")]
    [InlineData("attachment; filename=a.csv ; x-foo=bar;", "a.csv")]
    [InlineData("attachment; filename=Scan_Report_Night; size=5_u.pdf", "Scan_Report_Night; size=5_u.pdf")]
    [InlineData("attachment; filename=Scan_Report_v1.ab; size=5_u.pdf", "Scan_Report_v1.ab; size=5_u.pdf")]
    [InlineData("attachment", "")]
    [InlineData("attachment; filename=", "")]
    [InlineData("", "")]
    [InlineData("attachment; filename=Monatsbericht_Büro.pdf", "Monatsbericht_Büro.pdf")]
    [InlineData("attachment; filename=月次.pdf", "月次.pdf")]
    public void The_name_is_all_that_stands_there(string header, string name) => Assert.Equal(name, Disposition.FileName(header));

    [Fact]
    public void Bytes_of_UTF_8_that_came_as_ISO_8859_1_are_read_as_UTF_8() =>
        Assert.Equal("月次レポート.pdf", Disposition.FileName("attachment; filename=" + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("月次レポート.pdf"))));
}
