namespace QualysVM.Sandbox.Scans.Control;

/// <summary>action=resume: it runs on for what it had left.</summary>
internal sealed class ScanResumeAction(ScanCatalog catalog) : ScanControlAction(catalog)
{
    public override string Name => "resume";

    protected override string[] AllowedStates => [ScanStates.Paused];

    protected override string Done => "Resuming scan";

    protected override void Change(Scan scan, ScanChanges changes, DateTimeOffset now) => changes.Set(scan, scan.Course.ResumedAt(now));
}
