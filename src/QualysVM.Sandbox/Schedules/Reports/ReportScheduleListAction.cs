using System.Globalization;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Schedules.Reports;

/// <summary>action=list of the scheduled reports. The elements are second hand [S]; SCHEDULE is that of scheduled scans [I].</summary>
internal sealed class ReportScheduleListAction(ScheduledReport[] schedules) : ApiAction
{
    private static readonly ListDocument Document =
        new("SCHEDULE_REPORT_LIST_OUTPUT", "SCHEDULE_REPORT_LIST", "/fo/schedule/report/schedule_report_list_output.dtd");

    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("id", ValueRules.PositiveInteger),
        new ParameterRule("is_active", ValueRules.Flag));

    public override string Name => "list";

    public override ParameterTable Parameters => Table;

    public override Reply Answer(CallContext context)
    {
        var id = context.Fields["id"]?.TrimStart('0');
        var active = context.Fields["is_active"];
        var now = context.Now.UtcDateTime;
        var found = schedules.Where(schedule =>
            (id is null || schedule.Id.ToString(CultureInfo.InvariantCulture) == id)
            && (active is null || schedule.IsActive == (active == "1")));
        return Document.Reply(context, found, (xml, schedule) => Write(xml, schedule, now));
    }

    private static void Write(XmlBuffer xml, ScheduledReport schedule, DateTime now)
    {
        xml.Raw("<REPORT>\n<ID>").Number(schedule.Id).Raw("</ID>\n")
            .CdataElement("TITLE", schedule.Title)
            .Element("OUTPUT_FORMAT", schedule.OutputFormat)
            .CdataElement("TEMPLATE_TITLE", schedule.Template.Title)
            .Element("ACTIVE", schedule.IsActive ? "1" : "0");
        // The one recorded entry, active and daily, has no next launch; that the others have one is [I].
        TimingXml.Write(xml, schedule.Timing, schedule.IsActive && schedule.Timing.Recurrence is not Daily ? schedule.Timing.NextAfter(now) : null);
        xml.Raw("</REPORT>\n");
    }
}
