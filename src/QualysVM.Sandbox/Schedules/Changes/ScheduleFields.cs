using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Scans.Launch;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules.Changes;

/// <summary>A schedule with what a call says of it; what the call does not mention stays.</summary>
internal static class ScheduleFields
{
    public static ScheduledScan With(this ScheduledScan schedule, FieldSet fields)
    {
        var changed = schedule with
        {
            Title = fields["scan_title"] ?? schedule.Title,
            Active = fields["active"] ?? schedule.Active,
            Client = ClientParameters.Asked(fields) ?? schedule.Client,
            OptionProfile = OptionProfile.Asked(fields["option_id"], fields["option_title"]) ?? schedule.OptionProfile,
            Priority = fields["priority"] is { } priority ? ScanWording.Priorities[priority[0] - '0'] : schedule.Priority,
            NetworkId = fields["ip_network_id"] ?? schedule.NetworkId ?? "0",
            ExcludedIps = fields["exclude_ip_per_scan"] ?? schedule.ExcludedIps,
            Notices = Noticed(schedule.Notices, fields),
        };
        changed = LaunchRules.HasTarget(fields) ? Aimed(changed, fields) : changed;
        return Array.Exists(LaunchParameters.ScannerKinds, fields.Has) ? changed with { ScannerName = Scanner(fields) } : changed;
    }

    private static ScheduledScan Aimed(ScheduledScan schedule, FieldSet fields) => schedule with
    {
        Tags = LaunchTarget.Tags(fields),
        Target = LaunchTarget.Tags(fields) is null ? LaunchTarget.Addresses(fields) : "Asset Tags Included",
        AssetGroups = [.. LaunchTarget.Groups(fields).Select(group => group.Title)],
        UserEnteredIps = fields["ip"],
    };

    private static string? Scanner(FieldSet fields) => LaunchTarget.Named(fields) switch
    {
        null => null,
        [Appliance.External] => ScheduledScan.External,
        { } names => string.Join(",", names),
    };

    private static Notices? Noticed(Notices? before, FieldSet fields)
    {
        var notices = before ?? new Notices(null, null, null, null);
        if (fields["before_notify"] is { } flag)
        {
            notices = notices with { Time = flag == "1" ? fields.Number("before_notify_time") : null, Unit = fields["before_notify_unit"] };
        }

        notices = notices with { Before = fields["before_notify_message"] ?? notices.Before };
        if (fields["after_notify"] is { } after)
        {
            notices = notices with { After = after == "1" ? fields["after_notify_message"] ?? notices.After ?? "" : null };
        }

        return notices.Time is null && notices.After is null ? null : notices;
    }
}
