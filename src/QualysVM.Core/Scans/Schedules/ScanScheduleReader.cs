using QualysVM.Core.Clients;
using QualysVM.Core.Lists;
using QualysVM.Core.Schedules;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Schedules;

/// <summary>Reads the schedules of a schedule list.</summary>
internal static class ScanScheduleReader
{
    public static ListReader<ScanSchedule> List { get; } = new("SCHEDULE_SCAN_LIST_OUTPUT", "SCHEDULE_SCAN_LIST", "SCAN", Take);

    private static void Take(ScanSchedule schedule, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": schedule.Id = value.Id(); break;
            case "SCAN_TYPE": schedule.ScanType = value.Text(); break;
            case "ACTIVE": schedule.ActiveText = value.Text(); break;
            case "TITLE": schedule.Title = value.Text(); break;
            case "CLIENT": schedule.Client = ClientReader.Read(value); break;
            case "USER_LOGIN": schedule.UserLogin = value.Text(); break;
            case "TARGET": schedule.Target = value.Text(); break;
            case "NETWORK_ID": schedule.NetworkId = value.Text(); break;
            case "ISCANNER_NAME": schedule.Scanner = value.Text(); break;
            case "ASSET_GROUP_TITLE_LIST": schedule.AssetGroups = value.Texts(); break;
            case "OPTION_PROFILE": schedule.OptionProfile = OptionProfileReader.Read(value); break;
            case "PROCESSING_PRIORITY": schedule.Priority = value.Parsed(ScanPriority.Parse); break;
            case "SCHEDULE": ScheduleReader.Read(schedule, value); break;
            default: value.Keep(); break;
        }
    }
}
