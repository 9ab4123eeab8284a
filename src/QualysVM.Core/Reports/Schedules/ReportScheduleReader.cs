using QualysVM.Core.Paging;
using QualysVM.Core.Schedules;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports.Schedules;

/// <summary>Reads the schedules of a report schedule list. Elements are known by name; their order is not relied on.</summary>
internal static class ReportScheduleReader
{
    public static ListReader<ReportSchedule> List { get; } = new("SCHEDULE_REPORT_LIST_OUTPUT", "SCHEDULE_REPORT_LIST", "REPORT", Read);

    private static ReportSchedule Read(ElementReader xml)
    {
        string id = "", title = "", active = "", format = "", template = "";
        var timing = new ScheduleTiming();
        var more = new AdditionalElements();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "ID": id = xml.ReadText(); break;
                case "TITLE": title = xml.ReadText(); break;
                case "OUTPUT_FORMAT": format = xml.ReadText(); break;
                case "TEMPLATE_TITLE": template = xml.ReadText(); break;
                case "ACTIVE": active = xml.ReadText(); break;
                case "SCHEDULE": timing = ScheduleTiming.Read(xml, more); break;
                default: more.Keep(xml); break;
            }
        }

        return new ReportSchedule
        {
            Id = RecordId.Parse(id, "REPORT", xml),
            Title = title,
            ActiveText = active,
            OutputFormat = format,
            TemplateTitle = template,
            Timing = timing,
            AdditionalData = more.ToData(),
        };
    }
}
