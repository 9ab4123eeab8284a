using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Hosts;

/// <summary>Writes the HOST elements of the host list, with the parts a call asked for.</summary>
/// <param name="context">The call.</param>
/// <param name="seen">Takes the groups that hosts are in, for the glossary.</param>
internal sealed class HostXml(CallContext context, SortedDictionary<int, AssetGroup> seen)
{
    private readonly bool showAll = context.Fields["details"]?.StartsWith("All", StringComparison.Ordinal) == true;
    private readonly bool showGroups = context.Fields["details"]?.EndsWith("/AGs", StringComparison.Ordinal) == true;
    private readonly bool showRisk = context.Fields.Flag("show_trurisk");
    private readonly bool showFactors = context.Fields.Flag("show_trurisk_factors");
    private readonly HostPartsXml parts = new(context.Fields);

    public static void WriteGlossary(XmlBuffer xml, ICollection<AssetGroup> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        xml.Raw("<GLOSSARY>\n<ASSET_GROUP_LIST>\n");
        foreach (var group in groups)
        {
            xml.Raw("<ASSET_GROUP>\n<ID>").Number(group.Id).Raw("</ID>\n").CdataElement("TITLE", group.Title).Raw("</ASSET_GROUP>\n");
        }

        xml.Raw("</ASSET_GROUP_LIST>\n</GLOSSARY>\n");
    }

    public void Write(XmlBuffer xml, HostRecord record)
    {
        var host = record.Host;
        xml.Raw("<HOST>\n<ID>").Number(host.Id).Raw("</ID>\n");
        parts.WriteNumbers(xml, host);
        if (showRisk)
        {
            WriteRisk(xml, record);
        }

        // The other list spells the agent's way otherwise: recorded.
        xml.Element("TRACKING_METHOD", host.Tracking == "AGENT" ? "Cloud Agent" : host.Tracking);
        parts.WriteNetwork(xml, host);
        parts.WriteNames(xml, host);
        HostPartsXml.WriteCloud(xml, host);
        xml.CdataElement("NETBIOS", host.NetBios).CdataElement("OS", host.Os).CdataElement("QG_HOSTID", host.HostId);
        Time(xml, "FIRST_FOUND_DATE", record.FirstFound);
        Time(xml, "LAST_ACTIVITY", record.LastScanned);
        if (host.Tracking == "AGENT")
        {
            xml.Element("AGENT_STATUS", "Scan Complete");
        }

        parts.WriteTags(xml, host);
        parts.WriteMetadata(xml, record);
        Time(xml, "LAST_VULN_SCAN_DATETIME", record.LastProcessed);
        Time(xml, "LAST_VM_SCANNED_DATE", record.LastScanned);
        Seconds(xml, "LAST_VM_SCANNED_DURATION", record.LastDuration);
        if (record.LastSignedIn is { } signedIn)
        {
            Time(xml, "LAST_VM_AUTH_SCANNED_DATE", signedIn);
            Seconds(xml, "LAST_VM_AUTH_SCANNED_DURATION", record.LastDuration);
        }

        Time(xml, "LAST_COMPLIANCE_SCAN_DATETIME", record.LastCompliance);
        WriteRest(xml, host);
        xml.Raw("</HOST>\n");
    }

    private void WriteRest(XmlBuffer xml, Host host)
    {
        if (showAll)
        {
            xml.Element("OWNER", host.Owner);
            if (host.Id % 3 == 0)
            {
                xml.CdataElement("COMMENTS", $"Rack {host.Id % 40}\nSpare parts: see <inventory> & ask");
            }

            if (host.Id % 4 == 0)
            {
                xml.Raw("<USER_DEF>\n").CdataElement("VALUE_1", $"Room {host.Id % 12}").Raw("</USER_DEF>\n");
            }
        }

        var groups = showGroups ? host.Groups.ToList() : [];
        if (groups.Count > 0)
        {
            xml.Element("ASSET_GROUP_IDS", string.Join(",", groups.Select(group => FormattableString.Invariant($"{group.Id}"))));
            groups.ForEach(group => seen[group.Id] = group);
        }
    }

    private void WriteRisk(XmlBuffer xml, HostRecord record)
    {
        xml.Raw("<TRURISK_SCORE>").Number(record.TruRisk).Raw("</TRURISK_SCORE>\n<ASSET_CRITICALITY_SCORE>").Number(record.Host.Criticality).Raw("</ASSET_CRITICALITY_SCORE>\n");
        if (!showFactors)
        {
            return;
        }

        xml.Raw("<TRURISK_SCORE_FACTORS>\n").CdataElement("TRURISK_SCORE_FORMULA", "severity * criticality, added up");
        foreach (var severity in record.Open.GroupBy(detection => detection.Check.Severity).OrderBy(same => same.Key))
        {
            xml.Raw("<VULN_COUNT qds_severity=\"").Number(severity.Key).Raw("\">").Number(severity.Count()).Raw("</VULN_COUNT>\n");
        }

        xml.Raw("</TRURISK_SCORE_FACTORS>\n");
    }

    private static void Time(XmlBuffer xml, string element, DateTimeOffset? time)
    {
        if (time is { } moment)
        {
            xml.Raw("<").Raw(element).Raw(">").Timestamp(moment).Raw("</").Raw(element).Raw(">\n");
        }
    }

    private static void Seconds(XmlBuffer xml, string element, int seconds) => xml.Raw("<").Raw(element).Raw(">").Number(seconds).Raw("</").Raw(element).Raw(">\n");
}
