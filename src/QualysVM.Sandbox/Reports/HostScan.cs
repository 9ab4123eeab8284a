using QualysVM.Sandbox.Scans;

namespace QualysVM.Sandbox.Reports;

/// <summary>Hosts as if one scan had found them: the form in which reports get all their content.</summary>
internal static class HostScan
{
    public static Scan Of(string reference, string target, DateTimeOffset moment) => new()
    {
        Reference = reference,
        Course = new ScanCourse(moment, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, ScanStates.Finished),
        Type = "API",
        Title = "",
        UserLogin = SandboxAccount.UserName,
        Priority = ScanWording.Priorities[0],
        Target = target,
    };
}
