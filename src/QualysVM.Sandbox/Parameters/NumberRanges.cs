using System.Globalization;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Parameters;

/// <summary>Numbers and ranges of them, as parameters give them.</summary>
internal sealed class NumberRanges
{
    private readonly List<(long From, long To)> ranges = [];

    private NumberRanges()
    {
    }

    public bool Contain(long number) => ranges.Exists(range => range.From <= number && number <= range.To);

    public static bool TryParse(string text, out NumberRanges numbers)
    {
        numbers = new NumberRanges();
        foreach (var item in text.Split(',').Select(part => part.Trim()))
        {
            var ends = item.Split('-');
            if (ends.Length > 2 || !TryNumber(ends[0], out var from) || !TryNumber(ends[ends.Length - 1], out var to) || from > to)
            {
                return false;
            }

            numbers.ranges.Add((from, to));
        }

        return true;
    }

    /// <summary>The numbers that a rule has let through; null where the parameter was not given.</summary>
    public static NumberRanges? In(FieldSet fields, string name) => fields[name] is { } text && TryParse(text, out var numbers) ? numbers : null;

    private static bool TryNumber(string text, out long number) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
