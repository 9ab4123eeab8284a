using System.Globalization;

namespace QualysVM.Sandbox.Reports.Templates;

/// <summary>What a report is made after. Automatic ones take what is known of hosts, manual ones the results of chosen scans.</summary>
internal sealed record ReportTemplate(int Id, TemplateKind Kind, string Title, TemplateAuthor Author, DateTimeOffset LastUpdate)
{
    /// <summary>Made after scans, which a launch must name: TYPE is Manual.</summary>
    public bool NeedsScans { get; init; }

    public bool IsGlobal { get; init; }

    /// <summary>Its reports end in Errors, with this message.</summary>
    public string? Failure { get; init; }

    public string Type => NeedsScans ? "Manual" : "Auto";

    public static ReportTemplate? ById(string id) => Array.Find(ReportTemplates.All, one => one.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0'));
}
