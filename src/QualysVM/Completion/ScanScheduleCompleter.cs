using QualysVM.Core.Scans.Schedules;

namespace QualysVM.Completion;

/// <summary>Offers the numbers of scan schedules that the session has shown.</summary>
public sealed class ScanScheduleCompleter : SeenCompleter<ScanSchedule>
{
    private protected override KeyValuePair<string, string> Word(ScanSchedule record) => new($"{record}", record.Title);
}
