using QualysVM.Core.Hosts;
using QualysVM.Core.Lists;
using QualysVM.Core.Xml;

namespace QualysVM.Core.Detections;

/// <summary>Reads a list of hosts with what was found on each. Its rows are given when their host is whole, so it is a host behind which a page goes on.</summary>
internal sealed class HostDetectionReader() : ListReader<HostDetection>("HOST_LIST_VM_DETECTION_OUTPUT", "HOST_LIST", "HOST", Take)
{
    public static ListReader<HostDetection> Rows { get; } = new HostDetectionReader();

    public override bool ComesInPages => true;

    public override void ReadRecord(ElementValue value, ListIntake<HostDetection> intake)
    {
        var rows = new List<HostDetection>();
        var host = value.Record(new Host(), (host, value) => TakeOfHost(host, rows, value));
        if (!intake.Wants(host, host.Id))
        {
            return;
        }

        foreach (var row in rows)
        {
            row.On(host);
            intake.Give(row);
        }
    }

    private static void TakeOfHost(Host host, List<HostDetection> rows, ElementValue value)
    {
        if (value.Name == "DETECTION_LIST")
        {
            value.Into(rows, TakeRow);
        }
        else
        {
            HostReader.Take(host, value);
        }
    }

    private static void TakeRow(List<HostDetection> rows, ElementValue value)
    {
        if (value.Name == "DETECTION")
        {
            rows.Add(value.Record(new HostDetection(), Take));
        }
        else
        {
            value.Keep();
        }
    }

    private static void Take(HostDetection row, ElementValue value)
    {
        switch (value.Name)
        {
            case "UNIQUE_VULN_ID": row.UniqueId = value.LongNumber(); break;
            case "QID": row.Qid = (int)value.Id(int.MaxValue); break;
            case "TYPE": row.Type = value.TextOrNull(); break;
            case "SEVERITY": row.Severity = value.Number(); break;
            case "PORT": row.Port = value.Number(ushort.MaxValue); break;
            case "PROTOCOL": row.Protocol = value.TextOrNull(); break;
            case "FQDN": row.Fqdn = value.TextOrNull(); break;
            case "SSL": row.Ssl = value.Flag(); break;
            case "INSTANCE": row.Instance = value.TextOrNull(); break;
            case "SERVICE": row.Service = value.TextOrNull(); break;
            case "RESULTS": row.Results = value.TextOrNull(); break;
            case "STATUS": row.Status = value.TextOrNull(); break;
            case "TIMES_FOUND": row.TimesFound = value.Number(); break;
            case "TIMES_REOPENED": row.TimesReopened = value.Number(); break;
            case "IS_IGNORED": row.IsIgnored = value.Flag(); break;
            case "IS_DISABLED": row.IsDisabled = value.Flag(); break;
            case "QDS": (row.QdsSeverity, row.Qds) = (value.Attribute("severity"), value.Number()); break;
            case "QDS_FACTORS": row.QdsFactors = Factors(value); break;
            case "AFFECT_RUNNING_KERNEL": row.AffectsRunningKernel = value.Flag(); break;
            case "AFFECT_RUNNING_SERVICE": row.AffectsRunningService = value.Flag(); break;
            case "AFFECT_EXPLOITABLE_CONFIG": row.AffectsExploitableConfiguration = value.Flag(); break;
            case "ASSET_CVE": row.AssetCve = value.TextOrNull(); break;
            case "VULNERABILITY_DETECTION_SOURCES": row.DetectionSources = new([.. value.Text().Split(',').Select(source => source.Trim()).Where(source => source.Length > 0)]); break;
            case "LATEST_VULNERABILITY_DETECTION_SOURCE": row.LatestDetectionSource = value.TextOrNull(); break;
            case "TRURISK_ELIMINATION_STATUS": row.TruRiskEliminationStatus = value.TextOrNull(); break;
            default: TakeTime(row, value); break;
        }
    }

    private static void TakeTime(HostDetection row, ElementValue value)
    {
        switch (value.Name)
        {
            case "FIRST_FOUND_DATETIME": row.FirstFoundDateTime = value.Time(); break;
            case "LAST_FOUND_DATETIME": row.LastFoundDateTime = value.Time(); break;
            case "LAST_TEST_DATETIME": row.LastTestDateTime = value.Time(); break;
            case "LAST_UPDATE_DATETIME": row.LastUpdateDateTime = value.Time(); break;
            case "LAST_FIXED_DATETIME": row.LastFixedDateTime = value.Time(); break;
            case "FIRST_REOPENED_DATETIME": row.FirstReopenedDateTime = value.Time(); break;
            case "LAST_REOPENED_DATETIME": row.LastReopenedDateTime = value.Time(); break;
            case "LAST_PROCESSED_DATETIME": row.LastProcessedDateTime = value.Time(); break;
            default: value.Keep(); break;
        }
    }

    private static Listed<QdsFactor> Factors(ElementValue value)
    {
        var factors = new List<QdsFactor>();
        value.Into(factors, static (factors, value) => factors.Add(new QdsFactor(value.Attribute("name") ?? value.Name, value.Text())));
        return new(factors);
    }
}
