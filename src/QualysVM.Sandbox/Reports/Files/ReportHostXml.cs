using System.Globalization;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>Writes HOST elements: a host with what was found on it. What a finding means stands in the glossary, by its id.</summary>
internal static class ReportHostXml
{
    public static void Write(XmlBuffer xml, ReportHost reported)
    {
        var host = reported.Host;
        xml.Raw("<HOST>\n").Element("IP", host.Ip).Element("TRACKING_METHOD", host.Tracking);
        WriteList(xml, "ASSET_TAGS", "ASSET_TAG", host.Tags.Select(tag => tag.Name));
        xml.CdataElement("DNS", host.Dns).CdataElement("NETBIOS", host.NetBios).CdataElement("QG_HOSTID", host.HostId)
            .CdataElement("OPERATING_SYSTEM", host.Os).CdataElement("OS_CPE", host.System?.Cpe);
        WriteList(xml, "ASSET_GROUPS", "ASSET_GROUP_TITLE", host.Groups.Select(group => group.Title));
        xml.Raw("<VULN_INFO_LIST>\n");
        foreach (var row in reported.Rows)
        {
            Write(xml, row);
        }

        xml.Raw("</VULN_INFO_LIST>\n</HOST>\n");
    }

    private static void Write(XmlBuffer xml, ReportRow row)
    {
        var check = row.Check;
        xml.Raw("<VULN_INFO>\n<QID id=\"qid_").Number(check.Qid).Raw("\">").Number(check.Qid).Raw("</QID>\n").Element("TYPE", check.Type);
        if (check.Port is { } port)
        {
            Optional(xml.Element("PORT", port), "SERVICE", check.Service).Element("PROTOCOL", check.Protocol);
        }

        Optional(xml.Element("SSL", check.Ssl ? "true" : "false"), "INSTANCE", check.Instance);
        if (row.Finding.Result.Length > 0)
        {
            xml.Raw(row.Finding.Result.Split('\n')[0].Contains("\t") ? "<RESULT format=\"table\">" : "<RESULT>").Cdata(row.Finding.Result).Raw("</RESULT>\n");
        }

        if (row.Detection is { } detection)
        {
            xml.Raw("<FIRST_FOUND>").Timestamp(detection.FirstFound).Raw("</FIRST_FOUND>\n<LAST_FOUND>").Timestamp(detection.LastFound)
                .Raw("</LAST_FOUND>\n").Element("TIMES_FOUND", detection.TimesFound.ToString(CultureInfo.InvariantCulture));
            Optional(xml, "VULN_STATUS", detection.Status);
            if (detection.LastFixed is { } moment)
            {
                xml.Raw("<LAST_FIXED>").Timestamp(moment).Raw("</LAST_FIXED>\n");
            }
        }

        if (!check.IsInformation)
        {
            xml.Element("CVSS_FINAL", ReportRow.Final(check.CvssBase, check.CvssTemporal) ?? "-")
                .Element("CVSS3_FINAL", ReportRow.Final(check.Cvss3Base, check.Cvss3Temporal) ?? "-");
        }

        xml.Raw("</VULN_INFO>\n");
    }

    private static XmlBuffer Optional(XmlBuffer xml, string element, string? text) => text is null ? xml : xml.Element(element, text);

    private static void WriteList(XmlBuffer xml, string list, string element, IEnumerable<string> values)
    {
        var any = false;
        foreach (var value in values)
        {
            (any ? xml : xml.Raw("<").Raw(list).Raw(">\n")).CdataElement(element, value);
            any = true;
        }

        if (any)
        {
            xml.Raw("</").Raw(list).Raw(">\n");
        }
    }
}
