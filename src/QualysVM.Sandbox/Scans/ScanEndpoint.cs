using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Scans.Control;
using QualysVM.Sandbox.Scans.Launch;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>The scan endpoint: all its actions work on the same scans.</summary>
internal static class ScanEndpoint
{
    /// <remarks>Only the list is known to have a version 3.0; that the other actions answer there too is second hand [S].</remarks>
    public static Endpoint Make(SandboxOptions options, ScanCatalog catalog, HostDirectory hosts, ScanLauncher launcher) => Endpoint.Api(
        "scan",
        ["2.0", "3.0"],
        new ScanListAction(catalog),
        new ScanLaunchAction(launcher),
        new ScanPauseAction(catalog),
        new ScanResumeAction(catalog),
        new ScanCancelAction(catalog),
        new ScanDeleteAction(catalog),
        new ScanFetchAction(catalog, hosts, options.ResultRows));
}
