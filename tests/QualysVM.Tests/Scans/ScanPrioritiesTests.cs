using QualysVM.Core.Scans;

namespace QualysVM.Tests.Scans;

public sealed class ScanPrioritiesTests
{
    [Theory]
    [InlineData("0 - No Priority", 0, "No Priority")]
    [InlineData("1 - Emergency", 1, "Emergency")]
    [InlineData("9 - Low", 9, "Low")]
    [InlineData("4-Major", 4, "Major")]
    [InlineData("5", 5, "")]
    [InlineData("3 - A - B", 3, "A - B")]
    public void A_priority_is_a_number_and_a_word(string text, int number, string label) =>
        Assert.Equal(new ScanPriority(number, label), ScanPriority.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("High")]
    [InlineData("-1 - Odd")]
    [InlineData("x - 1")]
    public void Anything_else_is_none(string text) => Assert.Null(ScanPriority.Parse(text));

    [Fact]
    public void Priorities_sort_by_their_number()
    {
        ScanPriority[] priorities = [new(9, "Low"), new(0, "No Priority"), new(1, "Emergency")];
        Assert.Equal([0, 1, 9], priorities.Order().Select(priority => priority.Number));
        Assert.Equal("5", new ScanPriority(5, "").ToString());
    }
}
