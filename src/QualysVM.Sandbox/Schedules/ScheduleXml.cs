using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules;

/// <summary>Writes the SCAN elements of the schedule list, in the order of the vendor's page.</summary>
internal sealed class ScheduleXml(CallContext context)
{
    private readonly DateTime now = context.Now.UtcDateTime;

    // Not shown unless asked for [I]: the page that has both does not print its call.
    private readonly bool showNotices = context.Fields.Flag("show_notifications");
    private readonly bool showCloud = context.Fields.Flag("show_cloud_details");
    private readonly bool showClient = context.Account.IsConsultant;

    public void Write(XmlBuffer xml, ScheduledScan schedule)
    {
        xml.Raw("<SCAN>\n<ID>").Number(schedule.Id).Raw("</ID>\n");
        if (schedule.ScanType is { } scanType)
        {
            xml.Element("SCAN_TYPE", scanType);
        }

        xml.Element("ACTIVE", schedule.Active).CdataElement("TITLE", schedule.Title);
        if (showClient && schedule.Client is { } client)
        {
            xml.Raw("<CLIENT>\n<ID>").Cdata(client.Id).Raw("</ID>\n<NAME>").Cdata(client.Name).Raw("</NAME>\n</CLIENT>\n");
        }

        xml.Element("USER_LOGIN", schedule.UserLogin);
        ScheduleTargetXml.Write(xml, schedule, showCloud);
        xml.Raw("<OPTION_PROFILE>\n").CdataElement("TITLE", schedule.OptionProfile.Title)
            .Element("DEFAULT_FLAG", schedule.OptionProfile.IsDefault ? "1" : "0").Raw("</OPTION_PROFILE>\n")
            .Element("PROCESSING_PRIORITY", schedule.Priority);
        TimingXml.Write(xml, schedule.Timing, schedule.Active == "1" ? schedule.Timing.NextAfter(now) : null);
        if (showNotices && schedule.Notices is { } notices)
        {
            Write(xml, notices);
        }

        xml.Raw("</SCAN>\n");
    }

    private static void Write(XmlBuffer xml, Notices notices)
    {
        xml.Raw("<NOTIFICATIONS>\n");
        if (notices.Time is { } time)
        {
            xml.Raw("<BEFORE_LAUNCH>\n<TIME>").Number(time).Raw("</TIME>\n")
                .CdataElement("UNIT", notices.Unit).CdataElement("MESSAGE", notices.Before).Raw("</BEFORE_LAUNCH>\n");
        }

        if (notices.After is { } after)
        {
            xml.Raw("<AFTER_COMPLETE>\n").CdataElement("MESSAGE", after).Raw("</AFTER_COMPLETE>\n");
        }

        xml.Raw("</NOTIFICATIONS>\n");
    }
}
