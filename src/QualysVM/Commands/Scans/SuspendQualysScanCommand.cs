using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Pauses running scans. A paused scan can be resumed, fetched and reported on.</summary>
[Cmdlet(VerbsLifecycle.Suspend, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Scan))]
public sealed class SuspendQualysScanCommand : ScanChangeCommand
{
    private protected override string Deed => "Pause the scan";

    private protected override Task ChangeAsync(ScanApi scans, string reference, ICallObserver observer, CancellationToken token) =>
        scans.PauseAsync(reference, observer, token);
}
