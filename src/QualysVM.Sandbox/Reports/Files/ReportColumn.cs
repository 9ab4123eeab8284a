using System.Globalization;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>One column of the CSV report of hosts. Heading and order are recorded, as is that what is missing is empty.</summary>
internal sealed record ReportColumn(string Heading, Func<ReportRow, string?> Value)
{
    public static ReportColumn[] All { get; } =
    [
        new("IP", row => row.Host.Ip),
        new("Network", _ => "Global Default Network"),
        new("DNS", row => row.Host.Dns),
        new("NetBIOS", row => row.Host.NetBios),
        new("Tracking Method", row => row.Host.Tracking),
        new("OS", row => row.Host.Os),
        new("IP Status", _ => "host scanned, found vuln"),
        new("QID", row => row.Check.Qid.ToString(CultureInfo.InvariantCulture)),
        new("Title", row => row.Check.Title),
        new("Vuln Status", row => row.Detection?.Status),
        new("Type", row => row.Check.Type),
        new("Severity", row => row.Check.Severity.ToString(CultureInfo.InvariantCulture)),
        new("Port", row => row.Check.Port),
        new("Protocol", row => row.Check.Port is null ? null : row.Check.Protocol),
        new("FQDN", row => row.Check.Port is null ? null : row.Host.Dns),
        new("SSL", row => row.Check.Port is null ? null : row.Check.Ssl ? "over ssl" : null),
        new("First Detected", row => Day(row.Detection?.FirstFound)),
        new("Last Detected", row => Day(row.Detection?.LastFound)),
        new("Times Detected", row => row.Detection?.TimesFound.ToString(CultureInfo.InvariantCulture)),
        new("Date Last Fixed", row => Day(row.Detection?.LastFixed)),
        new("CVE ID", row => row.Check.Cves),
        new("Vendor Reference", row => row.Check.VendorReference),
        new("Bugtraq ID", row => row.Check.BugtraqId),
        new("CVSS3", row => ReportRow.Final(row.Check.Cvss3Base, row.Check.Cvss3Temporal)),
        new("CVSS3 Base", row => row.Check.Cvss3Base),
        new("CVSS3 Temporal", row => row.Check.Cvss3Temporal),
        new("Threat", row => row.Check.Threat),
        new("Impact", row => row.Check.Impact),
        new("Solution", row => row.Check.Solution),
        new("Exploitability", row => row.Check.Exploitability),
        new("Associated Malware", row => row.Check.Malware),
        new("PCI Vuln", row => row.Check.FailsPci ? "yes" : "no"),
        // There are no tickets here.
        new("Ticket State", _ => null),
        new("Instance", row => row.Check.Instance),
        new("OS CPE", row => row.Host.System?.Cpe),
        new("Category", row => row.Check.Category),
        new("Associated Tags", row => string.Join(", ", row.Host.Tags.Select(tag => tag.Name))),
    ];

    private static string? Day(DateTimeOffset? moment) => moment is { } known ? ReportContent.Day(known) : null;
}
