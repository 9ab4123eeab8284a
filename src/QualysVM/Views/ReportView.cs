using System.ComponentModel;
using System.Globalization;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Templates;

namespace QualysVM.Views;

/// <summary>What the views show of a report. Public as format files may call public types only.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportView
{
    /// <summary>The state, with how far it is while the report is being made.</summary>
    public static string State(Report report) => report.Percent is { } percent
        ? string.Format(CultureInfo.InvariantCulture, "{0} {1}%", Shown.Line(report.State), percent)
        : Shown.Line(report.State);

    /// <summary>What to call a report in a sentence: by its title, or by its kind where it has none.</summary>
    internal static string Named(Report report) => report.Title.Length > 0 ? $"'{report.Title}'" : report.Type;

    /// <summary>The size in the service's words, with the bytes they stand for.</summary>
    public static string Size(Report report) => report.Size is { } bytes && bytes >= 1024
        ? string.Format(CultureInfo.InvariantCulture, "{0} ({1:N0} bytes)", Shown.Line(report.SizeText), bytes)
        : Shown.Line(report.SizeText);

    /// <summary>Whether everybody may use a template: yes, no, or nothing where the service does not say.</summary>
    public static string Global(ReportTemplate template) => template.Global switch { true => "yes", false => "no", _ => "" };
}
