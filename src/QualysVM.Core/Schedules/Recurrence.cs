using System.Globalization;

namespace QualysVM.Core.Schedules;

/// <summary>How often a schedule comes round. It reads as a sentence, and is equal to it: <c>every 2 weeks on Monday, Friday</c>.</summary>
/// <remarks>
/// Source of the attributes: the sample on the vendor's page for daily; for the others the vendor's document type definition as
/// other clients keep it: weekdays are numbers from 0 for Sunday with commas between them, week 5 of a month is its last.
/// </remarks>
public sealed class Recurrence : Worded<Recurrence>
{
    private const int LastWeek = 5;
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "last"];

    internal Recurrence(RecurrenceKind kind, IDictionary<string, string> attributes)
    {
        (Kind, Attributes) = (kind, new AdditionalData(attributes));
        var interval = kind switch { RecurrenceKind.Weekly => "frequency_weeks", RecurrenceKind.Monthly => "frequency_months", _ => "frequency_days" };
        Interval = Number(interval) is { } number && number > 0 ? number : 1;
        Weekdays = new([.. Weekday.ParseList(Value(kind == RecurrenceKind.Monthly ? "day_of_week" : "weekdays"))]);
        DayOfMonth = Number("day_of_month");
        WeekOfMonth = Number("week_of_month");
    }

    /// <summary>Days, weeks or months.</summary>
    public RecurrenceKind Kind { get; }

    /// <summary>Every how many days, weeks or months.</summary>
    public int Interval { get; }

    /// <summary>The days of the week, or the one of a month's week; never null.</summary>
    public Listed<DayOfWeek> Weekdays { get; }

    /// <summary>The day of the month, or null.</summary>
    public int? DayOfMonth { get; }

    /// <summary>The week of the month that <see cref="Weekdays"/> is of, 1 to 5, of which 5 is the last; or null.</summary>
    public int? WeekOfMonth { get; }

    /// <summary>The attributes as the service wrote them.</summary>
    public AdditionalData Attributes { get; }

    /// <summary>In words, in English.</summary>
    public override string ToString() => Kind switch
    {
        RecurrenceKind.Daily => Every("day"),
        RecurrenceKind.Weekly => Weekdays.Count == 0 ? Every("week") : $"{Every("week")} on {Weekdays}",
        RecurrenceKind.Monthly when DayOfMonth is { } day => string.Format(CultureInfo.InvariantCulture, "on day {0} of {1}", day, Every("month")),
        RecurrenceKind.Monthly when WeekOfMonth is >= 1 and <= LastWeek and var week && Weekdays.Count > 0 => $"on the {Ordinals[week - 1]} {Weekdays} of {Every("month")}",
        RecurrenceKind.Monthly => Every("month"),
        _ => Attributes.ToString(),
    };

    private string Every(string unit) => Interval == 1 ? $"every {unit}" : string.Format(CultureInfo.InvariantCulture, "every {0} {1}s", Interval, unit);

    private string Value(string attribute) => Attributes.TryGetValue(attribute, out var value) ? value : "";

    private int? Number(string attribute) => int.TryParse(Value(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
