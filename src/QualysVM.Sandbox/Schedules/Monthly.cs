using System.Globalization;

namespace QualysVM.Sandbox.Schedules;

/// <summary>Once in every so many months: on a day of the month, or on a weekday of one of its weeks.</summary>
/// <remarks>The names of the attributes are [B], as is that week 5 is the last one.</remarks>
internal sealed record Monthly(int Months) : Recurrence("MONTHLY")
{
    public int? DayOfMonth { get; init; }

    public DayOfWeek DayOfWeek { get; init; }

    public int WeekOfMonth { get; init; }

    public override IEnumerable<(string Name, string? Value)> Attributes =>
    [
        ("frequency_months", Spell(Months)),
        ("day_of_month", DayOfMonth is { } day ? Spell(day) : null),
        ("day_of_week", DayOfMonth is null ? Spell((int)DayOfWeek) : null),
        ("week_of_month", DayOfMonth is null ? Spell(WeekOfMonth) : null),
    ];

    public override bool FallsOn(DateTime day, DateTime first) =>
        (((day.Year - first.Year) * 12) + day.Month - first.Month) % Months == 0
        && (DayOfMonth is { } number ? day.Day == number : day.DayOfWeek == DayOfWeek && IsInWeek(day));

    private bool IsInWeek(DateTime day) => WeekOfMonth == 5
        ? day.AddDays(7).Month != day.Month
        : (day.Day + 6) / 7 == WeekOfMonth;

    private static string Spell(int value) => value.ToString(CultureInfo.InvariantCulture);
}
