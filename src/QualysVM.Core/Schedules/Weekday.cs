using System.Globalization;

namespace QualysVM.Core.Schedules;

/// <summary>Reads days of the week: numbers from 0 for Sunday, or English names.</summary>
internal static class Weekday
{
    private static readonly List<string> Names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Those of a list that are days.</summary>
    public static IEnumerable<DayOfWeek> ParseList(string text) =>
        text.Split(',').Select(part => Parse(part.Trim())).OfType<DayOfWeek>();

    private static DayOfWeek? Parse(string text)
    {
        var day = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Names.IndexOf(text.ToLowerInvariant());
        return day is >= 0 and <= (int)DayOfWeek.Saturday ? (DayOfWeek)day : null;
    }
}
