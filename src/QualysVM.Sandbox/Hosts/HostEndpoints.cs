using QualysVM.Sandbox.Detections;
using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Hosts;

/// <summary>What is asked about hosts.</summary>
internal static class HostEndpoints
{
    /// <remarks>The older versions are past their end of service and still answer: documented.</remarks>
    private static readonly string[] Versions = ["2.0", "3.0", "4.0", "5.0"];

    public static Endpoint[] Make(HostRecords records) =>
    [
        // That purge answers in the newer ones is what another client relies on [S].
        Endpoint.Api("asset/host", Versions, new HostListAction(records), new HostPurgeAction(records)),
        Endpoint.Api("asset/host/vm/detection", Versions, new DetectionListAction(records)),
    ];
}
