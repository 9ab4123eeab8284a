using QualysVM.Core.Lists;
using QualysVM.Core.Schedules;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Reports.Schedules;

/// <summary>Reads the schedules of a report schedule list.</summary>
internal static class ReportScheduleReader
{
    public static ListReader<ReportSchedule> List { get; } = new("SCHEDULE_REPORT_LIST_OUTPUT", "SCHEDULE_REPORT_LIST", "REPORT", Take);

    private static void Take(ReportSchedule schedule, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": schedule.Id = value.Id(); break;
            case "TITLE": schedule.Title = value.Text(); break;
            case "OUTPUT_FORMAT": schedule.OutputFormat = value.Text(); break;
            case "TEMPLATE_TITLE": schedule.TemplateTitle = value.Text(); break;
            case "ACTIVE": schedule.ActiveText = value.Text(); break;
            case "SCHEDULE": ScheduleReader.Read(schedule, value); break;
            default: value.Keep(); break;
        }
    }
}
