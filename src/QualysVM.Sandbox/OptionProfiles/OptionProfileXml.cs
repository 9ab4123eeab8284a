using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.OptionProfiles;

/// <summary>Writes option profiles: no RESPONSE around them and no date, as in the vendor's sample. The settings are made up.</summary>
internal static class OptionProfileXml
{
    /// <summary>Made up: what must not be seen anywhere but in the file of an export.</summary>
    public const string Guess = "L:operator,P:Sandbox-guess-77";
    public const string Header = "Sandbox-header-78";

    private const string Dtd = "/fo/subscription/option_profile/option_profile_info.dtd";

    public static Reply Reply(CallContext context, IEnumerable<OptionProfile> profiles) => new(200, "text/xml", Body(context, profiles));

    private static IEnumerable<ArraySegment<byte>> Body(CallContext context, IEnumerable<OptionProfile> profiles)
    {
        var xml = new XmlBuffer().Begin(context.Call, context.Version, "OPTION_PROFILES", $"/api/{context.Version}{Dtd}").Raw("<OPTION_PROFILES>\n");
        foreach (var profile in profiles)
        {
            Write(xml, profile);
        }

        yield return xml.Raw("</OPTION_PROFILES>\n").Take();
    }

    private static void Write(XmlBuffer xml, OptionProfile profile)
    {
        xml.Raw("<OPTION_PROFILE>\n<BASIC_INFO>\n<ID>").Number(profile.Id).Raw("</ID>\n").CdataElement("GROUP_NAME", profile.Title).Element("GROUP_TYPE", profile.IsPci ? "pci" : "user")
            .CdataElement("USER_ID", $"Ada Stein ({SandboxAccount.UserName})").Element("UNIT_ID", "0").Element("SUBSCRIPTION_ID", "10421401")
            .Element("IS_DEFAULT", profile.IsDefault ? "1" : "0").Element("IS_GLOBAL", "1").Element("IS_OFFLINE_SYNCABLE", "0")
            .Element("UPDATE_DATE", profile.IsPci ? "N/A" : $"2026-0{1 + profile.Id % 6}-1{profile.Id % 10}T08:30:00Z").Raw("</BASIC_INFO>\n<SCAN>\n");
        xml.Raw("<PORTS>\n<TCP_PORTS>\n").Element("TCP_PORTS_TYPE", profile.IsLight ? "light" : "standard").Element("THREE_WAY_HANDSHAKE", "0").Raw("</TCP_PORTS>\n<UDP_PORTS>\n")
            .Element("UDP_PORTS_TYPE", profile.IsLight ? "none" : "standard").Raw("</UDP_PORTS>\n").Element("AUTHORITATIVE_OPTION", "0").Raw("</PORTS>\n")
            .Element("SCAN_DEAD_HOSTS", "0").Element("PURGE_OLD_HOST_OS_CHANGED", "0");
        xml.Raw("<PERFORMANCE>\n").Element("PARALLEL_SCALING", "0").Element("OVERALL_PERFORMANCE", profile.IsLight ? "Low" : "Normal")
            .Raw("<HOSTS_TO_SCAN>\n").Element("EXTERNAL_SCANNERS", "15").Element("SCANNER_APPLIANCES", "30").Raw("</HOSTS_TO_SCAN>\n")
            .Element("PACKET_DELAY", "Medium").Raw("</PERFORMANCE>\n").Element("LOAD_BALANCER_DETECTION", "0");
        xml.Raw("<PASSWORD_BRUTE_FORCING>\n<SYSTEM>\n").Element("HAS_SYSTEM", "1").Element("SYSTEM_LEVEL", "Minimal").Raw("</SYSTEM>\n");
        if (profile.SignsIn)
        {
            xml.Raw("<CUSTOM_LIST>\n<CUSTOM>\n").Element("ID", "1001").CdataElement("TITLE", "Operators").Element("TYPE", "SSH").CdataElement("LOGIN_PASSWORD", Guess).Raw("</CUSTOM>\n</CUSTOM_LIST>\n");
        }

        xml.Raw("</PASSWORD_BRUTE_FORCING>\n<VULNERABILITY_DETECTION>\n").CdataElement("COMPLETE", "complete").Raw("</VULNERABILITY_DETECTION>\n");
        if (profile.SignsIn)
        {
            xml.CdataElement("AUTHENTICATION", "Windows,Unix").Raw("<CUSTOM_HTTP_HEADER>\n").Element("VALUE", Header).Element("DEFINITION_KEY", "X-Scan").Element("DEFINITION_VALUE", Header)
                .Raw("</CUSTOM_HTTP_HEADER>\n");
        }

        xml.Element("LITE_OS_SCAN", profile.IsLight ? "1" : "0").Raw("</SCAN>\n</OPTION_PROFILE>\n");
    }
}
