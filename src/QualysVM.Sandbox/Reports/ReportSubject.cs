using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>What a report tells of: what is known of some hosts, or what some scans found.</summary>
internal sealed record ReportSubject
{
    /// <summary>The scans as they were at its launch; null where it tells of hosts.</summary>
    public Scan[]? Scans { get; init; }

    public AssetGroup[] Groups { get; init; } = [];

    /// <summary>Addresses, ranges and names that somebody typed in.</summary>
    public string? Entered { get; init; }

    public string[] Tags { get; init; } = [];

    public string[] ExcludedTags { get; init; } = [];

    /// <summary>All of that as one list.</summary>
    public required string Addresses { get; init; }

    /// <summary>For a user who sees some hosts only: those [I].</summary>
    public ReportSubject Within(Account account) => account.Groups is null || Scans is not null ? this : this with
    {
        Addresses = AddressRanges.Parse(Addresses).InBoth(account.Scope).ToString(),
    };

    public static ReportSubject Of(params AssetGroup[] groups) => new() { Groups = groups, Addresses = string.Join(",", groups.Select(group => group.Addresses)) };

    public static ReportSubject Of(Scan[] scans) => new() { Scans = scans, Addresses = string.Join(",", scans.Select(scan => scan.Target)) };
}
