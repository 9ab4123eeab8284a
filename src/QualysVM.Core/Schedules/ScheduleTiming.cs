using System.Globalization;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Schedules;

/// <summary>The SCHEDULE element: when scans are launched, and how long they may run.</summary>
internal sealed class ScheduleTiming
{
    private const int HoursOfACentury = 876_000;
    private const string Parent = "SCHEDULE";
    private int? endMinutes, resumeDays, resumeHours, endHours;

    public Recurrence? Recurrence { get; set; }

    public DateTimeOffset? Start { get; set; }

    public int? Hour { get; set; }

    public int? Minute { get; set; }

    public DateTimeOffset? Next { get; set; }

    public string ZoneCode { get; set; } = "";

    public string ZoneDetails { get; set; } = "";

    public bool? FollowsSummerTime { get; set; }

    public int? MaxOccurrence { get; set; }

    public TimeSpan? EndAfter { get; set; }

    public TimeSpan? PauseAfter { get; set; }

    public TimeSpan? ResumeAfter { get; set; }

    public static ScheduleTiming Read(ElementReader xml, AdditionalElements more)
    {
        var timing = new ScheduleTiming();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            timing.ReadPart(xml, more);
        }

        timing.EndAfter = Together(null, timing.endHours, timing.endMinutes);
        timing.ResumeAfter = Together(timing.resumeDays, timing.resumeHours, null);

        return timing;
    }

    private void ReadPart(ElementReader xml, AdditionalElements more)
    {
        switch (xml.Name)
        {
            case "DAILY": ReadRecurrence(xml, RecurrenceKind.Daily); break;
            case "WEEKLY": ReadRecurrence(xml, RecurrenceKind.Weekly); break;
            case "MONTHLY": ReadRecurrence(xml, RecurrenceKind.Monthly); break;
            case "START_DATE_UTC": Start = more.Value(xml, ServiceTime.Parse, Parent); break;
            case "START_HOUR": Hour = Number(xml, more); break;
            case "START_MINUTE": Minute = Number(xml, more); break;
            case "NEXTLAUNCH_UTC": Next = more.Value(xml, ServiceTime.Parse, Parent); break;
            case "TIME_ZONE": ReadZone(xml, more); break;
            case "DST_SELECTED": FollowsSummerTime = more.Flag(xml, Parent); break;
            case "MAX_OCCURRENCE": MaxOccurrence = Number(xml, more); break;
            case "END_AFTER": endHours = Number(xml, more); break;
            case "END_AFTER_MINS": endMinutes = Number(xml, more); break;
            case "PAUSE_AFTER_HOURS": PauseAfter = Together(null, Number(xml, more), null); break;
            case "RESUME_IN_DAYS": resumeDays = Number(xml, more); break;
            case "RESUME_IN_HOURS": resumeHours = Number(xml, more); break;
            default: more.Keep(xml, Parent); break;
        }
    }

    private void ReadRecurrence(ElementReader xml, RecurrenceKind kind)
    {
        Recurrence = new Recurrence(kind, xml.Attributes());
        xml.Skip();
    }

    private void ReadZone(ElementReader xml, AdditionalElements more)
    {
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "TIME_ZONE_CODE": ZoneCode = xml.ReadText(); break;
                case "TIME_ZONE_DETAILS": ZoneDetails = xml.ReadText(); break;
                default: more.Keep(xml, Parent + "/TIME_ZONE"); break;
            }
        }
    }

    /// <summary>A number that means something; any other is kept as it came.</summary>
    private static int? Number(ElementReader xml, AdditionalElements more) =>
        more.Value(xml, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HoursOfACentury ? number : (int?)null, Parent);

    /// <summary>A time given in parts; null where none is given.</summary>
    private static TimeSpan? Together(int? days, int? hours, int? minutes) => days is null && hours is null && minutes is null
        ? null
        : TimeSpan.FromMinutes(((((days ?? 0) * 24L) + (hours ?? 0)) * 60) + (minutes ?? 0));
}
