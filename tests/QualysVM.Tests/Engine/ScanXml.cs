namespace QualysVM.Tests.Engine;

/// <summary>A scan list in pieces.</summary>
internal static class ScanXml
{
    public const string Head = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <!DOCTYPE SCAN_LIST_OUTPUT SYSTEM "https://qualysapi.sandbox.example/api/3.0/fo/scan/scan_list_output.dtd">
        <SCAN_LIST_OUTPUT><RESPONSE><DATETIME>2026-01-09T10:21:25Z</DATETIME><SCAN_LIST>
        """;

    public const string Foot = "</SCAN_LIST></RESPONSE></SCAN_LIST_OUTPUT>";

    public static string Scans(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(Scan));

    public static string Whole(int count) => Head + Scans(1, count) + Foot;

    private static string Scan(int number) => $"""
        <SCAN><REF>scan/{number}.1</REF><TYPE>API</TYPE><TITLE>Scan {number}</TITLE><USER_LOGIN>qsand_ad1</USER_LOGIN>
        <LAUNCH_DATETIME>2026-01-08T18:33:31Z</LAUNCH_DATETIME><DURATION>00:29:43</DURATION><PROCESSED>1</PROCESSED>
        <STATUS><STATE>Finished</STATE></STATUS><TARGET>10.0.0.{number}</TARGET></SCAN>
        """;
}
