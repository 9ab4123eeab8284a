using System.Globalization;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Launch;

/// <summary>Puts a new scan on its way, for a call or because a schedule has come due: it goes through its states with the clock.</summary>
internal sealed class ScanLauncher(ScanCatalog catalog, HostDirectory hosts, TimeSpan scanTime)
{
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(5);
    private int launched;

    public Scan Launch(DateTimeOffset moment, Scan plan)
    {
        var number = Interlocked.Increment(ref launched);
        // The service shows whole seconds, and its reference holds the same one.
        var launch = DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
        var scan = plan with
        {
            Id = 2_000_000 + number,
            Reference = string.Format(CultureInfo.InvariantCulture, "scan/{0}.{1}", launch.ToUnixTimeSeconds(), 10_000 + (number * 7919L % 90_000)),
            Course = new ScanCourse(launch, Waiting, Waiting, scanTime, ScanStates.Finished),
            GetsProcessed = true,
        };
        scan = scan with { SubState = new ScanReach(scan, hosts).SubState };
        catalog.Add(scan);
        return scan;
    }
}
