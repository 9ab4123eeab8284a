using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Cancels scans. What they found so far is kept.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Scan))]
public sealed class StopQualysScanCommand : ScanChangeCommand
{
    private protected override string Deed => "Cancel the scan";

    private protected override Task ChangeAsync(ScanApi scans, string reference, ICallObserver observer, CancellationToken token) =>
        scans.CancelAsync(reference, observer, token);
}
