using QualysVM.Sandbox.Reports.Templates;

namespace QualysVM.Sandbox.Schedules.Reports;

/// <summary>A report that is launched again and again.</summary>
internal sealed record ScheduledReport(int Id, string Title, string OutputFormat, ReportTemplate Template, bool IsActive, Timing Timing);
