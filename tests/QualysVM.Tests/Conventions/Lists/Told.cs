using System.Collections;
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
            Core.Scans.Summaries.SummarizedHosts hosts => elements.SelectMany(element => element.Value.Split(',')).Select(item => item.Trim()).Order(StringComparer.Ordinal)
                .SequenceEqual(hosts.ToString().Split(", ").Order(StringComparer.Ordinal)),
            Recurrence recurrence => $"{recurrence.Kind.ToString().ToUpperInvariant()} {recurrence.Attributes}" == text,
            IEnumerable items when Parts(items) is { Count: > 0 } parts && !Plain(value.ToString()!).Contains(Plain(text), StringComparison.Ordinal) => elements.All(element => element.Value == string.Join(", ", parts.Select(part => Part(part, element.Key)))),
            _ => Plain(value.ToString()!).Contains(Plain(text), StringComparison.Ordinal),
        };
    }

    /// <summary>What a list holds that has parts of its own.</summary>
    private static List<object> Parts(IEnumerable items) => [.. items.Cast<object>().Where(item => item.GetType().Assembly == typeof(Core.QualysApi).Assembly)];

    /// <summary>The part whose name the element ends with, as it would be written in an element.</summary>
    private static string Part(object item, string element)
    {
        var name = element.Replace("_", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal);
        var part = item.GetType().GetProperties()
            .Where(property => name.EndsWith(property.Name.Replace("DateTime", "Date", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase) || name.EndsWith(property.Name + "s", StringComparison.OrdinalIgnoreCase))
            .MaxBy(property => property.Name.Length) is { } named ? named.GetValue(item) : (item.GetType().GetProperty("Value") ?? item.GetType().GetProperty("Title"))?.GetValue(item);
        return part is DateTimeOffset time ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : Convert.ToString(part, CultureInfo.InvariantCulture)!;
    }

    private static decimal Number(string text)
    {
        var parts = text.Split(' ');
        return decimal.Parse(parts[0], CultureInfo.InvariantCulture) * (parts.Length > 1 ? 1L << (10 * Array.IndexOf(Units, parts[1])) : 1);
    }

    private static TimeSpan Time(KeyValuePair<string, string> element) => Clock().Match(element.Value) is { Success: true } clock
        ? new TimeSpan(clock.Groups["days"].Success ? int.Parse(clock.Groups["days"].Value, CultureInfo.InvariantCulture) : 0, 0, 0, 0) + TimeSpan.Parse(clock.Groups["clock"].Value, CultureInfo.InvariantCulture)
        : element.Value.EndsWith(" seconds", StringComparison.Ordinal) ? TimeSpan.FromSeconds(int.Parse(element.Value[..^" seconds".Length], CultureInfo.InvariantCulture))
        : int.Parse(element.Value, CultureInfo.InvariantCulture) is var number && element.Key.EndsWith("_DAYS", StringComparison.Ordinal) ? TimeSpan.FromDays(number)
        : element.Key.EndsWith("_DURATION", StringComparison.Ordinal) || element.Key.EndsWith("/DURATION", StringComparison.Ordinal) ? TimeSpan.FromSeconds(number)
        : element.Key.EndsWith("_MINS", StringComparison.Ordinal) ? TimeSpan.FromMinutes(number) : TimeSpan.FromHours(number);

    private static string Plain(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?<days>\d+) days? )?(?<clock>\d\d:\d\d:\d\d)$")]
    private static partial Regex Clock();
}
