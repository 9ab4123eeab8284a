using System.Management.Automation;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Lets paused scans go on.</summary>
[Cmdlet(VerbsLifecycle.Resume, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Scan))]
public sealed class ResumeQualysScanCommand : ScanTargetsCommand
{
    /// <summary>Returns the scan as it is afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Change("Resume the scan", reference => Api.Scans.ResumeAsync(reference, Observer, Stopped), PassThru);
}
