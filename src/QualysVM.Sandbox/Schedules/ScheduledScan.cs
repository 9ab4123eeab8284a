using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules;

/// <summary>A scan that is launched again and again.</summary>
internal sealed record ScheduledScan(int Id, Timing Timing)
{
    /// <summary>1 or 0; the vendor's page has an empty one.</summary>
    public string Active { get; init; } = "1";

    public string? ScanType { get; init; }

    public required string Title { get; init; }

    public required string UserLogin { get; init; }

    public Client? Client { get; init; }

    public required string Target { get; init; }

    public string? NetworkId { get; init; }

    /// <summary>Null where each asset group brings its own.</summary>
    public string? ScannerName { get; init; } = "External Scanner";

    public CloudTarget? Cloud { get; init; }

    public string[] AssetGroups { get; init; } = [];

    public TagChoice? Tags { get; init; }

    public string? ExcludedIps { get; init; }

    /// <summary>Addresses and ranges that somebody typed in.</summary>
    public string? UserEnteredIps { get; init; }

    public string[] LoadBalancers { get; init; } = [];

    public OptionProfile OptionProfile { get; init; } = OptionProfile.All[0];

    public string Priority { get; init; } = ScanWording.Priorities[0];

    public Notices? Notices { get; init; }
}
