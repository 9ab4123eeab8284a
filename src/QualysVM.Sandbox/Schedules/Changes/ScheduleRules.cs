using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Schedules.Changes;

/// <summary>What a schedule may not combine, and what belongs together. The codes are [I].</summary>
internal static class ScheduleRules
{
    private static readonly (string Occurrence, string[] Needed, string[] Belonging)[] Rounds =
    [
        ("daily", ["frequency_days"], ["frequency_days"]),
        ("weekly", ["frequency_weeks", "weekdays"], ["frequency_weeks", "weekdays"]),
        ("monthly", ["frequency_months"], ["frequency_months", "day_of_month", "day_of_week", "week_of_month"]),
    ];

    public static Refusal? Refuse(FieldSet fields) => RefuseRound(fields) ?? RefuseTime(fields) ?? RefuseNotice(fields);

    /// <summary>A change of when it begins is said to be one, and is whole.</summary>
    public static Refusal? RefuseUpdate(FieldSet fields)
    {
        if (fields.Flag("set_start_time"))
        {
            return ScheduleParameters.Start.Where(name => !fields.Has(name)).ToArray() is { Length: > 0 } missing ? Refusal.Missing(missing) : null;
        }

        return Array.Find(ScheduleParameters.Start, fields.Has) is { } start
            ? Refusal.NotSupported($"{start}={fields[start]}", "a change of the start needs set_start_time=1") : null;
    }

    private static Refusal? RefuseRound(FieldSet fields)
    {
        var round = Array.Find(Rounds, one => one.Occurrence == fields["occurrence"]);
        var foreign = Rounds.SelectMany(one => one.Belonging).Where(name => fields.Has(name) && (round.Belonging is null || Array.IndexOf(round.Belonging, name) < 0)).ToArray();
        if (foreign.Length > 0)
        {
            return Refusal.NotSupported($"occurrence={fields["occurrence"]}, {foreign[0]}={fields[foreign[0]]}", $"{foreign[0]} belongs to another occurrence");
        }

        if (round.Needed?.Where(name => !fields.Has(name)).ToArray() is { Length: > 0 } missing)
        {
            return Refusal.Missing(missing);
        }

        if (round.Occurrence != "monthly" || fields.Has("day_of_month"))
        {
            return null;
        }

        return fields.Has("day_of_week") && fields.Has("week_of_month") ? null
            : fields.Has("day_of_week") || fields.Has("week_of_month") ? Refusal.Missing(fields.Has("day_of_week") ? "week_of_month" : "day_of_week")
            : Refusal.OneNeeded(["day_of_month", "day_of_week"]);
    }

    private static Refusal? RefuseTime(FieldSet fields)
    {
        if (fields["observe_dst"] == "yes" && fields["time_zone_code"] is { } code && !TimeZoneChoice.ByCode(code)!.HasSummerTime)
        {
            return Refusal.BadValue("observe_dst", "yes", $"{code} has no summer time");
        }

        foreach (var (hours, minutes) in new[] { ("end_after", "end_after_mins"), ("pause_after_hours", "pause_after_mins") })
        {
            if (fields.Has(minutes) && (fields.Number(hours) ?? 0) == 0 && fields.Number(minutes) < 15)
            {
                return Refusal.BadValue(minutes, fields[minutes]!, $"must be at least 15 where {hours} is 0");
            }
        }

        return null;
    }

    private static Refusal? RefuseNotice(FieldSet fields)
    {
        if (!fields.Flag("before_notify"))
        {
            return fields.Has("recipient_group_ids") && !fields.Flag("after_notify")
                ? Refusal.NotSupported("recipient_group_ids", "needs before_notify=1 or after_notify=1") : null;
        }

        if (new[] { "before_notify_unit", "before_notify_time" }.Where(name => !fields.Has(name)).ToArray() is { Length: > 0 } missing)
        {
            return Refusal.Missing(missing);
        }

        var (least, most) = fields["before_notify_unit"] switch { "days" => (1, 31), "hours" => (1, 24), _ => (5, 120) };
        return fields.Number("before_notify_time") is var time && time >= least && time <= most ? null
            : Refusal.BadValue("before_notify_time", fields["before_notify_time"]!, $"must be {least} to {most} {fields["before_notify_unit"]}");
    }
}
