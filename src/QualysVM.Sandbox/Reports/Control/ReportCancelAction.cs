namespace QualysVM.Sandbox.Reports.Control;

/// <summary>action=cancel: it stops here, and there is no file. "Only while Running" is certain; that waiting counts too is [I].</summary>
internal sealed class ReportCancelAction(ReportCatalog catalog) : ReportControlAction(catalog)
{
    public override string Name => "cancel";

    protected override string[] AllowedStates => [ReportStates.Submitted, ReportStates.Running];

    protected override string Done => "Report canceled";

    protected override void Change(Report report, ReportChanges changes, DateTimeOffset now) => changes.Set(report.Id, report.Course.CanceledAt(now));
}
