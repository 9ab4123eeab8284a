using System.Globalization;
using QualysVM.Core;
using QualysVM.Tests.Hostile;

namespace QualysVM.Tests;

/// <summary>A number inside a text: the place it fills is read, and nothing beside it.</summary>
public sealed class DigitsTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("007", 7)]
    [InlineData("2147483639", 2147483639)]
    [InlineData("", null)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData(" 1", null)]
    [InlineData("1 ", null)]
    [InlineData("1.0", null)]
    [InlineData("0x1", null)]
    [InlineData("1/", null)]
    [InlineData("1:", null)]
    [InlineData("\u0661", null)] // a digit, in Arabic
    [InlineData("2147483648", null)]
    [InlineData("9999999999999999999999", null)]
    public void Only_digits_that_fit_are_a_number(string number, int? expected)
    {
        // As the whole text, and between neighbours that must not count.
        foreach (var around in new[] { "", "9", "-", "x" })
        {
            var text = around + number + around;
            Assert.Equal(expected is not null, Digits.TryRead(text, around.Length, around.Length + number.Length, out var value));
            if (expected is not null)
            {
                Assert.Equal(expected, value);
            }
        }
    }

    [Fact]
    public void What_is_read_is_what_int_reads()
    {
        var random = new Random(1);
        for (var i = 0; i < RandomCases.Count; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "0123456789012345678901234567890123456789 -+.:/"[random.Next(46)]));
            var expected = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 10 * 10;
            var read = Digits.TryRead(text, 0, text.Length, out var value);
            Assert.True(read == expected && (!read || value == number), $"'{text}' was read as {(read ? value : null)}.");
        }
    }
}
