namespace QualysVM.Core.Reports;

/// <summary>The formats of a report's file, as the list shows them. A launch spells them in lower case.</summary>
public static class ReportFormat
{
    /// <summary>A PDF document; with a password it is listed as SECURE_PDF.</summary>
    public const string Pdf = "PDF";

    /// <summary>Web pages in a ZIP archive.</summary>
    public const string Html = "HTML";

    /// <summary>A web page in one file.</summary>
    public const string Mht = "MHT";

    /// <summary>XML.</summary>
    public const string Xml = "XML";

    /// <summary>Comma-separated values.</summary>
    public const string Csv = "CSV";

    /// <summary>A Word document.</summary>
    public const string Docx = "DOCX";

    /// <summary>Read in the web interface; there is no file.</summary>
    public const string Online = "Online";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Pdf, Html, Mht, Xml, Csv, Docx, Online];

    /// <summary>How the name of a file of this format ends, with its dot.</summary>
    internal static string Extension(string format) => format.ToUpperInvariant() switch
    {
        "PDF" or "SECURE_PDF" => ".pdf",
        "HTML" => ".zip",
        "MHT" => ".mht",
        "XML" => ".xml",
        "CSV" => ".csv",
        "DOCX" => ".docx",
        _ => ".bin",
    };
}
