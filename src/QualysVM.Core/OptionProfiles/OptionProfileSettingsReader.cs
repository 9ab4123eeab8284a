using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.OptionProfiles;

/// <summary>Reads option profiles. Their list is the document itself, without a RESPONSE around it and without a date.</summary>
internal static class OptionProfileSettingsReader
{
    public static ListReader<OptionProfileSettings> List { get; } = new("OPTION_PROFILES", "OPTION_PROFILES", "OPTION_PROFILE", Take);

    private static void Take(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "BASIC_INFO": value.Into(profile, Take); break;
            case "ID": profile.Id = value.Id(); break;
            case "GROUP_NAME": profile.Title = value.Text(); break;
            case "GROUP_TYPE": profile.GroupType = value.TextOrNull(); break;
            case "USER_ID": profile.Owner = value.TextOrNull(); break;
            case "SUBSCRIPTION_ID": profile.SubscriptionId = value.LongNumber(); break;
            case "IS_DEFAULT": profile.IsDefault = value.Flag(); break;
            case "IS_GLOBAL": profile.IsGlobal = value.Flag(); break;
            case "IS_OFFLINE_SYNCABLE": profile.IsOfflineSyncable = value.Flag(); break;
            case "UPDATE_DATE": profile.UpdateDateTime = Moment(value); break;
            case "SCAN": value.Into(profile, TakeScan); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeScan(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "PORTS": value.Into(profile, TakePorts); break;
            case "SCAN_DEAD_HOSTS": profile.ScanDeadHosts = value.Flag(); break;
            case "LOAD_BALANCER_DETECTION": profile.LoadBalancerDetection = value.Flag(); break;
            case "PERFORMANCE" or "HOSTS_TO_SCAN": value.Into(profile, TakePerformance); break;
            case "PASSWORD_BRUTE_FORCING": value.Into(profile, TakeGuesses); break;
            case "VULNERABILITY_DETECTION": value.Into(profile, TakeDetection); break;
            case "AUTHENTICATION": profile.Authentication = value.Items(); break;
            case "LITE_OS_SCAN": profile.LiteOsScan = value.Flag(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakePorts(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "TCP_PORTS": value.Into(profile, TakeTcpPorts); break;
            case "UDP_PORTS": value.Into(profile, TakeUdpPorts); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeTcpPorts(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "TCP_PORTS_TYPE": profile.TcpPortsType = value.TextOrNull(); break;
            case "TCP_PORTS_ADDITIONAL": value.Into(profile, TakeTcpPorts); break;
            case "HAS_ADDITIONAL": value.Skip(); break; // the ports themselves say so
            case "ADDITIONAL_PORTS": profile.TcpPortsAdditional = value.TextOrNull(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeUdpPorts(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "UDP_PORTS_TYPE": profile.UdpPortsType = value.TextOrNull(); break;
            case "UDP_PORTS_ADDITIONAL": value.Into(profile, TakeUdpPorts); break;
            case "HAS_ADDITIONAL": value.Skip(); break;
            case "ADDITIONAL_PORTS": profile.UdpPortsAdditional = value.TextOrNull(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakePerformance(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "HOSTS_TO_SCAN": value.Into(profile, TakePerformance); break;
            case "OVERALL_PERFORMANCE": profile.OverallPerformance = value.TextOrNull(); break;
            case "EXTERNAL_SCANNERS": profile.ExternalScanners = value.Number(); break;
            case "SCANNER_APPLIANCES": profile.ScannerAppliances = value.Number(); break;
            case "PACKET_DELAY": profile.PacketDelay = value.TextOrNull(); break;
            default: value.Keep(); break;
        }
    }

    /// <summary>Names and passwords stand in these lists: of what is in them, titles alone are read, and nothing is kept.</summary>
    private static void TakeGuesses(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "SYSTEM" or "CUSTOM_LIST" or "CUSTOM": value.Into(profile, TakeGuesses); break;
            case "SYSTEM_LEVEL": profile.BruteForcingLevel = value.TextOrNull(); break;
            case "TITLE": profile.BruteForcingLists = new([.. profile.BruteForcingLists, value.Text()]); break;
            default: value.Skip(); break;
        }
    }

    private static void TakeDetection(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "COMPLETE" or "RUNTIME":
                profile.VulnerabilityDetection = value.Name;
                value.Skip();
                break;
            case "CUSTOM_LIST":
                profile.VulnerabilityDetection = "CUSTOM";
                value.Into(profile, TakeSearchList);
                break;
            default: value.Keep(); break;
        }
    }

    private static void TakeSearchList(OptionProfileSettings profile, ElementValue value)
    {
        switch (value.Name)
        {
            case "CUSTOM": value.Into(profile, TakeSearchList); break;
            case "TITLE": profile.SearchLists = new([.. profile.SearchLists, value.Text()]); break;
            default: value.Keep(); break;
        }
    }

    /// <summary>N/A is no time, and nothing that would have to be kept.</summary>
    private static DateTimeOffset? Moment(ElementValue value)
    {
        DateTimeOffset? moment = null;
        value.Parsed(text => text == "N/A" ? "" : (moment = ServiceTime.Parse(text)) is null ? null : text);
        return moment;
    }
}
