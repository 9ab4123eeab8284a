using QualysVM.Core.Hosts;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Appliances;

/// <summary>Reads what an appliance has several of.</summary>
internal static class ApplianceParts
{
    public static Listed<ApplianceScan> Scans(ElementValue value) => value.Children("SCAN", static () => new ApplianceScan(), static (scan, value) =>
    {
        switch (value.Name)
        {
            case "ID": scan.Id = value.LongNumber(); break;
            case "TITLE": scan.Title = value.Text(); break;
            case "REF": scan.Ref = value.Text(); break;
            case "TYPE": scan.Type = value.Text(); break;
            case "SCAN_DATE": scan.ScanDateTime = value.Time(); break;
            default: value.Keep(); break;
        }
    });

    public static ApplianceInterface Interface(ElementValue value) => value.Into(new ApplianceInterface(), static (part, value) =>
    {
        switch (value.Name)
        {
            case "SETTING": part.Setting = value.Text(); break;
            case "INTERFACE": part.Interface = value.Text(); break;
            case "IP_ADDRESS": part.IpAddress = value.Text(); break;
            case "NETMASK": part.Netmask = value.Text(); break;
            case "GATEWAY": part.Gateway = value.Text(); break;
            case "LEASE": part.Lease = value.Text(); break;
            case "IPV6_ADDRESS": part.Ipv6Address = value.Text(); break;
            case "SPEED": part.Speed = value.Text(); break;
            case "DUPLEX": part.Duplex = value.Text(); break;
            case "DNS": value.Into(part, TakeDns); break;
            default: value.Keep(); break;
        }
    });

    /// <summary>VLANs stand beside the word that says whether they are switched on.</summary>
    public static void TakeVlan(ScannerAppliance appliance, ElementValue value)
    {
        switch (value.Name)
        {
            case "SETTING": appliance.VlansSetting = value.TextOrNull(); break;
            case "VLAN": appliance.Vlans = appliance.Vlans.With(value.Into(new ApplianceVlan(), TakeVlan)); break;
            default: value.Keep(); break;
        }
    }

    public static Listed<ApplianceRoute> Routes(ElementValue value) => value.Children("ROUTE", static () => new ApplianceRoute(), static (route, value) =>
    {
        switch (value.Name)
        {
            case "NAME": route.Name = value.Text(); break;
            case "IP_ADDRESS": route.IpAddress = value.Text(); break;
            case "NETMASK": route.Netmask = value.Text(); break;
            case "GATEWAY": route.Gateway = value.Text(); break;
            default: value.Keep(); break;
        }
    });

    /// <summary>This list calls the title a name.</summary>
    public static Listed<HostAssetGroup> Groups(ElementValue value) => value.Children("ASSET_GROUP", static () => new HostAssetGroup(0, ""), static (group, value) =>
    {
        switch (value.Name)
        {
            case "ID": group.Id = value.LongNumber() ?? 0; break;
            case "NAME": group.Title = value.Text(); break;
            default: value.Keep(); break;
        }
    });

    public static Listed<ApplianceTag> Tags(ElementValue value) => value.Children("ASSET_TAG", static () => new ApplianceTag("", ""), static (tag, value) =>
    {
        switch (value.Name)
        {
            case "UUID": tag.Uuid = value.Text(); break;
            case "NAME": tag.Name = value.Text(); break;
            default: value.Keep(); break;
        }
    });

    private static void TakeVlan(ApplianceVlan vlan, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": vlan.Id = value.Number(); break;
            case "NAME": vlan.Name = value.Text(); break;
            case "IP_ADDRESS": vlan.IpAddress = value.Text(); break;
            case "NETMASK": vlan.Netmask = value.Text(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeDns(ApplianceInterface part, ElementValue value)
    {
        switch (value.Name)
        {
            case "DOMAIN": part.DnsDomain = value.Text(); break;
            case "PRIMARY": part.DnsPrimary = value.Text(); break;
            case "SECONDARY": part.DnsSecondary = value.Text(); break;
            default: value.Keep(); break;
        }
    }
}
