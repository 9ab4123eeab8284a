namespace QualysVM.Core.Scans.Results;

/// <summary>
/// What a scan found on a host: one row of its results. Which values a row has depends on what was asked for; what is missing is
/// null, whether the service left it out or wrote null, an empty text or the word None.
/// </summary>
/// <remarks>Source of the shape: the end of the vendor's page "List VM scans" for the six values of a brief row, recorded replies for the others.</remarks>
public sealed class ScanFinding
{
    /// <summary>The scan it was found by. The service's rows do not tell: it is the reference that was asked for.</summary>
    public string Ref { get; init; } = "";

    /// <summary>The host's address.</summary>
    public string Ip { get; init; } = "";

    /// <summary>The host's DNS name, or null.</summary>
    public string? Dns { get; init; }

    /// <summary>The host's NetBIOS name, or null.</summary>
    public string? NetBios { get; init; }

    /// <summary>The host's operating system as the scanner detected it, or null.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>What became of the host, such as <c>host scanned, found vuln</c>, or null.</summary>
    public string? IpStatus { get; init; }

    /// <summary>The number of the vulnerability or check in the KnowledgeBase.</summary>
    public required int Qid { get; init; }

    /// <summary>The title of the vulnerability or check, or null.</summary>
    public string? Title { get; init; }

    /// <summary><c>Vuln</c>, <c>Practice</c> (a potential vulnerability) or <c>Ig</c> (information gathered), or null.</summary>
    public string? Type { get; init; }

    /// <summary>1 to 5, the most severe; null in a brief row.</summary>
    public int? Severity { get; init; }

    /// <summary>The port it was found at, or null.</summary>
    public int? Port { get; init; }

    /// <summary><c>tcp</c> or <c>udp</c>, or null.</summary>
    public string? Protocol { get; init; }

    /// <summary>The host's full name, or null.</summary>
    public string? Fqdn { get; init; }

    /// <summary>Whether it was found inside TLS; null where the service does not say.</summary>
    public bool? Ssl { get; init; }

    /// <summary>The CVE numbers; never null.</summary>
    public Listed<string> CveIds { get; init; } = Listed<string>.None;

    /// <summary>The names under which vendors know it, as the service wrote them, or null. Not split: such a name may hold a comma.</summary>
    public string? VendorReferences { get; init; }

    /// <summary>The Bugtraq numbers; never null.</summary>
    public Listed<string> BugtraqIds { get; init; } = Listed<string>.None;

    /// <summary>The CVSS v2 base score; what the service wrote beside the number is in <see cref="AdditionalData"/>.</summary>
    public decimal? CvssBase { get; init; }

    /// <summary>The CVSS v2 temporal score.</summary>
    public decimal? CvssTemporal { get; init; }

    /// <summary>The CVSS v3 base score.</summary>
    public decimal? Cvss3Base { get; init; }

    /// <summary>The CVSS v3 temporal score.</summary>
    public decimal? Cvss3Temporal { get; init; }

    /// <summary>What the danger is, often in HTML, or null.</summary>
    public string? Threat { get; init; }

    /// <summary>What it can lead to, or null.</summary>
    public string? Impact { get; init; }

    /// <summary>What to do about it, or null.</summary>
    public string? Solution { get; init; }

    /// <summary>Where exploits are known, or null.</summary>
    public string? Exploitability { get; init; }

    /// <summary>What malware uses it, or null.</summary>
    public string? AssociatedMalware { get; init; }

    /// <summary>What the scanner saw, or null where it saw nothing to tell.</summary>
    public string? Result { get; init; }

    /// <summary>Whether it fails PCI compliance; null where the service does not say.</summary>
    public bool? PciVuln { get; init; }

    /// <summary>Which instance of the software on the host, or null.</summary>
    public string? Instance { get; init; }

    /// <summary>The KnowledgeBase's category, such as <c>Web server</c>, or null.</summary>
    public string? Category { get; init; }

    /// <summary>Values this version does not know or could not read, by their key.</summary>
    public AdditionalData AdditionalData { get; init; } = Core.AdditionalData.None;

    /// <summary>The host and the number.</summary>
    public override string ToString() => $"{Ip} {Qid}";
}
