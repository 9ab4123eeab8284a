using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;

namespace QualysVM.Commands.Scans;

/// <summary>Lets paused scans go on.</summary>
[Cmdlet(VerbsLifecycle.Resume, "QualysScan", DefaultParameterSetName = ScanSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Scan))]
public sealed class ResumeQualysScanCommand : ScanChangeCommand
{
    private protected override string Deed => "Resume the scan";

    private protected override Task ChangeAsync(ScanApi scans, string reference, ICallObserver observer, CancellationToken token) =>
        scans.ResumeAsync(reference, observer, token);
}
