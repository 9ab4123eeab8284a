using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Ends the making of reports.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QualysReport", DefaultParameterSetName = ReportSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Report))]
public sealed class StopQualysReportCommand : ReportChangeCommand
{
    private protected override string Deed => "Cancel the report";

    private protected override bool LeavesAReport => true;

    private protected override Task ChangeAsync(ReportApi reports, long id, ICallObserver observer, CancellationToken token) =>
        reports.CancelAsync(id, observer, token);
}
