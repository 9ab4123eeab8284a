using QualysVM.Core.Reports.Schedules;

namespace QualysVM.Completion;

/// <summary>Offers the numbers of report schedules that the session has shown.</summary>
public sealed class ReportScheduleCompleter : SeenCompleter<ReportSchedule>
{
    private protected override KeyValuePair<string, string> Word(ReportSchedule record) => new($"{record}", $"{record.Title}, {record.OutputFormat}");
}
