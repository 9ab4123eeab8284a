namespace QualysVM.Sandbox.Scans.Control;

/// <summary>action=cancel: it ends here, with the results so far.</summary>
internal sealed class ScanCancelAction(ScanCatalog catalog) : ScanControlAction(catalog)
{
    public override string Name => "cancel";

    protected override string[] AllowedStates => [ScanStates.Queued, ScanStates.Loading, ScanStates.Running, ScanStates.Paused];

    protected override string Done => "Canceling scan";

    protected override void Change(Scan scan, ScanChanges changes, DateTimeOffset now) => changes.Set(scan, scan.Course.CanceledAt(now));
}
