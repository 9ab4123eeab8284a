using QualysVM.Core.Appliances;
using QualysVM.Core.Detections;
using QualysVM.Core.Hosts;
using QualysVM.Core.KnowledgeBase;
using QualysVM.Core.Lists;
using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Schedules;
using QualysVM.Core.Reports.Templates;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Results;
using QualysVM.Core.Scans.Schedules;
using QualysVM.Core.Scans.Summaries;
using QualysVM.Core.Sessions;
using QualysVM.Core.Tags;
using QualysVM.Core.Versions;

namespace QualysVM.Core;

/// <summary>What can be asked of Qualys in a session.</summary>
public sealed class QualysApi(QualysSession session)
{
    /// <summary>The account that asks.</summary>
    public string UserName => session.UserName;

    /// <summary>What waits are measured by.</summary>
    internal WaitClock Clock => session.Clock;

    /// <summary>What the service last said of its limits.</summary>
    internal IReadOnlyList<Limits.ApiLimit> Limits => session.Limits;

    /// <summary>What the session has shown.</summary>
    internal Sightings Seen => session.Seen;

    /// <summary>The scans.</summary>
    public ScanApi Scans { get; } = new(session);

    /// <summary>The results of scans.</summary>
    public ScanResultApi ScanResults { get; } = new(session);

    /// <summary>What became of the hosts of scans.</summary>
    public ScanSummaryApi ScanSummaries { get; } = new(session);

    /// <summary>The schedules of scans.</summary>
    public ListApi<ScanScheduleQuery, ScanSchedule> ScanSchedules { get; } = new(session, ApiActions.ScanScheduleList, ScanScheduleReader.List);

    /// <summary>The hosts.</summary>
    public HostApi Hosts { get; } = new(session);

    /// <summary>What was found on hosts.</summary>
    public ListApi<HostDetectionQuery, HostDetection> HostDetections { get; } = new(session, ApiActions.HostDetectionList, HostDetectionReader.Rows);

    /// <summary>The reports.</summary>
    public ReportApi Reports { get; } = new(session);

    /// <summary>The templates of reports.</summary>
    public ListApi<ReportTemplateQuery, ReportTemplate> ReportTemplates { get; } = new(session, ApiActions.ReportTemplateList, ReportTemplateReader.List);

    /// <summary>The KnowledgeBase.</summary>
    public VulnerabilityApi Vulnerabilities { get; } = new(session);

    /// <summary>What gives detections their entries, out of what the session has looked up.</summary>
    internal VulnerabilityJoin VulnerabilityJoin() => new(VulnerabilityCatalog.Of(session), Vulnerabilities);

    /// <summary>Everything else, by its address.</summary>
    internal RawCalls.RawApi Raw { get; } = new(session);

    /// <summary>The option profiles.</summary>
    public OptionProfileApi OptionProfiles { get; } = new(session);

    /// <summary>The scanner appliances.</summary>
    public ScannerApplianceApi ScannerAppliances { get; } = new(session);

    /// <summary>The tags.</summary>
    public ListApi<TagQuery, Tag> Tags { get; } = new(session, ApiActions.TagSearch, TagReader.List);

    /// <summary>The schedules of reports.</summary>
    public ReportScheduleApi ReportSchedules { get; } = new(session);
}
