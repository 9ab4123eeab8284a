using System.Globalization;
using System.Text.RegularExpressions;
using QualysVM.Core.Schedules;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>What elements say, read by rule from their texts: nothing here knows a property.</summary>
internal static partial class Told
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB"];

    /// <summary>Whether a value is what these elements say.</summary>
    /// <param name="value">The value.</param>
    /// <param name="elements">Their names and texts.</param>
    public static bool By(object? value, IReadOnlyList<KeyValuePair<string, string>> elements)
    {
        var text = string.Join(' ', elements.Select(element => element.Value));
        return value switch
        {
            null => false,
            bool flag => flag ? text is "1" or "yes" : text is "0" or "no",
            TimeSpan time => time == elements.Aggregate(TimeSpan.Zero, (sum, element) => sum + Time(element)),
            DateTimeOffset moment => moment == DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            int or long or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture) == Number(text),
            string words => words == text,
            Recurrence recurrence => $"{recurrence.Kind.ToString().ToUpperInvariant()} {recurrence.Attributes}" == text,
            _ => Plain(value.ToString()!).Contains(Plain(text), StringComparison.Ordinal),
        };
    }

    private static decimal Number(string text)
    {
        var parts = text.Split(' ');
        return decimal.Parse(parts[0], CultureInfo.InvariantCulture) * (parts.Length > 1 ? 1L << (10 * Array.IndexOf(Units, parts[1])) : 1);
    }

    private static TimeSpan Time(KeyValuePair<string, string> element) => Clock().Match(element.Value) is { Success: true } clock
        ? new TimeSpan(clock.Groups["days"].Success ? int.Parse(clock.Groups["days"].Value, CultureInfo.InvariantCulture) : 0, 0, 0, 0) + TimeSpan.Parse(clock.Groups["clock"].Value, CultureInfo.InvariantCulture)
        : int.Parse(element.Value, CultureInfo.InvariantCulture) is var number && element.Key.EndsWith("_DAYS", StringComparison.Ordinal) ? TimeSpan.FromDays(number)
        : element.Key.EndsWith("_MINS", StringComparison.Ordinal) ? TimeSpan.FromMinutes(number) : TimeSpan.FromHours(number);

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?<days>\d+) days? )?(?<clock>\d\d:\d\d:\d\d)$")]
    private static partial Regex Clock();
}
