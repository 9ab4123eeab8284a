using QualysVM.Core.Xml;

namespace QualysVM.Core.Schedules;

/// <summary>Reads the SCHEDULE element: when something is launched, and how long it may run.</summary>
internal static class ScheduleReader
{
    private const int HoursOfACentury = 876_000;

    public static void Read(Schedule schedule, ElementValue value)
    {
        var times = value.Into(new Times(schedule), Take);
        schedule.EndAfter = Together(null, times.EndHours, times.EndMinutes);
        schedule.PauseAfter = Together(null, times.PauseHours, null);
        schedule.ResumeAfter = Together(times.ResumeDays, times.ResumeHours, null);
    }

    private static void Take(Times times, ElementValue value)
    {
        var schedule = times.Of;
        switch (value.Name)
        {
            case "DAILY": schedule.Recurrence = new Recurrence(RecurrenceKind.Daily, value.Attributes()); break;
            case "WEEKLY": schedule.Recurrence = new Recurrence(RecurrenceKind.Weekly, value.Attributes()); break;
            case "MONTHLY": schedule.Recurrence = new Recurrence(RecurrenceKind.Monthly, value.Attributes()); break;
            case "START_DATE_UTC": schedule.StartDateTime = value.Time(); break;
            case "START_HOUR": schedule.StartHour = value.Number(HoursOfACentury); break;
            case "START_MINUTE": schedule.StartMinute = value.Number(HoursOfACentury); break;
            case "NEXTLAUNCH_UTC": schedule.NextLaunch = value.Time(); break;
            case "TIME_ZONE": value.Into(schedule, TakeZone); break;
            case "DST_SELECTED": schedule.FollowsSummerTime = value.Flag(); break;
            case "MAX_OCCURRENCE": schedule.MaxOccurrence = value.Number(HoursOfACentury); break;
            case "END_AFTER": times.EndHours = value.Number(HoursOfACentury); break;
            case "END_AFTER_MINS": times.EndMinutes = value.Number(HoursOfACentury); break;
            case "PAUSE_AFTER_HOURS": times.PauseHours = value.Number(HoursOfACentury); break;
            case "RESUME_IN_DAYS": times.ResumeDays = value.Number(HoursOfACentury); break;
            case "RESUME_IN_HOURS": times.ResumeHours = value.Number(HoursOfACentury); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeZone(Schedule schedule, ElementValue value)
    {
        switch (value.Name)
        {
            case "TIME_ZONE_CODE": schedule.TimeZoneCode = value.Text(); break;
            case "TIME_ZONE_DETAILS": schedule.TimeZoneDetails = value.Text(); break;
            default: value.Keep(); break;
        }
    }

    /// <summary>A time given in parts; null where none is given.</summary>
    private static TimeSpan? Together(int? days, int? hours, int? minutes) => days is null && hours is null && minutes is null
        ? null
        : TimeSpan.FromMinutes(((((days ?? 0) * 24L) + (hours ?? 0)) * 60) + (minutes ?? 0));

    /// <summary>The times that the service gives in parts, in any order.</summary>
    private sealed class Times(Schedule schedule)
    {
        public Schedule Of => schedule;

        public int? EndHours { get; set; }

        public int? EndMinutes { get; set; }

        public int? PauseHours { get; set; }

        public int? ResumeDays { get; set; }

        public int? ResumeHours { get; set; }
    }
}
