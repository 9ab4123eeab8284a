namespace QualysVM.Core.Reports;

/// <summary>
/// What reports report on, as templates and the launch call name it, and the formats that each kind can have. A record may show a
/// kind that is newer than this list. Source of the formats: another client of the API; the service has the last word.
/// </summary>
public static class ReportType
{
    /// <summary>Findings of scans.</summary>
    public const string Scan = "Scan";

    /// <summary>Hosts that maps found.</summary>
    public const string Map = "Map";

    /// <summary>Patches that hosts lack.</summary>
    public const string Patch = "Patch";

    /// <summary>Tickets.</summary>
    public const string Remediation = "Remediation";

    /// <summary>Compliance with PCI.</summary>
    public const string Compliance = "Compliance";

    /// <summary>Compliance with a policy.</summary>
    public const string Policy = "Policy";

    /// <summary>One of the service's summaries, launched by its name.</summary>
    public const string Scorecard = "Scorecard";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Scan, Map, Patch, Remediation, Compliance, Policy, Scorecard];

    /// <summary>The formats in which a report of a kind is made; all of them for a kind that is not known.</summary>
    internal static IReadOnlyList<string> FormatsOf(string type) => ServiceWords.Spell(type, All) switch
    {
        Map => [ReportFormat.Pdf, ReportFormat.Html, ReportFormat.Xml, ReportFormat.Csv],
        Scan => [ReportFormat.Pdf, ReportFormat.Html, ReportFormat.Xml, ReportFormat.Csv, ReportFormat.Docx],
        Remediation => [ReportFormat.Pdf, ReportFormat.Html, ReportFormat.Csv],
        Compliance => [ReportFormat.Pdf, ReportFormat.Html],
        Patch => [ReportFormat.Pdf, ReportFormat.Online, ReportFormat.Xml, ReportFormat.Csv],
        Policy or Scorecard => [ReportFormat.Pdf, ReportFormat.Html, ReportFormat.Xml, ReportFormat.Csv],
        _ => ReportFormat.Made,
    };
}
