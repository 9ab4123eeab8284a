namespace QualysVM.Tests.Http;

/// <summary>The vendor's printed replies.</summary>
internal static class Sample
{
    public const string Scans3 = "seed-scan-list-3.0.xml";
    public const string Scans2AsPrinted = "seed-scan-list-2.0-malformed.xml";
    public const string Reports = "seed-report-list-2.0.xml";
    public const string Findings = "seed-scan-fetch-json.json";
    public const string WrappedFindings = "seed-scan-fetch-json-wrapped.json";

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    /// <summary>The 2.0 scan list is misprinted: its last three closing tags lack their slash.</summary>
    public static string Scans2Repaired()
    {
        var text = Text(Scans2AsPrinted);
        var end = text.LastIndexOf("<SCAN_LIST>", StringComparison.Ordinal);
        return text[..end] + "</SCAN_LIST></RESPONSE></SCAN_LIST_OUTPUT>";
    }
}
