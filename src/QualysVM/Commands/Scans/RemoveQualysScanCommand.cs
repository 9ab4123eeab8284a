using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Deletes scans with their results, for good.</summary>
[Cmdlet(VerbsCommon.Remove, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Scan))]
public sealed class RemoveQualysScanCommand : ScanChangeCommand
{
    private protected override string Deed => "Delete the scan and its results";

    private protected override bool LeavesAScan => false;

    private protected override Task ChangeAsync(ScanApi scans, string reference, ICallObserver observer, CancellationToken token) =>
        scans.DeleteAsync(reference, observer, token);
}
