using System.Globalization;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>One value of a row: its key in JSON, its heading in CSV. What is missing is null or "", as recorded.</summary>
internal sealed record ResultColumn(string Key, string Heading, Func<Finding, string?> Value)
{
    private static readonly ResultColumn Ip = new("ip", "IP", row => row.Host.Ip);
    private static readonly ResultColumn Dns = new("dns", "DNS", row => row.Host.Dns);
    private static readonly ResultColumn NetBios = new("netbios", "NetBIOS", row => row.Host.NetBios);
    private static readonly ResultColumn Qid = new("qid", "QID", row => row.Check.Qid.ToString(CultureInfo.InvariantCulture)) { IsNumber = true };
    private static readonly ResultColumn Port = new("port", "Port", row => row.Check.Port ?? "");
    private static readonly ResultColumn Protocol = new("protocol", "Protocol", row => row.Check.Port is null ? "" : row.Check.Protocol);
    private static readonly ResultColumn Fqdn = new("fqdn", "FQDN", row => row.Check.Port is null ? "" : row.Host.Dns ?? "");
    private static readonly ResultColumn Ssl = new("ssl", "SSL", row => row.Check.Ssl ? "yes" : "no");
    private static readonly ResultColumn Instance = new("instance", "Instance", row => row.Check.Instance);

    /// <summary>Written without quotes in JSON.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The six of mode=brief. The key is <c>result</c> here and <c>results</c> in the extended formats.</summary>
    public static ResultColumn[] Brief { get; } = [Ip, Dns, NetBios, Qid, Instance, new("result", "Result", row => row.Result)];

    /// <summary>The ten of mode=extended; that the four come last is [I].</summary>
    public static ResultColumn[] Extended { get; } = [.. Brief, Protocol, Port, Ssl, Fqdn];

    /// <summary>The 25 of json_extended and csv_extended without mode=extended: no CVSS.</summary>
    public static ResultColumn[] WithoutCvss => [.. Full.Where(column => !column.Key.StartsWith("cvss", StringComparison.Ordinal))];

    /// <summary>The 29 of json_extended and csv_extended with mode=extended.</summary>
    public static ResultColumn[] Full { get; } =
    [
        Ip, Dns, NetBios,
        new("os", "OS", row => row.Host.Os),
        new("ip_status", "IP Status", _ => "host scanned, found vuln"),
        Qid,
        new("title", "Title", row => row.Check.Title),
        new("type", "Type", row => row.Check.Type),
        new("severity", "Severity", row => row.Check.Severity.ToString(CultureInfo.InvariantCulture)),
        Port, Protocol, Fqdn, Ssl,
        new("cve_id", "CVE ID", row => row.Check.Cves),
        new("vendor_reference", "Vendor Reference", row => row.Check.VendorReference),
        new("bugtraq_id", "Bugtraq ID", row => row.Check.BugtraqId),
        new("cvss_base", "CVSS Base", row => row.Check.CvssBase),
        new("cvss_temporal", "CVSS Temporal", row => row.Check.CvssTemporal),
        new("cvss3_base", "CVSS3 Base", row => row.Check.Cvss3Base),
        new("cvss3_temporal", "CVSS3 Temporal", row => row.Check.Cvss3Temporal),
        new("threat", "Threat", row => row.Check.Threat),
        new("impact", "Impact", row => row.Check.Impact),
        new("solution", "Solution", row => row.Check.Solution),
        new("exploitability", "Exploitability", row => row.Check.Exploitability),
        new("associated_malware", "Associated Malware", row => row.Check.Malware),
        new("results", "Results", row => row.Result),
        new("pci_vuln", "PCI Vuln", row => row.Check.FailsPci ? "yes" : "no"),
        Instance,
        new("category", "Category", row => row.Check.Category),
    ];
}
