using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Detections;

/// <summary>Writes the HOST elements of the detection list: less about the host than the host list says, and not in the same order.</summary>
internal sealed class DetectionXml(FieldSet fields)
{
    private readonly HostPartsXml parts = new(fields);
    private readonly bool showResults = fields.Flag("show_results", otherwise: true);
    private readonly bool showReopened = fields.Flag("show_reopened_info");
    private readonly bool showScore = fields.Flag("show_qds");
    private readonly bool showFactors = fields.Flag("show_qds_factors");

    public void Write(XmlBuffer xml, HostRecord record)
    {
        var host = record.Host;
        xml.Raw("<HOST>\n<ID>").Number(host.Id).Raw("</ID>\n");
        parts.WriteNumbers(xml, host);
        xml.Element("TRACKING_METHOD", host.Tracking);
        parts.WriteNetwork(xml, host);
        xml.CdataElement("OS", host.Os).CdataElement("OS_CPE", host.System?.Cpe);
        parts.WriteNames(xml, host);
        HostPartsXml.WriteCloud(xml, host);
        xml.CdataElement("NETBIOS", host.NetBios).CdataElement("QG_HOSTID", host.HostId);
        Time(xml, "LAST_SCAN_DATETIME", record.LastProcessed);
        Time(xml, "LAST_VM_SCANNED_DATE", record.LastScanned);
        xml.Raw("<LAST_VM_SCANNED_DURATION>").Number(record.LastDuration).Raw("</LAST_VM_SCANNED_DURATION>\n");
        Time(xml, "LAST_VM_AUTH_SCANNED_DATE", record.LastSignedIn);
        Time(xml, "LAST_PC_SCANNED_DATE", record.LastCompliance);
        parts.WriteTags(xml, host);
        parts.WriteMetadata(xml, record);
        xml.Raw("<DETECTION_LIST>\n");
        foreach (var detection in record.Detections)
        {
            Write(xml, record, detection);
        }

        xml.Raw("</DETECTION_LIST>\n</HOST>\n");
    }

    private void Write(XmlBuffer xml, HostRecord record, Detection detection)
    {
        var check = detection.Check;
        xml.Raw("<DETECTION>\n").Element("UNIQUE_VULN_ID", FormattableString.Invariant($"{detection.Id}"))
            .Raw("<QID>").Number(check.Qid).Raw("</QID>\n")
            .Element("TYPE", check.IsInformation ? "Info" : check.Type == KnowledgeBase.Vulnerability.Confirmed ? "Confirmed" : "Potential")
            .Raw("<SEVERITY>").Number(check.Severity).Raw("</SEVERITY>\n");
        if (check.Port is { } port)
        {
            xml.Element("PORT", port).Element("PROTOCOL", check.Protocol);
        }

        xml.Element("SSL", check.Ssl ? "1" : "0").CdataElement("INSTANCE", check.Instance);
        if (showResults && record.Host.Seen(check) is { Length: > 0 } seen)
        {
            xml.CdataElement("RESULTS", seen);
        }

        if (detection.Status is { } status)
        {
            xml.Element("STATUS", status);
        }

        Time(xml, "FIRST_FOUND_DATETIME", detection.FirstFound);
        Time(xml, "LAST_FOUND_DATETIME", detection.LastFound);
        WriteScore(xml, detection);
        xml.Raw("<TIMES_FOUND>").Number(detection.TimesFound).Raw("</TIMES_FOUND>\n");
        Time(xml, "LAST_TEST_DATETIME", detection.LastTested);
        Time(xml, "LAST_UPDATE_DATETIME", detection.LastUpdated);
        Time(xml, "LAST_FIXED_DATETIME", detection.LastFixed);
        if (showReopened && detection.TimesReopened > 0)
        {
            Time(xml, "FIRST_REOPENED_DATETIME", detection.FirstReopened);
            Time(xml, "LAST_REOPENED_DATETIME", detection.LastReopened);
            xml.Raw("<TIMES_REOPENED>").Number(detection.TimesReopened).Raw("</TIMES_REOPENED>\n");
        }

        WriteFlags(xml, record, detection);
        Time(xml, "LAST_PROCESSED_DATETIME", record.LastProcessed);
        xml.Raw("</DETECTION>\n");
    }

    private void WriteScore(XmlBuffer xml, Detection detection)
    {
        if (!showScore || detection.Check.IsInformation)
        {
            return;
        }

        var word = detection.Score switch { >= 90 => "CRITICAL", >= 70 => "HIGH", >= 40 => "MEDIUM", _ => "LOW" };
        xml.Raw("<QDS severity=\"").Raw(word).Raw("\">").Number(detection.Score).Raw("</QDS>\n");
        if (showFactors)
        {
            xml.Raw("<QDS_FACTORS>\n<QDS_FACTOR name=\"CVSS\">").Text(detection.Check.Cvss3Base?.Split(' ')[0] ?? "0.0")
                .Raw("</QDS_FACTOR>\n<QDS_FACTOR name=\"exploit_maturity\">").Text(detection.Check.Exploitability is null ? "poc" : "weaponized").Raw("</QDS_FACTOR>\n</QDS_FACTORS>\n");
        }
    }

    private void WriteFlags(XmlBuffer xml, HostRecord record, Detection detection)
    {
        if (fields.Flag("show_host_services") || detection.Check.Service is not null)
        {
            xml.CdataElement("SERVICE", detection.Check.Service);
        }

        xml.Element("IS_IGNORED", detection.IsIgnored ? "1" : "0").Element("IS_DISABLED", detection.IsDisabled ? "1" : "0");
        foreach (var kind in Affected.All.Where(kind => kind.Asked(fields) is not null))
        {
            if (kind.Flag(record.Host, detection.Check) is { } affected)
            {
                xml.Element(kind.Element, affected ? "1" : "0");
            }
        }
    }

    private static void Time(XmlBuffer xml, string element, DateTimeOffset? time)
    {
        if (time is { } moment)
        {
            xml.Raw("<").Raw(element).Raw(">").Timestamp(moment).Raw("</").Raw(element).Raw(">\n");
        }
    }
}
