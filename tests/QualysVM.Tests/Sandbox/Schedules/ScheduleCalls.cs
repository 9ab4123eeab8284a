using System.Xml.Linq;

namespace QualysVM.Tests.Sandbox.Schedules;

/// <summary>The schedule list, in the words of a test.</summary>
internal static class ScheduleCalls
{
    public const string List = "/api/5.0/fo/schedule/scan/?action=list";

    public static async Task<List<XElement>> Schedules(this SandboxPlatform platform, string more = "") =>
        [.. (await platform.Get(List + more)).Descendants("SCHEDULE_SCAN_LIST").Elements("SCAN")];
}
