using System.Globalization;
using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>What the findings of an XML report mean: each check once, out of the KnowledgeBase.</summary>
internal static class ReportGlossary
{
    public static void Write(XmlBuffer xml, IEnumerable<ReportHost> hosts)
    {
        var checks = hosts.SelectMany(host => host.Rows).Select(row => row.Check).Distinct().OrderBy(check => check.Qid).ToArray();
        if (checks.Length == 0)
        {
            // Recorded: a report without a finding has none.
            return;
        }

        xml.Raw("<GLOSSARY>\n<VULN_DETAILS_LIST>\n");
        foreach (var check in checks)
        {
            Write(xml, check);
        }

        xml.Raw("</VULN_DETAILS_LIST>\n</GLOSSARY>\n");
    }

    private static void Write(XmlBuffer xml, Vulnerability check)
    {
        xml.Raw("<VULN_DETAILS id=\"qid_").Number(check.Qid).Raw("\">\n<QID id=\"qid_").Number(check.Qid).Raw("\">").Number(check.Qid).Raw("</QID>\n")
            .CdataElement("TITLE", check.Title).Element("SEVERITY", check.Severity.ToString(CultureInfo.InvariantCulture)).Element("CATEGORY", check.Category)
            .CdataElement("THREAT", check.Threat ?? "").CdataElement("IMPACT", check.Impact ?? "").CdataElement("SOLUTION", check.Solution ?? "")
            .Element("PCI_FLAG", check.FailsPci ? "1" : "0")
            .Raw("<LAST_UPDATE>").Timestamp(check.Modified).Raw("</LAST_UPDATE>\n");
        WriteScore(xml, "CVSS", check.CvssBase, check.CvssTemporal);
        WriteScore(xml, "CVSS3", check.Cvss3Base, check.Cvss3Temporal);
        WriteReferences(xml, "VENDOR_REFERENCE", check.VendorReference, "https://vendor.example/security/");
        WriteReferences(xml, "CVE_ID", check.Cves, "http://cve.example/cgi-bin/cvename.cgi?name=");
        WriteReferences(xml, "BUGTRAQ_ID", check.BugtraqId, "http://bugtraq.example/bid/");
        xml.Raw("</VULN_DETAILS>\n");
    }

    private static void WriteScore(XmlBuffer xml, string name, string? score, string? temporal)
    {
        if (score is not null)
        {
            xml.Raw("<").Raw(name).Raw("_SCORE>\n").Element(name + "_BASE", score).Element(name + "_TEMPORAL", temporal ?? "-").Raw("</").Raw(name).Raw("_SCORE>\n");
        }
    }

    private static void WriteReferences(XmlBuffer xml, string element, string? ids, string address)
    {
        if (ids is null)
        {
            return;
        }

        xml.Raw("<").Raw(element).Raw("_LIST>\n");
        foreach (var id in ids.Split(',').Select(part => part.Trim()))
        {
            xml.Raw("<").Raw(element).Raw(">\n").CdataElement("ID", id).CdataElement("URL", address + id).Raw("</").Raw(element).Raw(">\n");
        }

        xml.Raw("</").Raw(element).Raw("_LIST>\n");
    }
}
