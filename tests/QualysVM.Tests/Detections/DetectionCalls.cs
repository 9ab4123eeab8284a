using QualysVM.Core;
using QualysVM.Core.Detections;
using QualysVM.Core.Http;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Detections;

/// <summary>Reads detections from what a service answers.</summary>
internal static class DetectionCalls
{
    public static async Task<Outcome<HostDetection>> Read(string body, HostDetectionQuery? query = null)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        return await Outcome.Of(new QualysApi(session).HostDetections.List(query ?? new(), SilentObserver.Instance, CancellationToken.None));
    }

    public static string Document(string hosts, string more = "") =>
        $"<HOST_LIST_VM_DETECTION_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME>{(hosts.Length > 0 ? $"<HOST_LIST>{hosts}</HOST_LIST>" : "")}{more}</RESPONSE></HOST_LIST_VM_DETECTION_OUTPUT>";

    public static string Host(long id, params string[] detections) =>
        $"<HOST><ID>{id}</ID><DETECTION_LIST>{string.Concat(detections.Select(detection => $"<DETECTION>{detection}</DETECTION>"))}</DETECTION_LIST></HOST>";
}
