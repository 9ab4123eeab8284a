using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules;

/// <summary>The elements that say what is scanned and by what.</summary>
internal static class ScheduleTargetXml
{
    public static void Write(XmlBuffer xml, ScheduledScan schedule, bool showCloud)
    {
        xml.CdataElement("TARGET", schedule.Target).CdataElement("NETWORK_ID", schedule.NetworkId).CdataElement("ISCANNER_NAME", schedule.ScannerName);
        if (schedule.Cloud is { } cloud)
        {
            WriteInstance(xml, cloud);
            if (showCloud)
            {
                WriteDetails(xml, cloud);
            }
        }

        WriteList(xml, "ASSET_GROUP_TITLE_LIST", "ASSET_GROUP_TITLE", schedule.AssetGroups);
        if (schedule.Tags is { } tags)
        {
            WriteTags(xml, tags);
        }

        xml.CdataElement("EXCLUDE_IP_PER_SCAN", schedule.ExcludedIps);
        if (schedule.ScannerName is null)
        {
            xml.Element("DEFAULT_SCANNER", "1");
        }

        if (schedule.UserEnteredIps is { } addresses)
        {
            WriteAddresses(xml, addresses);
        }

        WriteList(xml, "ELB_DNS", "DNS", schedule.LoadBalancers);
    }

    private static void WriteInstance(XmlBuffer xml, CloudTarget cloud) => xml.Raw("<EC2_INSTANCE>\n")
        .CdataElement("CONNECTOR_UUID", cloud.ConnectorUuid)
        .CdataElement("EC2_ENDPOINT", cloud.Region)
        .CdataElement("EC2_ONLY_CLASSIC", cloud.OnlyClassic ? "1" : "0")
        .Raw("</EC2_INSTANCE>\n");

    private static void WriteDetails(XmlBuffer xml, CloudTarget cloud) => xml.Raw("<CLOUD_DETAILS>\n")
        .Element("PROVIDER", cloud.Provider)
        .Raw("<CONNECTOR>\n<ID>").Number(cloud.ConnectorId).Raw("</ID>\n")
        .Element("UUID", cloud.ConnectorUuid).CdataElement("NAME", cloud.ConnectorName).Raw("</CONNECTOR>\n")
        .Element("SCAN_TYPE", cloud.ScanType)
        .Raw("<CLOUD_TARGET>\n").Element("PLATFORM", cloud.Platform)
        .Raw("<REGION>\n").Element("UUID", cloud.Region).Element("CODE", cloud.RegionCode).CdataElement("NAME", cloud.RegionName).Raw("</REGION>\n")
        .Element("VPC_SCOPE", cloud.VpcScope)
        .Raw("</CLOUD_TARGET>\n</CLOUD_DETAILS>\n");

    private static void WriteTags(XmlBuffer xml, TagChoice tags)
    {
        xml.Raw("<ASSET_TAGS>\n").Element("TAG_INCLUDE_SELECTOR", tags.IncludeSelector).CdataElement("TAG_SET_INCLUDE", tags.Include);
        if (tags.Exclude is { } excluded)
        {
            xml.Element("TAG_EXCLUDE_SELECTOR", tags.ExcludeSelector).CdataElement("TAG_SET_EXCLUDE", excluded);
        }

        xml.Element("USE_IP_NT_RANGE_TAGS", tags.UsesRanges ? "1" : "0").Raw("</ASSET_TAGS>\n");
    }

    private static void WriteAddresses(XmlBuffer xml, string addresses)
    {
        xml.Raw("<USER_ENTERED_IPS>\n");
        foreach (var ends in addresses.Split(',').Select(item => item.Split('-')))
        {
            // One address is a range of itself: recorded.
            xml.Raw("<RANGE>\n").Element("START", ends[0]).Element("END", ends[ends.Length - 1]).Raw("</RANGE>\n");
        }

        xml.Raw("</USER_ENTERED_IPS>\n");
    }

    private static void WriteList(XmlBuffer xml, string list, string element, string[] values)
    {
        if (values.Length == 0)
        {
            return;
        }

        xml.Raw("<").Raw(list).Raw(">\n");
        foreach (var value in values)
        {
            xml.CdataElement(element, value);
        }

        xml.Raw("</").Raw(list).Raw(">\n");
    }
}
