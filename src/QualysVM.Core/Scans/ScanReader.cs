using QualysVM.Core.Clients;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans;

/// <summary>Reads the scans of a scan list.</summary>
internal static class ScanReader
{
    public static ListReader<Scan> List { get; } = new("SCAN_LIST_OUTPUT", "SCAN_LIST", "SCAN", Take);

    private static void Take(Scan scan, ElementValue value)
    {
        switch (value.Name)
        {
            case "REF": scan.Ref = value.Reference(); break;
            case "TYPE": scan.Type = value.Text(); break;
            case "TITLE": scan.Title = value.Text(); break;
            case "CLIENT": scan.Client = ClientReader.Read(value); break;
            case "USER_LOGIN": scan.UserLogin = value.Text(); break;
            case "LAUNCH_DATETIME": scan.LaunchDateTime = value.Time(); break;
            case "DURATION": scan.Duration = ScanDuration.Parse(scan.DurationText = value.Text()); break;
            case "PROCESSING_PRIORITY": scan.Priority = value.Parsed(ScanPriority.Parse); break;
            case "PROCESSED": scan.Processed = value.Flag(); break;
            case "STATUS": value.Into(scan, TakeStatus); break;
            case "TARGET": scan.Target = value.Text(); break;
            case "ASSET_GROUP_TITLE_LIST": scan.AssetGroups = value.Texts(); break;
            case "OPTION_PROFILE": scan.OptionProfile = OptionProfileReader.Read(value); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeStatus(Scan scan, ElementValue value)
    {
        switch (value.Name)
        {
            case "STATE": scan.State = value.Text(); break;
            case "SUB_STATE": scan.SubState = value.Text(); break;
            default: value.Keep(); break;
        }
    }
}
