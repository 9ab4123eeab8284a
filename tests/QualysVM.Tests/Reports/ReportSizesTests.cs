using System.Globalization;
using QualysVM.Core.Reports;

namespace QualysVM.Tests.Reports;

public sealed class ReportSizesTests
{
    [Theory]
    [InlineData("129.1 MB", 135_371_162L)]
    [InlineData("18.1 KB", 18_534L)]
    [InlineData("19.87 KB", 20_347L)]
    [InlineData("812 bytes", 812L)]
    [InlineData("1 byte", 1L)]
    [InlineData("0 bytes", 0L)]
    [InlineData("1.2 GB", 1_288_490_189L)]
    [InlineData("1 tb", 1_099_511_627_776L)]
    [InlineData("812", 812L)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("garbage", null)]
    [InlineData("MB 1", null)]
    [InlineData("1 XB", null)]
    [InlineData("1 2 MB", null)]
    [InlineData("-5 KB", null)]
    [InlineData("1,5 MB", null)]
    [InlineData("99999999999999999999999999999999 TB", null)]
    [InlineData("999999999 TB", null)]
    public void A_size_is_in_bytes_or_null(string text, long? expected) => Assert.Equal(expected, ReportSize.Parse(text));

    [Fact]
    public void The_point_is_a_decimal_point_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(135_371_162L, ReportSize.Parse("129.1 MB"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
