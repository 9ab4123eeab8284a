using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Json;

namespace QualysVM.Core.Scans.Results;

/// <summary>Reads one row of results, whichever of the three shapes it has. Values are known by their key; their order is not relied on.</summary>
internal static class ScanFindingReader
{
    /// <param name="row">At its first key.</param>
    /// <param name="reference">The scan.</param>
    /// <exception cref="QualysException">The row has no QID.</exception>
    public static ScanFinding Read(JsonRow row, string reference)
    {
        var values = new ResultValues(row);
        string? ip = null, dns = null, netBios = null, os = null, ipStatus = null, qidText = null, title = null, type = null, protocol = null, fqdn = null;
        string? vendors = null, threat = null, impact = null, solution = null, exploits = null, malware = null, result = null, instance = null, category = null;
        int? severity = null, port = null;
        bool? ssl = null, pci = null;
        decimal? cvssBase = null, cvssTemporal = null, cvss3Base = null, cvss3Temporal = null;
        Listed<string> cves = Listed<string>.None, bugtraqs = Listed<string>.None;
        do
        {
            switch (row.Key)
            {
                case "ip": ip = values.Text(); break;
                case "dns": dns = values.Text(); break;
                case "netbios": netBios = values.Text(); break;
                case "os": os = values.Text(); break;
                case "ip_status": ipStatus = values.Text(); break;
                case "qid": qidText = values.Text(); break;
                case "title": title = values.Text(); break;
                case "type": type = values.Text(); break;
                case "severity": severity = values.Number(); break;
                case "port": port = values.Number(); break;
                case "protocol": protocol = values.Text(); break;
                case "fqdn": fqdn = values.Text(); break;
                case "ssl": ssl = values.Flag(); break;
                case "cve_id": cves = values.Texts(); break;
                case "vendor_reference": vendors = values.Text(); break;
                case "bugtraq_id": bugtraqs = values.Texts(); break;
                case "cvss_base": cvssBase = values.Score(); break;
                case "cvss_temporal": cvssTemporal = values.Score(); break;
                case "cvss3_base": cvss3Base = values.Score(); break;
                case "cvss3_temporal": cvss3Temporal = values.Score(); break;
                case "threat": threat = values.Text(); break;
                case "impact": impact = values.Text(); break;
                case "solution": solution = values.Text(); break;
                case "exploitability": exploits = values.Text(); break;
                case "associated_malware": malware = values.Text(); break;
                case "result" or "results": result = values.UniqueText(); break; // brief says one, extended the other
                case "pci_vuln": pci = values.Flag(); break;
                case "instance": instance = values.Text(); break;
                case "category": category = values.Text(); break;
                default: values.Keep(); break;
            }
        }
        while (row.Next());

        return new ScanFinding
        {
            Ref = reference,
            Ip = ip ?? "",
            Dns = dns,
            NetBios = netBios,
            OperatingSystem = os,
            IpStatus = ipStatus,
            Qid = int.TryParse(qidText, NumberStyles.None, CultureInfo.InvariantCulture, out var qid)
                ? qid
                : throw new QualysException(QualysError.MalformedReply, $"A row of scan results has the qid '{qidText}', which is not a number."),
            Title = title,
            Type = type,
            Severity = severity,
            Port = port,
            Protocol = protocol,
            Fqdn = fqdn,
            Ssl = ssl,
            CveIds = cves,
            VendorReferences = vendors,
            BugtraqIds = bugtraqs,
            CvssBase = cvssBase,
            CvssTemporal = cvssTemporal,
            Cvss3Base = cvss3Base,
            Cvss3Temporal = cvss3Temporal,
            Threat = threat,
            Impact = impact,
            Solution = solution,
            Exploitability = exploits,
            AssociatedMalware = malware,
            Result = result,
            PciVuln = pci,
            Instance = instance,
            Category = category,
            AdditionalData = values.Kept,
        };
    }
}
