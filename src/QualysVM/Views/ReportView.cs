using System.Globalization;
using QualysVM.Core.Reports;

namespace QualysVM.Views;

/// <summary>What is said of a report in a sentence.</summary>
internal static class ReportView
{
    /// <summary>The state, with how far it is while the report is being made.</summary>
    public static string State(Report report) => report.Percent is { } percent
        ? string.Format(CultureInfo.InvariantCulture, "{0} {1}%", Shown.Line(report.State), percent)
        : Shown.Line(report.State);

    /// <summary>What to call a report: by its title, or by its kind where it has none.</summary>
    public static string Named(Report report) => report.Title.Length > 0 ? $"'{report.Title}'" : report.Type;
}
