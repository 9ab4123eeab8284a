using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>What a scan is aimed at.</summary>
/// <param name="Text">As the list shows it.</param>
/// <param name="Groups">The asset groups whose addresses are in it.</param>
internal sealed record ScanTarget(string Text, params AssetGroup[] Groups);
