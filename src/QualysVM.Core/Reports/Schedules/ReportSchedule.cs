using QualysVM.Core.Schedules;

namespace QualysVM.Core.Reports.Schedules;

/// <summary>A report that the service launches again and again. Source of the shape: the schema that another client of the API publishes.</summary>
public sealed class ReportSchedule : Schedule
{
    /// <summary>The format of its reports, such as <c>PDF</c>.</summary>
    public string OutputFormat { get; internal set; } = "";

    /// <summary>The title of the template that they are made from.</summary>
    public string TemplateTitle { get; internal set; } = "";
}
