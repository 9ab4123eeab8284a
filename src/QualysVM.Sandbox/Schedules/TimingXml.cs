using System.Globalization;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules;

/// <summary>The SCHEDULE element. What comes after DST_SELECTED is in no sample: its order is [S].</summary>
internal static class TimingXml
{
    public static void Write(XmlBuffer xml, Timing timing, DateTime? next)
    {
        xml.Raw("<SCHEDULE>\n<").Raw(timing.Recurrence.Element);
        foreach (var (name, value) in timing.Recurrence.Attributes.Where(attribute => attribute.Value is not null))
        {
            xml.Raw(" ").Raw(name).Raw("=\"").Text(value!).Raw("\"");
        }

        xml.Raw(" />\n<START_DATE_UTC>").Timestamp(new DateTimeOffset(timing.StartUtc, TimeSpan.Zero)).Raw("</START_DATE_UTC>\n");
        Number(xml, "START_HOUR", timing.Start.Hour);
        Number(xml, "START_MINUTE", timing.Start.Minute);
        if (next is { } launch)
        {
            // The only time of the service without a Z. It is UTC all the same.
            xml.Element("NEXTLAUNCH_UTC", launch.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        }

        xml.Raw("<TIME_ZONE>\n").Element("TIME_ZONE_CODE", timing.Zone.Code).Element("TIME_ZONE_DETAILS", timing.Zone.Details).Raw("</TIME_ZONE>\n");
        Number(xml, "DST_SELECTED", timing.FollowsSummerTime ? 1 : 0);
        Number(xml, "MAX_OCCURRENCE", timing.MaxOccurrence);
        Number(xml, "END_AFTER", timing.EndAfter);
        Number(xml, "END_AFTER_MINS", timing.EndAfterMinutes);
        Number(xml, "PAUSE_AFTER_HOURS", timing.PauseAfterHours);
        Number(xml, "RESUME_IN_DAYS", timing.ResumeInDays);
        Number(xml, "RESUME_IN_HOURS", timing.ResumeInHours);
        xml.Raw("</SCHEDULE>\n");
    }

    private static void Number(XmlBuffer xml, string name, int? value)
    {
        if (value is { } number)
        {
            xml.Raw("<").Raw(name).Raw(">").Number(number).Raw("</").Raw(name).Raw(">\n");
        }
    }
}
