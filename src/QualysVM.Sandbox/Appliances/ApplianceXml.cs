using System.Globalization;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Appliances;

/// <summary>Writes the APPLIANCE elements. Their names are second hand [S]; which are empty and which N/A is taken from a constructed sample [I].</summary>
/// <param name="context">The call.</param>
/// <param name="scansOf">The scans that an appliance works on.</param>
internal sealed class ApplianceXml(CallContext context, Func<Appliance, IReadOnlyList<Scan>> scansOf)
{
    private const int Licenses = 10;
    private readonly bool isFull = context.Fields["output_mode"] == "full";
    private readonly bool showScans = context.Fields.Flag("scan_detail");
    private readonly bool showTags = context.Fields.Flag("show_tags", otherwise: true);

    public static void WriteLicenses(XmlBuffer xml) => xml.Raw("<LICENSE_INFO>\n")
        .Element("QVSA_LICENSES_COUNT", Spell(Licenses))
        .Element("QVSA_LICENSES_USED", Spell(Appliance.All.Count(one => one.Type == "Virtual")))
        .Raw("</LICENSE_INFO>\n");

    public void Write(XmlBuffer xml, Appliance one)
    {
        var scans = scansOf(one);
        xml.Raw("<APPLIANCE>\n<ID>").Number(one.Id).Raw("</ID>\n")
            .Element("UUID", $"5a11d0c5-0000-4000-8000-{one.Id:D12}")
            .Element("NAME", one.Name)
            .Element("NETWORK_ID", "0")
            .Element("SOFTWARE_VERSION", "2.7")
            .Element("RUNNING_SLICES_COUNT", Spell(scans.Count * 2))
            .Element("RUNNING_SCAN_COUNT", Spell(scans.Count))
            .Element("STATUS", one.IsOnline ? "Online" : "Offline");
        if (isFull)
        {
            WriteRest(xml, one);
        }

        if (showScans && scans.Count > 0)
        {
            WriteScans(xml, scans);
        }

        if (isFull)
        {
            xml.Element("MAX_CAPACITY_UNITS", $"{Math.Min(100, scans.Count * 15)}%");
        }

        xml.Raw("</APPLIANCE>\n");
    }

    private void WriteRest(XmlBuffer xml, Appliance one)
    {
        xml.Element("MODEL_NUMBER", one.Model).Element("TYPE", one.Type).Element("SERIAL_NUMBER", one.Type == "Virtual" ? "0" : Spell(one.Id * 31))
            .Element("ACTIVATION_CODE", one.ActivationCode);
        xml.Raw("<INTERFACE_SETTINGS>\n").Element("SETTING", "Static IP").Element("INTERFACE", "lan").Element("IP_ADDRESS", one.Address).Element("NETMASK", "255.255.255.0")
            .Element("GATEWAY", one.Address.Substring(0, one.Address.LastIndexOf('.')) + ".1").Element("LEASE", "N/A").Element("SPEED", "").Element("DUPLEX", "Unknown")
            .Raw("<DNS>\n").Element("DOMAIN", "corp.example").Element("PRIMARY", "10.0.0.2").Element("SECONDARY", "10.0.0.3").Raw("</DNS>\n</INTERFACE_SETTINGS>\n");
        xml.Raw("<INTERFACE_SETTINGS>\n").Element("SETTING", "Disabled").Element("INTERFACE", "wan").Raw("</INTERFACE_SETTINGS>\n");
        xml.Raw("<PROXY_SETTINGS>\n").Element("SETTING", "Disabled").Raw("</PROXY_SETTINGS>\n").Element("IS_CLOUD_DEPLOYED", "0");
        xml.Raw("<VLANS>\n").Element("SETTING", "Disabled").Raw("</VLANS>\n<STATIC_ROUTES></STATIC_ROUTES>\n");
        WriteVersions(xml, one);
        WriteGroups(xml, one);
        if (showTags && one.Tags.Length > 0)
        {
            xml.Raw("<ASSET_TAGS_LIST>\n");
            foreach (var tag in one.Tags)
            {
                xml.Raw("<ASSET_TAG>\n").Element("UUID", $"7a900000-0000-4000-8000-{tag.Id:D12}").CdataElement("NAME", tag.Name).Raw("</ASSET_TAG>\n");
            }

            xml.Raw("</ASSET_TAGS_LIST>\n");
        }

        xml.Raw("<LAST_UPDATED_DATE>").Timestamp(one.LastReport(context.Now)).Raw("</LAST_UPDATED_DATE>\n")
            .Element("POLLING_INTERVAL", "180 seconds").Element("USER_LOGIN", SandboxAccount.UserName).Element("HEARTBEATS_MISSED", Spell(one.HeartbeatsMissed))
            .Element("SS_CONNECTION", "N/A").Element("SS_LAST_CONNECTED", "N/A").Element("UPDATED", IsUpToDate(one) ? "yes" : "no").CdataElement("COMMENTS", one.Comment);
    }

    private static void WriteVersions(XmlBuffer xml, Appliance one)
    {
        xml.Element("ML_LATEST", Appliance.LatestMl);
        WriteVersion(xml, "ML_VERSION", one.Ml, Appliance.LatestMl);
        xml.Element("VULNSIGS_LATEST", Appliance.LatestSignatures);
        WriteVersion(xml, "VULNSIGS_VERSION", one.Signatures, Appliance.LatestSignatures);
    }

    private static void WriteVersion(XmlBuffer xml, string name, string version, string latest) =>
        xml.Raw($"<{name} updated=\"{(version == latest ? "yes" : "no")}\">").Text(version).Raw($"</{name}>\n");

    private static void WriteGroups(XmlBuffer xml, Appliance one)
    {
        var groups = AssetGroup.All.Where(group => group.DefaultScanner == one.Name).ToList();
        xml.Element("ASSET_GROUP_COUNT", Spell(groups.Count)).Raw("<ASSET_GROUP_LIST>\n");
        foreach (var group in groups)
        {
            xml.Raw("<ASSET_GROUP>\n<ID>").Number(group.Id).Raw("</ID>\n").CdataElement("NAME", group.Title).Raw("</ASSET_GROUP>\n");
        }

        xml.Raw("</ASSET_GROUP_LIST>\n");
    }

    private static void WriteScans(XmlBuffer xml, IReadOnlyList<Scan> scans)
    {
        xml.Raw("<RUNNING_SCANS>\n");
        foreach (var scan in scans)
        {
            xml.Raw("<SCAN>\n<ID>").Number(scan.Id).Raw("</ID>\n").CdataElement("TITLE", scan.Title).Element("REF", scan.Reference).Element("TYPE", scan.Type)
                .Raw("<SCAN_DATE>").Timestamp(scan.Course.Launch).Raw("</SCAN_DATE>\n</SCAN>\n");
        }

        xml.Raw("</RUNNING_SCANS>\n");
    }

    private static bool IsUpToDate(Appliance one) => one.Ml == Appliance.LatestMl && one.Signatures == Appliance.LatestSignatures;

    private static string Spell(int number) => number.ToString(CultureInfo.InvariantCulture);
}
