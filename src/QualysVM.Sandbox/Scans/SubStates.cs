namespace QualysVM.Sandbox.Scans;

/// <summary>The service's words for a scan that found nobody, or nothing.</summary>
internal static class SubStates
{
    public const string NoHost = "No_Host";
    public const string NoVulnerability = "No_Vuln";
}
