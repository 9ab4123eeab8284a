namespace QualysVM.Sandbox.Reports.Templates;

/// <summary>The type of a template: what its reports are called, and the formats they can have.</summary>
/// <remarks>The formats are those of another client [S], without mht: release 10.38 of March 2026 took it from all report calls.</remarks>
internal sealed record TemplateKind(string Name, params string[] Formats)
{
    public static readonly TemplateKind Scan = new("Scan", "pdf", "html", "xml", "csv", "docx");
    public static readonly TemplateKind Map = new("Map", "pdf", "html", "xml", "csv");
    public static readonly TemplateKind Patch = new("Patch", "pdf", "online", "xml", "csv");
    public static readonly TemplateKind Remediation = new("Remediation", "pdf", "html", "csv");
    public static readonly TemplateKind Compliance = new("Compliance", "pdf", "html");
    public static readonly TemplateKind Policy = new("Policy", "pdf", "html", "xml", "csv");

    /// <summary>That the template list calls these Compliance too is [I].</summary>
    public static readonly TemplateKind Pci = new("Compliance", "pdf", "html");

    public static readonly string[] Names = ["Map", "Scan", "Patch", "Remediation", "Compliance", "Policy"];

    public static readonly string[] AllFormats = ["pdf", "html", "xml", "csv", "docx", "online"];
}
