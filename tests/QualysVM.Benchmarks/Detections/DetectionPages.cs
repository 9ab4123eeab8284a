using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Detections;

/// <summary>
/// The list of detections in pages, as the service sends it: 1,000 hosts with 100 detections each, and where the next page begins. One page lies ready
/// and gets the numbers of its hosts before it is sent, to one reader at a time.
/// </summary>
internal sealed partial class DetectionPages
{
    public const int OnHost = 100;
    public const int HostsOnPage = 1_000;

    /// <summary>All numbers have as many digits, so that they fit where others stood.</summary>
    private const int FirstHost = 3_000_000;
    private const string Place = "0000000";

    /// <summary>Each at a place of its own, beyond a subscription's usual share of the KnowledgeBase.</summary>
    private const int Checks = 400;
    private readonly int hosts;
    private readonly byte[] page;
    private readonly List<int> places;

    public DetectionPages(int hosts)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hosts % HostsOnPage, 0);
        this.hosts = hosts;
        var text = new StringBuilder();
        for (var host = 0; host < HostsOnPage; host++)
        {
            text.Append(Host(host));
        }

        // One chunk, so that no number is cut in two.
        page = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length:x}\r\n{text}\r\n"));
        places = [];
        for (int from = 0, next; (next = page.AsSpan(from).IndexOf("<HOST><ID>"u8)) >= 0; from += next + 10)
        {
            places.Add(from + next + 10);
        }
    }

    public int Count => hosts * OnHost;

    public string Size => string.Create(CultureInfo.InvariantCulture, $"{(double)page.Length * hosts / HostsOnPage / 1e6:N0} MB");

    /// <summary>The page that a call asks for.</summary>
    public IEnumerable<byte[]> Answer(string request)
    {
        var first = IdMin().Match(request) is { Success: true } asked ? int.Parse(asked.Value, CultureInfo.InvariantCulture) : FirstHost;
        var last = Math.Min(first + HostsOnPage, FirstHost + hosts);
        yield return ListServer.Chunked("""
            <?xml version="1.0" encoding="UTF-8" ?>
            <HOST_LIST_VM_DETECTION_OUTPUT><RESPONSE><DATETIME>2026-09-21T00:00:00Z</DATETIME><HOST_LIST>
            """u8.ToArray());
        for (var host = 0; host < HostsOnPage; host++)
        {
            Utf8Formatter.TryFormat(first + host, page.AsSpan(places[host]), out _);
        }

        yield return page;
        var more = last < FirstHost + hosts
            ? $"<WARNING><CODE>1980</CODE><TEXT>{HostsOnPage} record limit exceeded. Use URL to get next batch of results.</TEXT><URL><![CDATA[https://qualysapi.example/api/5.0/fo/asset/host/vm/detection/?action=list&id_min={last}]]></URL></WARNING>" : "";
        yield return ListServer.Chunked(Encoding.ASCII.GetBytes($"</HOST_LIST>{more}</RESPONSE></HOST_LIST_VM_DETECTION_OUTPUT>"));
    }

    private static string Host(int host)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            <HOST><ID>{Place}</ID>
            <ASSET_ID>{2_000_000 + host}</ASSET_ID>
            <IP>10.{host / 250}.7.{host % 250}</IP>
            <TRACKING_METHOD>IP</TRACKING_METHOD>
            <OS><![CDATA[Sandbox Linux 8.4 / kernel 5.14]]></OS>
            <DNS><![CDATA[host-{host}.corp.example]]></DNS>
            <LAST_SCAN_DATETIME>2026-09-20T21:00:00Z</LAST_SCAN_DATETIME>
            <LAST_VM_SCANNED_DATE>2026-09-20T20:50:00Z</LAST_VM_SCANNED_DATE>
            <DETECTION_LIST>

            """));
        for (var at = 0; at < OnHost; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                <DETECTION><UNIQUE_VULN_ID>{(7_000_000L * 1000) + (host * OnHost) + at}</UNIQUE_VULN_ID>
                <QID>{100_000 + (((host * 7) + at) % Checks)}</QID>
                <TYPE>Confirmed</TYPE>
                <SEVERITY>{1 + (at % 5)}</SEVERITY>
                <PORT>{1000 + at}</PORT>
                <PROTOCOL>tcp</PROTOCOL>
                <SSL>0</SSL>
                <STATUS>Active</STATUS>
                <FIRST_FOUND_DATETIME>2026-01-{1 + (at % 28):00}T07:11:13Z</FIRST_FOUND_DATETIME>
                <LAST_FOUND_DATETIME>2026-09-20T20:50:00Z</LAST_FOUND_DATETIME>
                <TIMES_FOUND>{1 + at}</TIMES_FOUND>
                <LAST_TEST_DATETIME>2026-09-20T20:50:00Z</LAST_TEST_DATETIME>
                <LAST_UPDATE_DATETIME>2026-09-20T21:00:00Z</LAST_UPDATE_DATETIME>
                <IS_IGNORED>0</IS_IGNORED>
                <IS_DISABLED>0</IS_DISABLED>
                <LAST_PROCESSED_DATETIME>2026-09-20T21:00:00Z</LAST_PROCESSED_DATETIME>
                </DETECTION>

                """);
        }

        return text.Append("</DETECTION_LIST></HOST>\n").ToString();
    }

    [GeneratedRegex("(?<=id_min=)[0-9]+")]
    private static partial Regex IdMin();
}
