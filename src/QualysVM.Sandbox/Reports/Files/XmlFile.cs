using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Reports.Files;

/// <summary>A report as XML. A large one has more hosts.</summary>
/// <remarks>
/// Recorded for scan reports: the root, the empty line before the document type, all of HEADER, HOST_LIST, GLOSSARY and APPENDICES, and the comment behind
/// them. Other types have roots of their own at the service, which are not known: here they have this one [I].
/// </remarks>
internal static class XmlFile
{
    private const string Prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n\n<!DOCTYPE ASSET_DATA_REPORT SYSTEM \"https://qualysguard.sandbox.example/asset_data_report.dtd\">\n";

    public static ReportBody Make(ReportContent content, long? least)
    {
        var hosts = least is null ? content.Hosts : [.. content.Hosts, ReportContent.Filling];
        var tail = new XmlBuffer().Raw("</HOST_LIST>\n");
        ReportGlossary.Write(tail, hosts);
        ReportAppendices.Write(tail, content);
        tail.Raw("</ASSET_DATA_REPORT>\n<!-- CONFIDENTIAL AND PROPRIETARY INFORMATION of nobody: simulated data. //-->\n");
        return new ReportBody(Head(content), Host(ReportContent.Filling), tail.Take().ToArray(), least);
    }

    private static IEnumerable<ArraySegment<byte>> Head(ReportContent content)
    {
        var xml = new XmlBuffer().Raw(Prolog).Raw("<ASSET_DATA_REPORT>\n");
        ReportHeader.Write(xml, content);
        xml.Raw("<HOST_LIST>\n");
        foreach (var host in content.Hosts.Where(host => host.Rows.Length > 0))
        {
            ReportHostXml.Write(xml, host);
            if (xml.IsReady)
            {
                yield return xml.Take();
            }
        }

        yield return xml.Take();
    }

    private static byte[] Host(ReportHost host)
    {
        var xml = new XmlBuffer();
        ReportHostXml.Write(xml, host);
        return xml.Take().ToArray();
    }
}
