using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Reports.Schedules;

namespace QualysVM.Commands.Reports;

/// <summary>Lists the schedules of reports.</summary>
[Cmdlet(VerbsCommon.Get, "QualysReportSchedule")]
[OutputType(typeof(ReportSchedule))]
public sealed class GetQualysReportScheduleCommand : SessionCommand
{
    /// <summary>The schedules with these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Takes(typeof(ReportSchedule))]
    [Alias("ScheduleId")]
    [ArgumentCompleter(typeof(ReportScheduleCompleter))]
    [ValidateRange(1, long.MaxValue)]
    public long[]? Id { get; set; }

    /// <summary>Only schedules that are ($true) or are not ($false) active. By default both.</summary>
    [Parameter]
    public bool? Active { get; set; }

    private protected override void Process() => Get(Id, id => Api.ReportSchedules.List(new ReportScheduleQuery { Id = id, Active = Active }, Observer, Stopped));
}
