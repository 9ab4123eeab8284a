using System.Globalization;

namespace QualysVM.Sandbox.Schedules;

/// <summary>On some days of every so many weeks.</summary>
/// <remarks>That the days are numbers from 0 for Sunday, in a comma list, is [B].</remarks>
internal sealed record Weekly(int Weeks, params DayOfWeek[] Days) : Recurrence("WEEKLY")
{
    public override IEnumerable<(string Name, string? Value)> Attributes =>
    [
        ("frequency_weeks", Weeks.ToString(CultureInfo.InvariantCulture)),
        ("weekdays", string.Join(",", Days.Select(day => ((int)day).ToString(CultureInfo.InvariantCulture)))),
    ];

    public override bool FallsOn(DateTime day, DateTime first) =>
        Array.IndexOf(Days, day.DayOfWeek) >= 0 && (Sunday(day) - Sunday(first)).Days / 7 % Weeks == 0;

    private static DateTime Sunday(DateTime day) => day.AddDays(-(int)day.DayOfWeek);
}
