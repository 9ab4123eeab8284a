using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Lists;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Schedules;

namespace QualysVM.Commands.Reports;

/// <summary>Launches scheduled reports now, in addition to their schedule.</summary>
[Cmdlet(VerbsLifecycle.Start, "QualysReportSchedule", DefaultParameterSetName = ScheduleSet, SupportsShouldProcess = true)]
[OutputType(typeof(Report))]
public sealed class StartQualysReportScheduleCommand : TargetsCommand<long, ReportSchedule>
{
    private const string IdSet = "Id";
    private const string ScheduleSet = "Schedule";

    /// <summary>The numbers of the schedules.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = IdSet)]
    [Takes(typeof(ReportSchedule))]
    [Alias("ScheduleId")]
    [ArgumentCompleter(typeof(ReportScheduleCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[] Id { get; set; } = [];

    /// <summary>Schedules as Get-QualysReportSchedule returns them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ScheduleSet)]
    [Takes(typeof(ReportSchedule))]
    [ValidateNotNull]
    public ReportSchedule[] InputObject { get; set; } = [];

    private protected override void Process()
    {
        foreach (var (id, given) in Targets)
        {
            Attempt(id, () => Start(id, given));
        }
    }

    private protected override IEnumerable<(long Key, ReportSchedule? Given)> Targets =>
        ParameterSetName == ScheduleSet ? InputObject.Select(schedule => (schedule.Id, (ReportSchedule?)schedule)) : Id.Select(id => (id, (ReportSchedule?)null));

    private protected override string Named(ReportSchedule record) => $"'{record.Title}'";

    private protected override string Described(long key, ReportSchedule record) => $"{Named(record)} ({key}, {record.OutputFormat})";

    private protected override RecordFeed<ReportSchedule> List(long key) => Api.ReportSchedules.List(new ReportScheduleQuery { Id = key }, Observer, Stopped);

    private void Start(long id, ReportSchedule? schedule)
    {
        if (!ShouldProcess(schedule is null ? $"{id}" : Described(id, schedule), "Launch the scheduled report now"))
        {
            return;
        }

        if (Wait(Api.ReportSchedules.LaunchAsync(id, Observer, Stopped)) is { } report)
        {
            After($"The report {report} of schedule {id} is launched.", () =>
                WriteObject(LaunchedReport.Find(this, Api, new Report
                {
                    Id = report,
                    Title = schedule?.Title ?? "",
                    OutputFormat = schedule?.OutputFormat ?? "",
                    UserLogin = Api.UserName,
                    State = ReportState.Submitted,
                })));
        }
        else
        {
            WriteVerbose($"The report of schedule {id} is launched; Qualys did not say which it is. Get-QualysReport shows it.");
        }
    }
}
