using System.Globalization;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Scans.Launch;

namespace QualysVM.Sandbox.Schedules.Changes;

/// <summary>What a schedule is made of and changed by: all of a launch, and when. The names are second hand [S], as are the spans.</summary>
internal static class ScheduleParameters
{
    public static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The list says 1 to 5 where these words go in [B].</summary>
    public static readonly string[] Weeks = ["first", "second", "third", "fourth", "last"];

    /// <summary>A change of the time needs all of them.</summary>
    public static readonly string[] Start = ["start_date", "start_hour", "start_minute", "time_zone_code", "observe_dst"];

    // Which of them the service insists on is [I], but for active and start_hour.
    private static readonly string[] Required = ["scan_title", "active", "occurrence", "start_hour", "start_minute", "time_zone_code"];

    private static readonly string[][] Exclusive = [.. LaunchParameters.Exclusive, ["day_of_month", "day_of_week"], ["day_of_month", "week_of_month"]];

    private static readonly ParameterRule[] Own =
    [
        new("active", ValueRules.Flag),
        new("occurrence", ValueRules.OneOf("daily", "weekly", "monthly")),
        new("frequency_days", Between(1, 365)),
        new("frequency_weeks", Between(1, 52)),
        new("weekdays", ValueRules.ListOf(Weekdays)),
        new("frequency_months", Between(1, 12)),
        new("day_of_month", Between(1, 31)),
        new("day_of_week", Between(0, 6)),
        new("week_of_month", ValueRules.OneOf(Weeks)),
        new("recurrence", Between(1, 99)),
        new("start_date", value => ScheduleTiming.TryDay(value, out _) ? null : "must be of the form MM/DD/YYYY"),
        new("start_hour", Between(0, 23)),
        new("start_minute", Between(0, 59)),
        new("time_zone_code", value => TimeZoneChoice.ByCode(value) is null ? $"unknown time zone: {value}" : null),
        new("observe_dst", ValueRules.OneOf("yes", "no")),
        new("end_after", Between(0, 119)),
        new("end_after_mins", Between(0, 59)),
        new("pause_after_hours", Between(0, 119)),
        new("pause_after_mins", Between(0, 59)),
        new("resume_in_days", Between(0, 9)),
        new("resume_in_hours", Between(0, 23)),
        new("before_notify", ValueRules.Flag),
        new("before_notify_unit", ValueRules.OneOf("days", "hours", "minutes")),
        new("before_notify_time", Between(1, 120)),
        new("before_notify_message", Message),
        new("after_notify", ValueRules.Flag),
        new("after_notify_message", Message),
        new("recipient_group_ids", ValueRules.Text),
    ];

    public static readonly ParameterTable Create = new([.. Of(Required)]) { Exclusive = Exclusive };

    public static readonly ParameterTable Update = new(
    [
        .. Of([]),
        new("id", ValueRules.PositiveInteger) { IsRequired = true },
        new("set_start_time", ValueRules.Flag),
    ])
    {
        Exclusive = Exclusive,
    };

    private static IEnumerable<ParameterRule> Of(string[] required) =>
        LaunchParameters.Shared.Concat(Own).Select(rule => rule with { IsRequired = Array.IndexOf(required, rule.Name) >= 0 });

    private static Func<string, string?> Between(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : $"must be a number from {least} to {most}";

    // An empty one takes the message away.
    private static string? Message(string value) => value.Length > 4000 ? "must not be longer than 4000 characters" : value.Contains("<") ? "must not hold HTML" : null;
}
