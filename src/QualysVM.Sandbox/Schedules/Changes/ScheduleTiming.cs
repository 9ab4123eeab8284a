using System.Globalization;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Schedules.Changes;

/// <summary>When a schedule launches, out of the words of a call.</summary>
internal static class ScheduleTiming
{
    /// <summary>The timing of a new schedule. Its first day is today, where the call names none.</summary>
    public static Timing First(FieldSet fields, DateTimeOffset now)
    {
        var zone = TimeZoneChoice.ByCode(fields["time_zone_code"]!)!;
        return new Timing(Round(fields)!, Day(fields) ?? now.UtcDateTime.AddMinutes(zone.Minutes).Date, zone).Starting(fields).With(fields);
    }

    public static Timing With(this Timing timing, FieldSet fields) => (fields.Flag("set_start_time") ? timing.Starting(fields) : timing) with
    {
        Recurrence = Round(fields) ?? timing.Recurrence,
        MaxOccurrence = fields.Number("recurrence") ?? timing.MaxOccurrence,
        EndAfter = fields.Number("end_after") ?? timing.EndAfter,
        EndAfterMinutes = fields.Number("end_after_mins") ?? timing.EndAfterMinutes,
        PauseAfterHours = fields.Number("pause_after_hours") ?? timing.PauseAfterHours,
        PauseAfterMinutes = fields.Number("pause_after_mins") ?? timing.PauseAfterMinutes,
        ResumeInDays = fields.Number("resume_in_days") ?? timing.ResumeInDays,
        ResumeInHours = fields.Number("resume_in_hours") ?? timing.ResumeInHours,
        // What the vendor's page prints is no longer so.
        Printed = null,
    };

    public static bool TryDay(string text, out DateTime day) => DateTime.TryParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Timing Starting(this Timing timing, FieldSet fields) => timing with
    {
        Start = (Day(fields) ?? timing.Start.Date).AddHours(fields.Number("start_hour") ?? 0).AddMinutes(fields.Number("start_minute") ?? 0),
        Zone = TimeZoneChoice.ByCode(fields["time_zone_code"]!)!,
        FollowsSummerTime = fields["observe_dst"] == "yes",
    };

    private static DateTime? Day(FieldSet fields) => fields["start_date"] is { } text && TryDay(text, out var day) ? day : null;

    private static Recurrence? Round(FieldSet fields) => fields["occurrence"] switch
    {
        "daily" => new Daily(fields.Number("frequency_days")!.Value),
        "weekly" => new Weekly(
            fields.Number("frequency_weeks")!.Value,
            [.. fields.List("weekdays")!.Select(day => (DayOfWeek)Array.IndexOf(ScheduleParameters.Weekdays, day)).OrderBy(day => day)]),
        "monthly" => new Monthly(fields.Number("frequency_months")!.Value)
        {
            DayOfMonth = fields.Number("day_of_month"),
            DayOfWeek = (DayOfWeek)(fields.Number("day_of_week") ?? 0),
            WeekOfMonth = 1 + Array.IndexOf(ScheduleParameters.Weeks, fields["week_of_month"]),
        },
        _ => null,
    };
}
