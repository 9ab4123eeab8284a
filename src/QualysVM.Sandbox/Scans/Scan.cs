using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>One scan of the platform. What changes with time is asked for with a time.</summary>
internal sealed record Scan
{
    /// <summary>What the list shows for a scan that was launched without a title: recorded.</summary>
    public const string NoTitle = "N/A";

    /// <summary>The number beside the reference. The list does not show it, but takes it.</summary>
    public int Id { get; init; }

    public required string Reference { get; init; }

    public required ScanCourse Course { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required string UserLogin { get; init; }

    public required string Priority { get; init; }

    public required string Target { get; init; }

    /// <summary>What of the target was left out for this scan, in the same form; null for nothing.</summary>
    public string? ExcludedTarget { get; init; }

    public Client? Client { get; init; }

    /// <summary>certview or ec2certview; null for an ordinary scan.</summary>
    public string? ScanType { get; init; }

    /// <summary>What is said beside Finished: No_Vuln, No_Host or nothing.</summary>
    public string? SubState { get; init; }

    public string[] AssetGroups { get; init; } = [];

    public OptionProfile? OptionProfile { get; init; }

    /// <summary>The appliances that scan, by name.</summary>
    public string[] Scanners { get; init; } = [Appliance.External];

    /// <summary>Whether the results get worked in at all, some time after the end.</summary>
    public bool GetsProcessed { get; init; }

    public bool IsProcessedAt(DateTimeOffset now) => GetsProcessed && now >= Course.ProcessedAt;

    public string? SubStateAt(DateTimeOffset now) => Course.StateAt(now) == ScanStates.Finished ? SubState : null;
}
