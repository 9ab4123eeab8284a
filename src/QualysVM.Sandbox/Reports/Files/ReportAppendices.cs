using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>What stands at the end of an XML report: of whom there is nothing to tell, and what the template lets through.</summary>
internal static class ReportAppendices
{
    public static void Write(XmlBuffer xml, ReportContent content)
    {
        xml.Raw("<APPENDICES>\n");
        WriteAddresses(xml, "NO_RESULTS", content.Target.Without(AddressRanges.Of(content.Hosts.Select(host => host.Host.Address).Distinct().OrderBy(address => address))));
        WriteAddresses(xml, "NO_VULNS", AddressRanges.Of(content.Hosts.Where(host => host.Rows.Length == 0).Select(host => host.Host.Address)));
        xml.Raw("<TEMPLATE_DETAILS>\n").Element("FILTER_SUMMARY", content.Report.Subject.Scans is null ? "Status:New, Active, Re-Opened" : "Scan results as found")
            .Raw("</TEMPLATE_DETAILS>\n</APPENDICES>\n");
    }

    private static void WriteAddresses(XmlBuffer xml, string element, AddressRanges addresses)
    {
        if (addresses.Count > 0)
        {
            xml.Raw("<").Raw(element).Raw(">\n");
            ReportHeader.WriteRanges(xml, "IP_LIST", addresses);
            xml.Raw("</").Raw(element).Raw(">\n");
        }
    }
}
