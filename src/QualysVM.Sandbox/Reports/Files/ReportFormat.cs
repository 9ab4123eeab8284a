namespace QualysVM.Sandbox.Reports.Files;

/// <summary>How the files of a format are called and served.</summary>
/// <remarks>XML is recorded; that DOCX comes as octet-stream and HTML as a ZIP is second hand [S]; the other types are [I].</remarks>
internal sealed record ReportFormat(string Word, string MediaType, string Extension, Func<ReportContent, long?, ReportBody> Make)
{
    private static readonly ReportFormat[] All =
    [
        new("PDF", "application/pdf", "pdf", PdfFile.Make),
        // The library cannot encrypt: this one opens without its password.
        new("SECURE_PDF", "application/pdf", "pdf", PdfFile.Make),
        new("XML", "application/xml", "xml", XmlFile.Make),
        new("CSV", "text/csv", "csv", CsvFile.Make),
        new("HTML", "application/zip", "zip", HtmlFile.Make),
        new("MHT", "application/octet-stream", "mht", MhtFile.Make),
        new("DOCX", "application/octet-stream", "docx", DocxFile.Make),
    ];

    /// <summary>The format of a word; none for <c>ONLINE</c>, which has no file.</summary>
    public static ReportFormat? Of(string word) => Array.Find(All, format => format.Word == word);
}
