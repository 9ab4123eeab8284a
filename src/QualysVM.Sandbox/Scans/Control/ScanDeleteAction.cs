namespace QualysVM.Sandbox.Scans.Control;

/// <summary>action=delete: the scan and its results will be gone for good in some seconds.</summary>
internal sealed class ScanDeleteAction(ScanCatalog catalog) : ScanControlAction(catalog)
{
    public override string Name => "delete";

    protected override string[] AllowedStates => [ScanStates.Finished, ScanStates.Canceled, ScanStates.Error, ScanStates.Paused];

    protected override string Done => "Deleting scan";

    protected override void Change(Scan scan, ScanChanges changes, DateTimeOffset now) => changes.Delete(scan, now);
}
