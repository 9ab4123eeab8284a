namespace QualysVM.Sandbox.Reports;

/// <summary>The words reports are made of.</summary>
internal static class ReportWording
{
    public const string Scorecard = "Scorecard";

    public static readonly string[] Types = ["Scan", "Scan", Scorecard, "Map", "Patch", "Scan", "Remediation", "Compliance", "Policy"];

    public static readonly string[] Formats = ["PDF", "SECURE_PDF", "XML", "CSV", "HTML", "MHT", "DOCX"];

    public static readonly string[] Titles =
    [
        "Executive Summary", "Technical Report", "High Severity Findings", "Open Tickets > 30 days", "R&D \"Weekly\" <draft>",
        "Monatsbericht Büro Köln", "月次レポート", "Patch Tuesday", "PCI Pre-Check", "Qualys Top 20 Report",
    ];

    public static readonly string[] Messages =
    [
        "The report could not be generated: the template was deleted.",
        "Report exceeds the maximum size & was stopped.",
        "Storage limit reached for user.",
    ];

    /// <summary>Dealt in turn, so that any ten neighbours show every end state.</summary>
    public static readonly string[] EndStates =
    [
        ReportStates.Finished, ReportStates.Finished, ReportStates.Canceled, ReportStates.Finished, ReportStates.Finished,
        ReportStates.Finished, ReportStates.Errors, ReportStates.Finished, ReportStates.Finished, ReportStates.Finished,
    ];
}
