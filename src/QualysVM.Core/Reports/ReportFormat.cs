namespace QualysVM.Core.Reports;

/// <summary>The formats of a report's file, as the list shows them. A launch spells them in lower case.</summary>
public static class ReportFormat
{
    /// <summary>A PDF document; with a password it is listed as SECURE_PDF.</summary>
    public const string Pdf = "PDF";

    /// <summary>Web pages in a ZIP archive.</summary>
    public const string Html = "HTML";

    /// <summary>A web page in one file. None has been made since Qualys' release 10.38 of March 2026; older ones are listed and read.</summary>
    public const string Mht = "MHT";

    /// <summary>XML.</summary>
    public const string Xml = "XML";

    /// <summary>Comma-separated values.</summary>
    public const string Csv = "CSV";

    /// <summary>A Word document.</summary>
    public const string Docx = "DOCX";

    /// <summary>Read in the web interface; there is no file.</summary>
    public const string Online = "Online";

    /// <summary>Those that a report can be launched in.</summary>
    public static IReadOnlyList<string> Made { get; } = [Pdf, Html, Xml, Csv, Docx, Online];

    /// <summary>All that a listed report can have.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Made, Mht];

    /// <summary>Why a report cannot be launched in a format, or null when the format is none that was given up.</summary>
    internal static string? WhyGivenUp(string format) => string.Equals(format, Mht, StringComparison.OrdinalIgnoreCase)
        ? $"Qualys makes no {Mht} reports any more: its release 10.38 (March 2026) removed that format. Choose {Html} (web pages in a ZIP) or another one; reports that were made before are still listed and saved."
        : null;

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
