using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Parameters;

namespace QualysVM.Sandbox.Detections;

/// <summary>Which detections of a host a call asks for.</summary>
internal sealed class DetectionFilter(FieldSet fields)
{
    /// <summary>What is fixed must be asked for: documented.</summary>
    private static readonly string[] Usual = [Detection.New, Detection.Active, Detection.Reopened];

    // Which of the made-up checks says the same as a newer one of the other number.
    private static readonly Dictionary<int, int> SupersededBy = new() { [990_102] = 990_101, [990_105] = 990_104 };

    private readonly string[] states = fields.List("status") ?? Usual;
    private readonly NumberRanges? qids = NumberRanges.In(fields, "qids");
    private readonly NumberRanges? severities = NumberRanges.In(fields, "severities");
    private readonly SearchList[]? include = Lists(fields, "include");
    private readonly SearchList[]? exclude = Lists(fields, "exclude");

    public IEnumerable<Detection> Of(HostRecord record)
    {
        var found = record.Detections.Where(detection => Matches(record, detection));
        return fields.Flag("filter_superseded_qids")
            ? found.Where(detection => !(SupersededBy.TryGetValue(detection.Check.Qid, out var newer) && record.Open.Any(other => other.Check.Qid == newer)))
            : found;
    }

    private bool Matches(HostRecord record, Detection detection) =>
        (detection.Status is { } status ? Array.IndexOf(states, status) >= 0 : fields.Flag("show_igs"))
        && qids?.Contain(detection.Check.Qid) != false
        && severities?.Contain(detection.Check.Severity) != false
        && (fields["include_vuln_type"] is not { } type || detection.Check.Type == (type == "confirmed" ? Vulnerability.Confirmed : Vulnerability.Potential))
        && (!detection.IsIgnored || fields.Flag("include_ignored"))
        && (!detection.IsDisabled || fields.Flag("include_disabled"))
        && !(detection.Score < fields.Number("qds_min")) && !(detection.Score > fields.Number("qds_max"))
        && Since("detection_updated_since", "max_days_since_detection_updated", detection.LastUpdated) && Before("detection_updated_before", detection.LastUpdated)
        && Since("detection_processed_after", null, record.LastProcessed) && Before("detection_processed_before", record.LastProcessed)
        && Since("detection_last_tested_since", "detection_last_tested_since_days", detection.LastTested) && Before("detection_last_tested_before", detection.LastTested)
        && (include is null || Array.Exists(include, list => list.Holds(detection.Check)))
        && (exclude is null || !Array.Exists(exclude, list => list.Holds(detection.Check)))
        && Array.TrueForAll(Affected.All, kind => kind.Passes(kind.Asked(fields), record.Host, detection));

    private bool Since(string since, string? days, DateTimeOffset time) =>
        (fields.Date(since) is not { } from || time >= from) && (days is null || fields.Number(days) is not { } count || time >= Now.AddDays(-count));

    private bool Before(string name, DateTimeOffset time) => fields.Date(name) is not { } until || time < until;

    /// <summary>What days are counted back from.</summary>
    public DateTimeOffset Now { get; init; }

    private static SearchList[]? Lists(FieldSet fields, string how) =>
        fields.List($"{how}_search_list_ids") is { } ids ? [.. ids.Select(id => SearchList.ById(id)!)]
        : fields.List($"{how}_search_list_titles") is { } titles ? [.. titles.Select(title => SearchList.ByTitle(title)!)]
        : null;
}
