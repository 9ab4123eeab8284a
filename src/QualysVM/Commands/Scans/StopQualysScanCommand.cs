using System.Management.Automation;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Cancels scans. What they found so far is kept.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Scan))]
public sealed class StopQualysScanCommand : ScanTargetsCommand
{
    /// <summary>Returns the scan as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change("Cancel the scan", reference => Api.Scans.CancelAsync(reference, Observer, Stopped), PassThru);
}
