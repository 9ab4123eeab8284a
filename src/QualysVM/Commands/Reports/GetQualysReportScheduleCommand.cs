using System.Management.Automation;
using QualysVM.Binding;
using QualysVM.Completion;
using QualysVM.Core.Errors;
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

    private protected override void Process()
    {
        if (Id is null)
        {
            var count = Write(Api.ReportSchedules.List(null, Active, Observer, Stopped));
            WriteVerbose($"{count} {(count == 1 ? "schedule" : "schedules")}.");
            return;
        }

        foreach (var id in Id)
        {
            Attempt(id, () =>
            {
                if (Write(Api.ReportSchedules.List(id, Active, Observer, Stopped)) == 0)
                {
                    throw new QualysException(QualysError.NotFound, $"No report schedule {id} was found.") { Advice = "Check the number. A schedule may also belong to another user." };
                }
            });
        }
    }
}
