using System.Globalization;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>What an XML report says of itself: who made it, after what, of what, and how bad it is.</summary>
internal static class ReportHeader
{
    public static void Write(XmlBuffer xml, ReportContent content)
    {
        xml.Raw("<HEADER>\n").CdataElement("COMPANY", "Sandbox & Sons \"Ltd\"").Element("USERNAME", content.Report.UserLogin)
            .Raw("<GENERATION_DATETIME>").Timestamp(content.Launch).Raw("</GENERATION_DATETIME>\n")
            .CdataElement("TEMPLATE", content.Report.Template ?? content.Title).Raw("<TARGET>\n");
        WriteTarget(xml, content);
        xml.Raw("</TARGET>\n<RISK_SCORE_SUMMARY>\n");
        WriteRisk(xml, content.Vulnerabilities, "AVG_SECURITY_RISK").Element("BUSINESS_RISK", content.BusinessRisk)
            .Raw("</RISK_SCORE_SUMMARY>\n</HEADER>\n<RISK_SCORE_PER_HOST>\n");
        foreach (var host in content.Hosts.Where(host => host.Vulnerabilities.Length > 0))
        {
            WriteRisk(xml.Raw("<HOSTS>\n").Element("IP_ADDRESS", host.Host.Ip), host.Vulnerabilities, "SECURITY_RISK").Raw("</HOSTS>\n");
        }

        xml.Raw("</RISK_SCORE_PER_HOST>\n");
    }

    /// <summary>Addresses as the service lists them here: one address is a range of itself.</summary>
    public static void WriteRanges(XmlBuffer xml, string element, AddressRanges addresses)
    {
        xml.Raw("<").Raw(element).Raw(">\n");
        foreach (var (from, to) in addresses.Ranges)
        {
            xml.Raw("<RANGE>\n").Element("START", AddressRanges.Spell(from)).Element("END", AddressRanges.Spell(to)).Raw("</RANGE>\n");
        }

        xml.Raw("</").Raw(element).Raw(">\n");
    }

    private static void WriteTarget(XmlBuffer xml, ReportContent content)
    {
        var subject = content.Report.Subject;
        if (subject.Groups.Length > 0)
        {
            WriteList(xml, "USER_ASSET_GROUPS", "ASSET_GROUP_TITLE", subject.Groups.Select(group => group.Title));
        }

        if (subject.Entered is { } entered)
        {
            WriteRanges(xml, "USER_IP_LIST", AddressRanges.Parse(entered));
        }

        if (subject.Tags.Length > 0)
        {
            xml.Raw("<ASSET_TAG_LIST>\n");
            WriteList(xml, "INCLUDED_TAGS", "ASSET_TAG", subject.Tags);
            WriteList(xml, "EXCLUDED_TAGS", "ASSET_TAG", subject.ExcludedTags);
            xml.Raw("</ASSET_TAG_LIST>\n");
        }
        else
        {
            WriteRanges(xml, "COMBINED_IP_LIST", content.Target);
        }
    }

    private static void WriteList(XmlBuffer xml, string list, string element, IEnumerable<string> values)
    {
        xml.Raw("<").Raw(list).Raw(">\n");
        foreach (var value in values)
        {
            xml.CdataElement(element, value);
        }

        xml.Raw("</").Raw(list).Raw(">\n");
    }

    private static XmlBuffer WriteRisk(XmlBuffer xml, ReportRow[] rows, string element) =>
        xml.Element("TOTAL_VULNERABILITIES", rows.Length.ToString(CultureInfo.InvariantCulture)).Element(element, ReportRow.Risk(rows));
}
