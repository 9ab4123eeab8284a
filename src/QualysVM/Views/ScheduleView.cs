using System.ComponentModel;
using System.Globalization;
using QualysVM.Core.Schedules;

namespace QualysVM.Views;

/// <summary>What the views show of a schedule. Public as format files may call public types only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ScheduleView
{
    /// <summary>Yes, no, or what the service says instead.</summary>
    public static string Active(Schedule schedule) => schedule.Active switch { true => "yes", false => "no", _ => Shown.Line(schedule.ActiveText) };

    /// <summary>The next launch by the clock of the schedule's zone, and that the clock may be ahead in summer.</summary>
    public static string InZone(Schedule schedule) => schedule.NextLaunchLocal is { } time
        ? time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) + (schedule.FollowsSummerTime == true ? " (follows summer time)" : "")
        : "";

    /// <summary>The time of day at which it launches, in its own zone.</summary>
    public static string Start(Schedule schedule) => (schedule.StartHour, schedule.StartMinute) is ({ } hour, { } minute)
        ? string.Format(CultureInfo.InvariantCulture, "{0:00}:{1:00} {2}", hour, minute, Shown.Line(schedule.TimeZoneCode)).TrimEnd()
        : "";

    /// <summary>What ends, pauses and resumes what it launches, and when it is over.</summary>
    public static string Ends(Schedule schedule) => string.Join(", ", new[]
    {
        Part("after {0} launches", schedule.MaxOccurrence),
        Part("each scan after {0}", schedule.EndAfter),
        Part("paused after {0}", schedule.PauseAfter),
        Part("resumed {0} later", schedule.ResumeAfter),
    }.OfType<string>());

    private static string? Part(string format, object? value) => value is null ? null : string.Format(CultureInfo.InvariantCulture, format, value);
}
