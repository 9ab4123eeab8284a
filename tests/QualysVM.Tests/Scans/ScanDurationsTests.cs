using QualysVM.Core.Scans;

namespace QualysVM.Tests.Scans;

public sealed class ScanDurationsTests
{
    [Theory]
    [InlineData("00:29:43", "00:29:43")]
    [InlineData("1 day 02:03:04", "1.02:03:04")]
    [InlineData("2 days 00:00:00", "2.00:00:00")]
    [InlineData("12 days 23:59:59", "12.23:59:59")]
    [InlineData("30:00:00", "1.06:00:00")]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("Pending", null)]
    [InlineData("Running", null)]
    [InlineData("", null)]
    [InlineData("abc", null)]
    [InlineData("99:99:99", null)]
    [InlineData("00:00:60", null)]
    [InlineData("1 day", null)]
    [InlineData("x days 00:00:01", null)]
    [InlineData("-1:00:00", null)]
    [InlineData("00:29", null)]
    [InlineData("99999999999:00:00", null)]
    [InlineData("2147483647 days 00:00:00", null)]
    public void A_duration_is_a_time_or_null(string text, string? expected) =>
        Assert.Equal(expected is null ? null : TimeSpan.Parse(expected), ScanDuration.Parse(text));
}
