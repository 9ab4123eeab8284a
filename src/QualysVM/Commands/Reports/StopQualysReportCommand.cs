using System.Management.Automation;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Ends the making of reports.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QualysReport", DefaultParameterSetName = ReportSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Report))]
public sealed class StopQualysReportCommand : ReportTargetsCommand
{
    /// <summary>Returns the report as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change("Cancel the report", id => Api.Reports.CancelAsync(id, Observer, Stopped), PassThru);
}
