using System.Globalization;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as XML. A large one has more hosts.</summary>
/// <remarks>
/// The root of scan reports and the empty line before the document type are recorded. Other types have
/// roots of their own at the service, which are not known: here they have this one [I]. What is inside is [B].
/// </remarks>
internal static class XmlFile
{
    private const string Prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n\n<!DOCTYPE ASSET_DATA_REPORT SYSTEM \"https://qualysguard.sandbox.example/asset_data_report.dtd\">\n";

    public static ReportBody Make(ReportContent content, long? least)
    {
        var xml = new XmlBuffer().Raw(Prolog).Raw("<ASSET_DATA_REPORT>\n<HEADER>\n<COMPANY>").Cdata("Sandbox & Sons \"Ltd\"").Raw("</COMPANY>\n");
        xml.Raw("<GENERATION_DATETIME>").Timestamp(content.Launch).Raw("</GENERATION_DATETIME>\n").CdataElement("TEMPLATE", content.Title);
        xml.Raw("<TARGET>\n");
        foreach (var pair in content.Header)
        {
            xml.CdataElement(pair.Key.ToUpperInvariant(), pair.Value);
        }

        xml.Raw("</TARGET>\n</HEADER>\n<HOST_LIST>\n");
        foreach (var host in content.Findings.GroupBy(finding => finding.Host.Ip))
        {
            Write(xml, [.. host]);
        }

        var filling = new XmlBuffer();
        Write(filling, [ReportContent.Filling]);
        return new ReportBody(
            xml.Take().ToArray(),
            filling.Take().ToArray(),
            new XmlBuffer().Raw("</HOST_LIST>\n</ASSET_DATA_REPORT>\n").Take().ToArray(),
            least);
    }

    private static void Write(XmlBuffer xml, Finding[] findings)
    {
        var host = findings[0].Host;
        xml.Raw("<HOST>\n").Element("IP", host.Ip).Element("TRACKING_METHOD", "IP")
            .CdataElement("DNS", host.Dns).CdataElement("NETBIOS", host.NetBios).CdataElement("OPERATING_SYSTEM", host.Os)
            .Raw("<VULN_INFO_LIST>\n");
        foreach (var finding in findings)
        {
            var check = finding.Check;
            xml.Raw("<VULN_INFO>\n").Element("QID", check.Qid.ToString(CultureInfo.InvariantCulture)).Element("TYPE", check.Type)
                .CdataElement("PORT", check.Port).Element("SSL", check.Ssl ? "true" : "false")
                .CdataElement("TITLE", check.Title).CdataElement("RESULT", finding.Result).Raw("</VULN_INFO>\n");
        }

        xml.Raw("</VULN_INFO_LIST>\n</HOST>\n");
    }
}
