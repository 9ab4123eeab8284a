using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Hosts;

/// <summary>Reads the hosts of a host list.</summary>
internal static class HostReader
{
    public static ListReader<Host> List { get; } = new HostListReader(withGroups: false);

    /// <summary>With the titles of their groups, which stand behind all hosts of a page: these come when the page is whole.</summary>
    public static HostListReader WithGroups { get; } = new(withGroups: true);

    /// <summary>Nothing but their numbers.</summary>
    public static HostNumberReader Numbers { get; } = new();

    /// <summary>Takes an element of a host, in whichever list it stands: their order is not the same in both.</summary>
    public static void Take(Host host, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": host.Id = value.Id(); break;
            case "ASSET_ID": host.AssetId = value.LongNumber(); break;
            case "IP": host.Ip = value.TextOrNull(); break;
            case "IPV6": host.Ipv6 = value.TextOrNull(); break;
            case "TRACKING_METHOD": host.TrackingMethod = (host.TrackingMethodText = value.TextOrNull()) is { } text ? HostTracking.Word(text) : null; break;
            case "NETWORK_ID": host.NetworkId = value.LongNumber(); break;
            case "NETWORK_NAME": host.NetworkName = value.TextOrNull(); break;
            case "DNS": host.Dns = value.TextOrNull(); break;
            case "DNS_DATA": value.Into(host, TakeName); break;
            case "NETBIOS": host.NetBios = value.TextOrNull(); break;
            case "OS": host.OperatingSystem = value.TextOrNull(); break;
            case "OS_CPE": host.OsCpe = value.TextOrNull(); break;
            case "QG_HOSTID": host.AgentId = value.TextOrNull(); break;
            case "SERIAL_NUMBER": host.SerialNumber = value.TextOrNull(); break;
            case "HARDWARE_UUID": host.HardwareUuid = value.TextOrNull(); break;
            case "AGENT_STATUS": host.AgentStatus = value.TextOrNull(); break;
            case "CLOUD_AGENT_RUNNING_ON": host.CloudAgentRunningOn = value.TextOrNull(); break;
            case "TRURISK_SCORE": host.TruRisk = value.Number(); break;
            case "ASSET_CRITICALITY_SCORE": host.AssetCriticality = value.Number(); break;
            case "TRURISK_SCORE_FACTORS": value.Into(host, TakeFactor); break;
            case "CLOUD_PROVIDER": host.CloudProvider = value.TextOrNull(); break;
            case "CLOUD_SERVICE": host.CloudService = value.TextOrNull(); break;
            case "CLOUD_RESOURCE_ID": host.CloudResourceId = value.TextOrNull(); break;
            case "EC2_INSTANCE_ID": host.Ec2InstanceId = value.TextOrNull(); break;
            case "METADATA": host.CloudMetadata = HostParts.Metadata(value); break;
            case "CLOUD_PROVIDER_TAGS": host.CloudTags = HostParts.CloudTags(value); break;
            case "TAGS": host.Tags = HostParts.Tags(value); break;
            case "ASSET_GROUP_IDS": host.AssetGroups = HostParts.Groups(value); break;
            case "ASSET_GROUP_LIST": host.AssetGroups = HostParts.GroupList(value); break;
            case "OWNER": host.Owner = value.TextOrNull(); break;
            case "COMMENTS": host.Comment = value.TextOrNull(); break;
            case "USER_DEF": value.Into(host, TakeUserDefined); break;
            default: TakeTime(host, value); break;
        }
    }

    private static void TakeTime(Host host, ElementValue value)
    {
        switch (value.Name)
        {
            case "FIRST_FOUND_DATE": host.FirstFoundDateTime = value.Time(); break;
            case "LAST_ACTIVITY": host.LastActivityDateTime = value.Time(); break;
            case "LAST_BOOT": host.LastBootDateTime = value.Time(); break;
            case "LAST_VM_SCANNED_DATE": host.LastScanDateTime = value.Time(); break;
            case "LAST_VM_SCANNED_DURATION": host.LastScanDuration = value.Seconds(); break;
            case "LAST_VM_AUTH_SCANNED_DATE": host.LastAuthenticatedScanDateTime = value.Time(); break;
            case "LAST_VM_AUTH_SCANNED_DURATION": host.LastAuthenticatedScanDuration = value.Seconds(); break;

            // The host list and the detections each have a name of their own for it: it is later than the end of the scan.
            case "LAST_VULN_SCAN_DATETIME" or "LAST_SCAN_DATETIME": host.LastProcessedDateTime = value.Time(); break;
            case "LAST_COMPLIANCE_SCAN_DATETIME" or "LAST_PC_SCANNED_DATE": host.LastComplianceScanDateTime = value.Time(); break;
            case "LAST_SCAP_SCAN_DATETIME": host.LastScapScanDateTime = value.Time(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeName(Host host, ElementValue value)
    {
        switch (value.Name)
        {
            case "HOSTNAME": host.HostName = value.TextOrNull(); break;
            case "DOMAIN": host.Domain = value.TextOrNull(); break;
            case "FQDN": host.Fqdn = value.TextOrNull(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeFactor(Host host, ElementValue value)
    {
        switch (value.Name)
        {
            case "TRURISK_SCORE_FORMULA": host.TruRiskFormula = value.TextOrNull(); break;
            case "VULN_COUNT": host.TruRiskCounts = HostParts.With(host.TruRiskCounts, value); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeUserDefined(Host host, ElementValue value)
    {
        switch (value.Name)
        {
            case "VALUE_1": host.UserDefined1 = value.TextOrNull(); break;
            case "VALUE_2": host.UserDefined2 = value.TextOrNull(); break;
            case "VALUE_3": host.UserDefined3 = value.TextOrNull(); break;
            default: value.Keep(); break;
        }
    }
}
