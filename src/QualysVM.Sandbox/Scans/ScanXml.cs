using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Scans;

/// <summary>Writes SCAN elements with the parts a call asked for.</summary>
internal sealed class ScanXml(CallContext context)
{
    private readonly DateTimeOffset now = context.Now;
    private readonly bool showGroups = context.Fields.Flag("show_ags");
    private readonly bool showProfile = context.Fields.Flag("show_op");
    private readonly bool showStatus = context.Fields.Flag("show_status", otherwise: true);
    private readonly bool showTarget = !context.Fields.Flag("ignore_target");
    private readonly bool showClient = context.Account.IsConsultant;

    // The vendor's page of version 3.0 prints line breaks around these texts; recorded answers of 2.0 have none.
    private readonly string margin = context.Version == "3.0" ? "\n" : "";

    public void Write(XmlBuffer xml, Scan scan)
    {
        xml.Raw("<SCAN>\n<REF>").Raw(scan.Reference).Raw("</REF>\n");
        if (scan.ScanType is { } scanType)
        {
            // The element is in the vendor's schema; that it holds the parameter's word is [I].
            xml.Raw("<SCAN_TYPE>").Raw(scanType).Raw("</SCAN_TYPE>\n");
        }

        xml.Raw("<TYPE>").Raw(scan.Type).Raw("</TYPE>\n");
        Write(xml, "TITLE", scan.Title);
        if (showClient && scan.Client is { } client)
        {
            xml.Raw("<CLIENT>\n<ID>").Cdata(client.Id).Raw("</ID>\n<NAME>").Cdata(client.Name).Raw("</NAME>\n</CLIENT>\n");
        }

        xml.Raw("<USER_LOGIN>").Text(scan.UserLogin)
            .Raw("</USER_LOGIN>\n<LAUNCH_DATETIME>").Timestamp(scan.Course.Launch)
            .Raw("</LAUNCH_DATETIME>\n<DURATION>").Raw(scan.Course.DurationAt(now))
            .Raw("</DURATION>\n<PROCESSING_PRIORITY>").Raw(scan.Priority)
            .Raw("</PROCESSING_PRIORITY>\n<PROCESSED>").Raw(scan.IsProcessedAt(now) ? "1" : "0").Raw("</PROCESSED>\n");
        if (showStatus)
        {
            WriteStatus(xml, scan);
        }

        if (showTarget)
        {
            Write(xml, "TARGET", scan.Target);
        }

        if (showGroups && scan.AssetGroups.Length > 0)
        {
            WriteGroups(xml, scan.AssetGroups);
        }

        if (showProfile && scan.OptionProfile is { } profile)
        {
            xml.Raw("<OPTION_PROFILE>\n");
            Write(xml, "TITLE", profile.Title);
            xml.Raw("<DEFAULT_FLAG>").Raw(profile.IsDefault ? "1" : "0").Raw("</DEFAULT_FLAG>\n</OPTION_PROFILE>\n");
        }

        xml.Raw("</SCAN>\n");
    }

    private void WriteStatus(XmlBuffer xml, Scan scan)
    {
        xml.Raw("<STATUS>\n<STATE>").Raw(scan.Course.StateAt(now)).Raw("</STATE>\n");
        if (scan.SubStateAt(now) is { } subState)
        {
            xml.Raw("<SUB_STATE>").Raw(subState).Raw("</SUB_STATE>\n");
        }

        xml.Raw("</STATUS>\n");
    }

    private void Write(XmlBuffer xml, string element, string text) =>
        xml.Raw("<").Raw(element).Raw(">").Raw(margin).Cdata(text).Raw(margin).Raw("</").Raw(element).Raw(">\n");

    private void WriteGroups(XmlBuffer xml, string[] groups)
    {
        xml.Raw("<ASSET_GROUP_TITLE_LIST>\n");
        foreach (var group in groups)
        {
            Write(xml, "ASSET_GROUP_TITLE", group);
        }

        xml.Raw("</ASSET_GROUP_TITLE_LIST>\n");
    }
}
