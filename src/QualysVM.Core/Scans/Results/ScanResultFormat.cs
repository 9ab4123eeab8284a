namespace QualysVM.Core.Scans.Results;

/// <summary>The formats in which the service gives the results of a scan.</summary>
public static class ScanResultFormat
{
    /// <summary>Lines about the scan, then a table.</summary>
    public const string Csv = "csv";

    /// <summary>The same with all columns: severity, title, CVEs, solution and more.</summary>
    public const string CsvExtended = "csv_extended";

    /// <summary>An array of rows with the host, the QID and the result.</summary>
    public const string Json = "json";

    /// <summary>An array of rows with all values, and of objects about the scan before them.</summary>
    public const string JsonExtended = "json_extended";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Csv, CsvExtended, Json, JsonExtended];

    /// <summary>Whether the format is JSON.</summary>
    internal static bool IsJson(string format) => format is Json or JsonExtended;
}
