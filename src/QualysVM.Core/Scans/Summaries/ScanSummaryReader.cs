using QualysVM.Core.Hosts;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Scans.Summaries;

/// <summary>Reads summaries of scans. Blocks within blocks are known by name, wherever they stand: only the innermost say anything.</summary>
internal static class ScanSummaryReader
{
    public static ListReader<ScanSummary> List { get; } = new("SCAN_SUMMARY_OUTPUT", "SCAN_SUMMARY_LIST", "SCAN_SUMMARY", Take);

    private static void Take(ScanSummary summary, ElementValue value)
    {
        switch (value.Name)
        {
            case "SCAN_REFERENCE": summary.Ref = value.Reference(); break;
            case "SCAN_INPUT": value.Into(summary, TakeInput); break;
            case "SCAN_DETAILS": value.Into(summary, TakeDetail); break;
            case "SCAN_RESULTS":
                summary.HasResult = true;
                value.Into(summary, TakeResult);
                break;
            default: value.Keep(); break;
        }
    }

    private static void TakeInput(ScanSummary summary, ElementValue value)
    {
        switch (value.Name)
        {
            case "TITLE": summary.Title = value.TextOrNull(); break;
            case "SCHEDULED": summary.Scheduled = value.Flag(); break;
            case "USER": value.Into(summary, TakeInput); break;
            case "USERNAME": summary.UserName = value.TextOrNull(); break;
            case "SCAN_DATETIME": summary.ScanDateTime = value.Time(); break;
            case "TARGETS": value.Into(summary, TakeTarget); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeTarget(ScanSummary summary, ElementValue value)
    {
        switch (value.Name)
        {
            case "ASSET_GROUP_LIST": value.Into(summary, TakeTarget); break;
            case "COUNT": value.Skip(); break;
            case "ASSET_GROUP_DATA": summary.AssetGroups = value.Children("ASSET_GROUP", static () => new HostAssetGroup(0, ""), TakeGroup); break;
            default: SummarizedHostsReader.TakeList(summary.Target ??= new(), value); break;
        }
    }

    private static void TakeGroup(HostAssetGroup group, ElementValue value)
    {
        switch (value.Name)
        {
            case "ID": group.Id = value.LongNumber() ?? 0; break;
            case "NAME": group.Title = value.Text(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeDetail(ScanSummary summary, ElementValue value)
    {
        switch (value.Name)
        {
            case "STATUS": summary.Status = value.TextOrNull(); break;
            case "LAUNCH_DATETIME": summary.LaunchDateTime = value.Time(); break;
            case "DURATION": summary.Duration = value.Seconds(); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeResult(ScanSummary summary, ElementValue value)
    {
        switch (value.Name)
        {
            case "HOSTS": value.Into(summary, TakeResult); break;
            case "COUNT": summary.HostCount = value.Number(); break;
            case "HOSTS_DATA": value.Into(summary, TakeCategory); break;
            default: value.Keep(); break;
        }
    }

    private static void TakeCategory(ScanSummary summary, ElementValue value)
    {
        switch (value.Name)
        {
            case "SCANNED": summary.ScannedHosts = SummarizedHostsReader.Read(value); break;
            case "NOT_VULNERABLE": summary.NotVulnerable = SummarizedHostsReader.Read(value); break;
            case "DEAD": summary.Dead = SummarizedHostsReader.Read(value); break;
            case "EXCLUDED": summary.Excluded = SummarizedHostsReader.Read(value); break;
            case "CANCELLED": summary.Cancelled = SummarizedHostsReader.Read(value); break;
            case "UNRESOLVED": summary.Unresolved = SummarizedHostsReader.Read(value); break;
            case "DUPLICATE": summary.Duplicate = SummarizedHostsReader.Read(value); break;
            case "ABORTED": summary.Aborted = SummarizedHostsReader.Read(value); break;
            case "BLOCKED": summary.Blocked = SummarizedHostsReader.Read(value); break;

            // Two readers of true answers know it under two names [S].
            case "FAILED_SLICE" or "FAILED_SLICE_HOSTS": summary.FailedSlice = SummarizedHostsReader.Read(value); break;
            case "EXCEEDED_SCAN_DURATION": summary.ExceededScanDuration = SummarizedHostsReader.Read(value); break;
            default: value.Keep(); break;
        }
    }
}
