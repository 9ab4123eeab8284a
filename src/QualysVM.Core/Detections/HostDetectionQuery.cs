using System.Globalization;
using QualysVM.Core.Hosts;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;

namespace QualysVM.Core.Detections;

/// <summary>
/// Of which hosts to list what was found, and which of that. Without <see cref="Status"/> the service lists what is new, active or reopened.
/// Source of the parameters: the vendor's page "Host List Detection".
/// </summary>
public sealed record HostDetectionQuery : HostFilter
{
    /// <summary>Only what these checks find.</summary>
    public IReadOnlyList<long> Qids { get; init; } = [];

    /// <summary>Only detections of these severities: <c>1</c> to <c>5</c>, or <c>3-5</c>.</summary>
    public IReadOnlyList<string> Severities { get; init; } = [];

    /// <summary>See <see cref="DetectionStatus"/>; any of these.</summary>
    public IReadOnlyList<string> Status { get; init; } = [];

    /// <summary><c>Confirmed</c> or <c>Potential</c>; both unless said.</summary>
    public string? Type { get; init; }

    /// <summary>Only detections whose status changed since then.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Only detections whose status changed before that.</summary>
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>Only detections whose results were worked in after that.</summary>
    public DateTimeOffset? ProcessedAfter { get; init; }

    /// <summary>Only detections whose results were worked in before that.</summary>
    public DateTimeOffset? ProcessedBefore { get; init; }

    /// <summary>Only detections that were looked for since then.</summary>
    public DateTimeOffset? TestedSince { get; init; }

    /// <summary>Only detections that were last looked for before that.</summary>
    public DateTimeOffset? TestedBefore { get; init; }

    /// <summary>Only on hosts whose last results were worked in after that.</summary>
    public DateTimeOffset? HostProcessedAfter { get; init; }

    /// <summary>Only on hosts whose last results were worked in before that.</summary>
    public DateTimeOffset? HostProcessedBefore { get; init; }

    /// <summary>List what only tells something as well.</summary>
    public bool IncludeInformation { get; init; }

    /// <summary>Tell what the scanner saw, which is most of the volume.</summary>
    public bool IncludeResults { get; init; }

    /// <summary>Tell when and how often each came back.</summary>
    public bool IncludeReopened { get; init; }

    /// <summary>List what is ignored as well.</summary>
    public bool IncludeIgnored { get; init; }

    /// <summary>List what is switched off as well.</summary>
    public bool IncludeDisabled { get; init; }

    /// <summary>Tell the detection score of each.</summary>
    public bool IncludeQds { get; init; }

    /// <summary>Tell what it was worked out of.</summary>
    public bool IncludeQdsFactors { get; init; }

    /// <summary>Tell the services of each host.</summary>
    public bool IncludeHostServices { get; init; }

    /// <summary>None with a lower score.</summary>
    public int? MinimumQds { get; init; }

    /// <summary>None with a higher score.</summary>
    public int? MaximumQds { get; init; }

    /// <summary>Leave out what another check that found something has superseded.</summary>
    public bool ExcludeSuperseded { get; init; }

    /// <summary>What to do with detections on kernels that do not run.</summary>
    public AffectedFilter? RunningKernel { get; init; }

    /// <summary>What to do with detections on services that do not run.</summary>
    public AffectedFilter? RunningService { get; init; }

    /// <summary>What to do with detections that the configuration does not let anybody exploit.</summary>
    public AffectedFilter? ExploitableConfiguration { get; init; }

    /// <summary>Only what stands in the search lists with these numbers.</summary>
    public IReadOnlyList<long> SearchListIds { get; init; } = [];

    /// <summary>Only what stands in the search lists with these titles.</summary>
    public IReadOnlyList<string> SearchListTitles { get; init; } = [];

    /// <summary>Nothing that stands in the search lists with these numbers.</summary>
    public IReadOnlyList<long> ExcludeSearchListIds { get; init; } = [];

    /// <summary>Nothing that stands in the search lists with these titles.</summary>
    public IReadOnlyList<string> ExcludeSearchListTitles { get; init; } = [];

    internal override FormFields ToFields(ApiVersion version)
    {
        Check();
        var fields = new FormFields();
        AddTo(fields, HostProcessedAfter, HostProcessedBefore);
        return fields.Add("qids", Numbers.Text(Qids))
            .Add("severities", Severities)
            .Add("status", [.. Status.Select(state => ServiceWords.Spell(state, DetectionStatus.All))])
            .Add("include_vuln_type", Type?.ToLowerInvariant())
            .Add("detection_updated_since", UpdatedSince).Add("detection_updated_before", UpdatedBefore)
            .Add("detection_processed_after", ProcessedAfter).Add("detection_processed_before", ProcessedBefore)
            .Add("detection_last_tested_since", TestedSince).Add("detection_last_tested_before", TestedBefore)
            .Add("show_asset_id", (bool?)true)
            .AddIf(IncludeInformation, "show_igs")
            .Add("show_results", (bool?)IncludeResults)
            .AddIf(IncludeReopened, "show_reopened_info")
            .AddIf(IncludeIgnored, "include_ignored")
            .AddIf(IncludeDisabled, "include_disabled")
            .AddIf(IncludeQds || IncludeQdsFactors || MinimumQds is not null || MaximumQds is not null, "show_qds")
            .AddIf(IncludeQdsFactors, "show_qds_factors")
            .AddIf(IncludeHostServices, "show_host_services")
            .Add("qds_min", MinimumQds).Add("qds_max", MaximumQds)
            .AddIf(ExcludeSuperseded, "filter_superseded_qids")
            .Add("arf_kernel_filter", (long?)RunningKernel)
            .Add("arf_service_filter", (long?)RunningService)
            .Add("arf_config_filter", (long?)ExploitableConfiguration)
            .Add("include_search_list_ids", Numbers.Text(SearchListIds)).Add("include_search_list_titles", SearchListTitles)
            .Add("exclude_search_list_ids", Numbers.Text(ExcludeSearchListIds)).Add("exclude_search_list_titles", ExcludeSearchListTitles);
    }

    private void Check()
    {
        var severity = Severities.FirstOrDefault(text => !IsSeverity(text));
        Refuse(severity is not null, $"'{severity}' is no severity. Qualys knows 1 to 5, each exactly: write 3,4,5 or '3-5' for 3 and more.");
        Refuse(MinimumQds >= MaximumQds, $"-MinimumQds {MinimumQds} must be lower than -MaximumQds {MaximumQds}.");
        Refuse(SearchListIds.Count > 0 && SearchListTitles.Count > 0, "Give search lists by title or by number, not both.");
        Refuse(ExcludeSearchListIds.Count > 0 && ExcludeSearchListTitles.Count > 0, "Give the search lists to leave out by title or by number, not both.");
        Refuse(
            SearchListIds.Count + SearchListTitles.Count + ExcludeSearchListIds.Count + ExcludeSearchListTitles.Count > 0 && Qids.Count + Severities.Count > 0,
            "Qualys takes search lists, or QIDs and severities, but not both: leave out -Qid and -Severity, or the search lists.");
        var title = SearchListTitles.Concat(ExcludeSearchListTitles).FirstOrDefault(text => text.Contains(','));
        Refuse(title is not null, $"Search lists are sent with commas between them, so the title '{title}' cannot be sent: give its number.");
    }

    private static bool IsSeverity(string text) =>
        text.Split('-') is { Length: 1 or 2 } ends && ends.All(end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 5)
        && string.CompareOrdinal(ends[0], ends[ends.Length - 1]) <= 0;
}
