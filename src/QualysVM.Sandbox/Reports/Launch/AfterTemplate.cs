using QualysVM.Sandbox.Reports.Templates;

namespace QualysVM.Sandbox.Reports.Launch;

/// <summary>What a report has from its template.</summary>
internal static class AfterTemplate
{
    public static Report After(this Report report, ReportTemplate template, string format) => report with
    {
        Type = template.Kind.Name,
        Title = template.Title,
        Template = template.Title,
        OutputFormat = format.ToUpperInvariant(),
        Message = template.Failure,
        Course = template.Failure is null ? report.Course : report.Course with { EndState = ReportStates.Errors },
    };
}
