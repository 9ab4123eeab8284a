namespace QualysVM.Sandbox.Reports.Control;

/// <summary>action=delete: the report and its file are gone for good. "Finished" includes those that ended another way [I].</summary>
internal sealed class ReportDeleteAction(ReportCatalog catalog) : ReportControlAction(catalog)
{
    public override string Name => "delete";

    protected override string[] AllowedStates => [ReportStates.Finished, ReportStates.Canceled, ReportStates.Errors];

    protected override string Done => "Report deleted";

    protected override void Change(Report report, ReportChanges changes, DateTimeOffset now) => changes.Delete(report.Id);
}
