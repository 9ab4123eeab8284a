using System.Management.Automation;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Deletes scans with their results, for good.</summary>
[Cmdlet(VerbsCommon.Remove, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Scan))]
public sealed class RemoveQualysScanCommand : ScanTargetsCommand
{
    /// <summary>Returns the scan as it was.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() =>
        Change("Delete the scan and its results", reference => Api.Scans.DeleteAsync(reference, Observer, Stopped), PassThru, leavesIt: false);
}
