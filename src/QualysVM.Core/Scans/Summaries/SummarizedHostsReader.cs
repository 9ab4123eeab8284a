using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Summaries;

/// <summary>
/// Reads a category of hosts: IP_LIST (COUNT, IP_DATA (IP_CSV*, RANGES (RANGE*))), and the like of names. Addresses stand in either, or in both. Newer
/// answers call those of IPv4 and IPv6 apart [S].
/// </summary>
internal static class SummarizedHostsReader
{
    public static SummarizedHosts Read(ElementValue value) => value.Into(new SummarizedHosts(), TakeList);

    public static void TakeList(SummarizedHosts hosts, ElementValue value)
    {
        switch (value.Name)
        {
            case "IP_LIST" or "IPV4_LIST" or "IPV6_LIST" or "IP_DATA" or "IPV4_DATA" or "IPV6_DATA" or "RANGES"
                or "DNS_LIST" or "DNS_DATA" or "NETBIOS_LIST" or "NETBIOS_DATA" or "INSTANCE_ID_LIST" or "INSTANCE_ID_DATA":
                value.Into(hosts, TakeList);
                break;

            // It counts the list that stands beside it, which is counted here.
            case "COUNT": value.Skip(); break;
            case "IP_CSV" or "IPV4_CSV" or "IPV6_CSV" or "RANGE": hosts.Ips = hosts.Ips.With(ScanTarget.ParseList(value.Text())); break;
            case "DNS_CSV": hosts.DnsNames = hosts.DnsNames.With(value.Items()); break;
            case "NETBIOS_CSV": hosts.NetBiosNames = hosts.NetBiosNames.With(value.Items()); break;
            case "INSTANCE_ID_CSV": hosts.InstanceIds = hosts.InstanceIds.With(value.Items()); break;
            default: value.Keep(); break;
        }
    }
}
