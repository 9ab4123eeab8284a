using System.Management.Automation;
using QualysVM.Core.Http;
using QualysVM.Core.Reports;

namespace QualysVM.Commands.Reports;

/// <summary>Deletes reports with their files, for good.</summary>
[Cmdlet(VerbsCommon.Remove, "QualysReport", DefaultParameterSetName = ReportSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Report))]
public sealed class RemoveQualysReportCommand : ReportChangeCommand
{
    private protected override string Deed => "Delete the report";

    private protected override bool LeavesAReport => false;

    private protected override Task ChangeAsync(ReportApi reports, long id, ICallObserver observer, CancellationToken token) =>
        reports.DeleteAsync(id, observer, token);
}
