using QualysVM.Sandbox.Detections;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Hosts;

/// <summary>What is asked about hosts.</summary>
internal static class HostEndpoints
{
    /// <remarks>The older versions are past their end of service and still answer: documented.</remarks>
    private static readonly string[] Versions = ["2.0", "3.0", "4.0", "5.0"];

    public static Endpoint[] Make(ScanCatalog scans, HostDirectory hosts)
    {
        var records = new HostRecords(hosts, scans);
        return
        [
            Endpoint.Api("asset/host", Versions, new HostListAction(records)),
            Endpoint.Api("asset/host/vm/detection", Versions, new DetectionListAction(records)),
        ];
    }
}
