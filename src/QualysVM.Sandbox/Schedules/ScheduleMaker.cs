using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules;

/// <summary>Makes up a dozen schedules from the seed, one for each way to come round.</summary>
internal static class ScheduleMaker
{
    private static readonly Recurrence[] Recurrences =
    [
        new Daily(1),
        new Weekly(1, DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday),
        new Monthly(1) { DayOfMonth = 15 },
        new Monthly(1) { DayOfWeek = DayOfWeek.Tuesday, WeekOfMonth = 2 },
        new Weekly(2, DayOfWeek.Saturday),
        new Daily(3),
        new Monthly(3) { DayOfMonth = 1 },
        new Weekly(1, DayOfWeek.Sunday),
        new Monthly(2) { DayOfWeek = DayOfWeek.Sunday, WeekOfMonth = 5 },
        new Daily(14),
        new Monthly(1) { DayOfMonth = 31 },
        new Weekly(4, DayOfWeek.Thursday, DayOfWeek.Friday),
    ];

    public static IEnumerable<ScheduledScan> Make(int seed, DateTime today) => Recurrences.Select((recurrence, index) => Make(seed, index, recurrence, today));

    private static ScheduledScan Make(int seed, int index, Recurrence recurrence, DateTime today)
    {
        var draw = new Draw(seed, index, 'Z');
        var start = today.AddDays(-30 - draw.Below(300)).AddHours(draw.Below(24)).AddMinutes(draw.Below(12) * 5);
        var timing = new Timing(recurrence, start, TimeZoneChoice.For(ref draw))
        {
            FollowsSummerTime = draw.Below(2) == 0,
            // Over already, after some time, and never.
            MaxOccurrence = (index % 6) switch { 1 => 1, 4 => 500, _ => null },
            EndAfter = index % 4 == 1 ? 2 + draw.Below(10) : null,
            EndAfterMinutes = index % 8 == 1 ? 30 : null,
            PauseAfterHours = index % 4 == 3 ? 4 + draw.Below(8) : null,
            ResumeInDays = index % 8 == 3 ? 1 : null,
            ResumeInHours = index % 8 == 7 ? 12 : null,
        };
        var schedule = new ScheduledScan(210_000 + (index * 7) + draw.Below(7), timing)
        {
            Active = index % 5 == 2 ? "0" : "1",
            Title = index == 3 ? draw.Of(ScanWording.OddTitles) : draw.Of(ScanWording.Kinds) + " " + draw.Of(ScanWording.Sites),
            UserLogin = draw.Of(Staff.Logins),
            Client = Client.For(ref draw),
            Target = "",
            NetworkId = "0",
            ScanType = index == 6 ? ScanWording.ScanTypes[0] : null,
            OptionProfile = draw.Of(OptionProfile.All),
            Priority = draw.Of(ScanWording.Priorities),
            ExcludedIps = index % 3 == 2 ? "10.0.16.2,10.0.16.9-10.0.16.12" : null,
            Notices = index % 2 == 0 ? new Notices(1 + draw.Below(5), "hours", "The scan \"begins\" soon.", "Done & dusted.") : null,
        };
        return Aimed(schedule, index, ref draw);
    }

    private static ScheduledScan Aimed(ScheduledScan schedule, int index, ref Draw draw)
    {
        var group = draw.Of(AssetGroup.Dealt);
        return (index % 4) switch
        {
            0 => schedule with { Target = group.Addresses, AssetGroups = [group.Title], ScannerName = null },
            1 => schedule with { Target = "Asset Tags Included", Tags = new TagChoice("Windows,Linux", index == 1 ? null : "Do not scan") { UsesRanges = index == 5 } },
            2 => schedule with { Target = "10.1.32.7,10.2.0.10-10.2.0.40", UserEnteredIps = "10.1.32.7,10.2.0.10-10.2.0.40", ScannerName = draw.Of(Appliance.All).Name },
            _ => schedule with { Target = "www.corp.example,10.0.16.1-10.0.16.62", AssetGroups = [AssetGroup.All[1].Title] },
        };
    }
}
