using QualysVM.Core.Http;
using QualysVM.Core.Lists;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Scans.Summaries;

/// <summary>Which scans to summarize: one, or those of a span of time. Source of the parameters: the vendor's page "VM Scan Summary".</summary>
public sealed record ScanSummaryQuery : ListQuery
{
    /// <summary>The categories of hosts, as the service spells them.</summary>
    internal static readonly string[] AllCategories =
        ["scanned", "excluded", "cancelled", "unresolved", "duplicate", "not_vulnerable", "dead", "aborted", "blocked", "failed_slice", "exceeded_scan_duration"];

    /// <summary>The reference of one scan. No span of time goes with it.</summary>
    public string? Ref { get; init; }

    /// <summary>Scans launched at this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Scans launched at this time or earlier.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Tell these categories of hosts only: <c>dead</c>, <c>not_vulnerable</c> and so on; all unless said.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Tell the summary of what was found as well, which is the service's default.</summary>
    public bool IncludeDetectionSummary { get; init; }

    internal override IReadOnlyCollection<string> Only => Ref is null ? [] : [Ref];

    internal override FormFields ToFields(ApiVersion version) => new FormFields()
        .Add("scan_reference", Ref is null ? null : ScanReference.Check(Ref))
        .Add("scan_datetime_since", Since)
        .Add("scan_datetime_until", Until)
        .Add("include_hosts_summary_categories", [.. Categories.Select(Spelled)])
        .Add("include_detections_summary", IncludeDetectionSummary);

    /// <summary>NotVulnerable is as good as not_vulnerable.</summary>
    private static string Spelled(string category) =>
        AllCategories.FirstOrDefault(word => string.Equals(word.Replace("_", ""), category.Replace("_", ""), StringComparison.OrdinalIgnoreCase)) ?? category;
}
