namespace QualysVM.Tests.Xml;

/// <summary>Small replies to put a fault into.</summary>
internal static class Documents
{
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" ?>""";

    public static string Scan(int number, string more = "") =>
        $"<SCAN><REF>scan/1.{number}</REF><TYPE>API</TYPE><TITLE><![CDATA[T{number}]]></TITLE>{more}</SCAN>";

    public static string ScanList(string scans, string afterList = "") =>
        $"{Declaration}\n<SCAN_LIST_OUTPUT><RESPONSE><DATETIME>2025-01-09T10:21:25Z</DATETIME><SCAN_LIST>{scans}</SCAN_LIST>{afterList}</RESPONSE></SCAN_LIST_OUTPUT>";

    public static string Report(string fields, string id = "7") => $"<REPORT><ID>{id}</ID>{fields}</REPORT>";

    public static string ReportList(string reports) =>
        $"{Declaration}\n<REPORT_LIST_OUTPUT><RESPONSE><DATETIME>2025-01-09T10:21:25Z</DATETIME><REPORT_LIST>{reports}</REPORT_LIST></RESPONSE></REPORT_LIST_OUTPUT>";
}
