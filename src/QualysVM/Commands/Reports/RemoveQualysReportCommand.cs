using System.Management.Automation;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Deletes reports with their files, for good.</summary>
[Cmdlet(VerbsCommon.Remove, "QualysReport", DefaultParameterSetName = ReportSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Report))]
public sealed class RemoveQualysReportCommand : ReportTargetsCommand
{
    /// <summary>Returns the report as it was.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change("Delete the report", id => Api.Reports.DeleteAsync(id, Observer, Stopped), PassThru, leavesIt: false);
}
