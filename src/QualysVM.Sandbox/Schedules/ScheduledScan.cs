using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Schedules;

/// <summary>A scan that is launched again and again.</summary>
internal sealed record ScheduledScan(int Id, Timing Timing)
{
    /// <summary>How this list names the service's own scanners.</summary>
    public const string External = "External Scanner";

    /// <summary>1 or 0; the vendor's page has an empty one.</summary>
    public string Active { get; init; } = "1";

    public string? ScanType { get; init; }

    public required string Title { get; init; }

    public required string UserLogin { get; init; }

    public Client? Client { get; init; }

    /// <summary>As the list shows it.</summary>
    public required string Target { get; init; }

    /// <summary>What is scanned when it comes due.</summary>
    public string Addresses => Tags is { } tags ? tags.Ranges.ToString() : Target;

    public string? NetworkId { get; init; }

    /// <summary>Null where each asset group brings its own.</summary>
    public string? ScannerName { get; init; } = External;

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

    /// <summary>The scan that it launches.</summary>
    public Scan Plan => new()
    {
        Reference = "",
        Course = ScanCourse.None,
        Type = "Scheduled",
        Title = Title,
        UserLogin = UserLogin,
        Client = Client,
        Priority = Priority,
        Target = Addresses,
        ExcludedTarget = ExcludedIps,
        AssetGroups = AssetGroups,
        OptionProfile = OptionProfile,
        ScanType = ScanType,
        Scanners = ScannerName switch
        {
            null => [.. AssetGroups.Select(title => AssetGroup.ByTitle(title)!.DefaultScanner).Distinct()],
            External => [Appliance.External],
            _ => ScannerName.Split(','),
        },
    };
}
