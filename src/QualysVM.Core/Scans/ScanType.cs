namespace QualysVM.Core.Scans;

/// <summary>How a scan was started, spelled as the service spells it.</summary>
public static class ScanType
{
    /// <summary>By a person in the web interface.</summary>
    public const string OnDemand = "On-Demand";

    /// <summary>By a schedule.</summary>
    public const string Scheduled = "Scheduled";

    /// <summary>By an API call.</summary>
    public const string Api = "API";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [OnDemand, Scheduled, Api];
}
