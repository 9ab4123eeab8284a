namespace QualysVM.Sandbox.Scans.Control;

/// <summary>action=pause: the time it has run stands still from now on.</summary>
internal sealed class ScanPauseAction(ScanCatalog catalog) : ScanControlAction(catalog)
{
    public override string Name => "pause";

    protected override string[] AllowedStates => [ScanStates.Running];

    protected override string Done => "Pausing scan";

    protected override void Change(Scan scan, ScanChanges changes, DateTimeOffset now) => changes.Set(scan, scan.Course.PausedAt(now));
}
