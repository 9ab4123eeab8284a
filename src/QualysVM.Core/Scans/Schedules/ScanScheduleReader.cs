using QualysVM.Core.Clients;
using QualysVM.Core.Paging;
using QualysVM.Core.Schedules;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Schedules;

/// <summary>Reads the schedules of a schedule list. Elements are known by name; their order is not relied on.</summary>
internal static class ScanScheduleReader
{
    public static ListReader<ScanSchedule> List { get; } = new("SCHEDULE_SCAN_LIST_OUTPUT", "SCHEDULE_SCAN_LIST", "SCAN", Read);

    private static ScanSchedule Read(ElementReader xml)
    {
        string idText = "", title = "", activeText = "", scanType = "", user = "", target = "";
        string? network = null, scanner = null;
        Client? client = null;
        var groups = Listed<string>.None;
        OptionProfile? profile = null;
        ScanPriority? priority = null;
        var timing = new ScheduleTiming();
        var more = new AdditionalElements();
        for (var scope = xml.Enter(); xml.NextChild(scope);)
        {
            switch (xml.Name)
            {
                case "ID": idText = xml.ReadText(); break;
                case "SCAN_TYPE": scanType = xml.ReadText(); break;
                case "ACTIVE": activeText = xml.ReadText(); break;
                case "TITLE": title = xml.ReadText(); break;
                case "CLIENT": client = ClientReader.Read(xml); break;
                case "USER_LOGIN": user = xml.ReadText(); break;
                case "TARGET": target = xml.ReadText(); break;
                case "NETWORK_ID": network = xml.ReadText(); break;
                case "ISCANNER_NAME": scanner = xml.ReadText(); break;
                case "ASSET_GROUP_TITLE_LIST": groups = ScanPartsReader.Titles(xml); break;
                case "OPTION_PROFILE": profile = ScanPartsReader.Profile(xml, more); break;
                case "PROCESSING_PRIORITY": priority = more.Value(xml, ScanPriority.Parse); break;
                case "SCHEDULE": timing = ScheduleTiming.Read(xml, more); break;
                default: more.Keep(xml); break;
            }
        }

        return new ScanSchedule
        {
            Id = RecordId.Parse(idText, "SCAN", xml),
            Title = title,
            ActiveText = activeText,
            ScanType = scanType,
            Client = client,
            UserLogin = user,
            Target = target,
            NetworkId = network,
            Scanner = scanner,
            AssetGroups = groups,
            OptionProfile = profile,
            Priority = priority,
            Timing = timing,
            AdditionalData = more.ToData(),
        };
    }
}
