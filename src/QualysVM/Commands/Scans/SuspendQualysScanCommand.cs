using System.Management.Automation;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Pauses running scans. A paused scan can be resumed, fetched and reported on.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Scan))]
public sealed class SuspendQualysScanCommand : ScanTargetsCommand
{
    /// <summary>Returns the scan as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change("Pause the scan", reference => Api.Scans.PauseAsync(reference, Observer, Stopped), PassThru);
}
