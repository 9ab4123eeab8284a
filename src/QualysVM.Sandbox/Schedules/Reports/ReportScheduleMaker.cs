using QualysVM.Sandbox.Reports.Templates;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules.Reports;

/// <summary>Makes up the schedules of reports: their times from the seed, the rest always the same.</summary>
internal static class ReportScheduleMaker
{
    private static readonly (string Title, string Format, int Template, bool IsActive, Recurrence Recurrence)[] Plan =
    [
        ("Technical Report, nightly", "PDF", 910_001, true, new Daily(1)),
        ("Executive <summary> & trends", "HTML", 910_002, true, new Weekly(1, DayOfWeek.Monday)),
        ("Wochenbericht Köln", "CSV", 910_004, true, new Weekly(2, DayOfWeek.Friday)),
        ("Patches of the month", "XML", 910_007, false, new Monthly(1) { DayOfWeek = DayOfWeek.Wednesday, WeekOfMonth = 2 }),
        ("Tickets, quarterly", "HTML", 910_008, true, new Monthly(3) { DayOfMonth = 1 }),
        ("Windows Authentication", "DOCX", 235_288, false, new Daily(14)),
    ];

    public static ScheduledReport[] Make(SandboxOptions options)
    {
        var today = options.Clock.GetUtcNow().UtcDateTime.Date;
        return [.. Plan.Select((plan, index) =>
        {
            var draw = new Draw(options.Seed, index, 'Y');
            var start = today.AddDays(-30 - draw.Below(300)).AddHours(draw.Below(24)).AddMinutes(draw.Below(12) * 5);
            var timing = new Timing(plan.Recurrence, start, TimeZoneChoice.For(ref draw)) { FollowsSummerTime = draw.Below(2) == 0 };
            var template = Array.Find(ReportTemplates.All, one => one.Id == plan.Template)!;
            return new ScheduledReport(320_000 + (index * 7) + draw.Below(7), plan.Title, plan.Format, template, plan.IsActive, timing);
        })];
    }
}
