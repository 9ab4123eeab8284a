using QualysVM.Core;
using QualysVM.Core.Appliances;
using QualysVM.Core.Http;
using QualysVM.Core.KnowledgeBase;
using QualysVM.Core.OptionProfiles;
using QualysVM.Core.Reports;
using QualysVM.Core.Reports.Schedules;
using QualysVM.Core.Reports.Templates;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Results;
using QualysVM.Core.Scans.Schedules;
using QualysVM.Core.Scans.Summaries;
using QualysVM.Core.Sessions;
using QualysVM.Core.Tags;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>Every list of the module. A noun has one line here, and with it the tests of this folder.</summary>
internal static class ListTable
{
    private const string Results = "whole-ScanResult.json";
    private const string Reference = "scan/1736361211.27337";

    public static IReadOnlyList<ListRow> Rows { get; } =
    [
        Of<Scan>("Get-QualysScan"),
        new("Get-QualysScanResult", typeof(ScanFinding), FindingsAsync) { Arguments = Reference, Sample = Results },
        new("Get-QualysScanResult", typeof(ScanResultHeader), HeaderAsync) { Arguments = Reference + " -HeaderOnly", Sample = Results },
        Of<ScanSchedule>("Get-QualysScanSchedule"),
        Of<ScanSummary>("Get-QualysScanSummary") with { Arguments = "-Since 2026-01-01" },
        Of<Core.Hosts.Host>("Get-QualysHost"),
        Of<Core.Detections.HostDetection>("Get-QualysHostDetection"),
        Of<Report>("Get-QualysReport"),
        Of<ReportTemplate>("Get-QualysReportTemplate"),
        Of<ReportSchedule>("Get-QualysReportSchedule"),
        Of<Vulnerability>("Get-QualysVulnerability"),
        Of<OptionProfileSettings>("Get-QualysOptionProfile"),
        Of<Tag>("Get-QualysTag"),
        Of<ScannerAppliance>("Get-QualysScannerAppliance"),
    ];

    public static TheoryData<string> Names => [.. Rows.Select(row => row.ToString())];

    /// <summary>Those whose answer is an XML list.</summary>
    public static TheoryData<string> Lists => [.. Rows.Where(row => row.Reader is not null).Select(row => row.ToString())];

    /// <summary>Those whose cmdlet can be given identities, and can do without.</summary>
    public static TheoryData<string> Identified => [.. Rows.Where(row => row.Identity is not null).Select(row => row.ToString())];

    public static ListRow Named(string record) => Rows.Single(row => row.ToString() == record);

    private static ListRow Of<T>(string command) => new(command, typeof(T), AllLists.Readers.Single(list => list.Type == typeof(T)).RecordsAsync);

    private static async Task<(IReadOnlyList<object> Records, Exception? Error)> FindingsAsync(QualysSession session)
    {
        var outcome = await Outcome.Of(new QualysApi(session).ScanResults.Read(new ScanResultQuery { Ref = Reference }, SilentObserver.Instance, default)).ConfigureAwait(false);
        return ([.. outcome.Records], outcome.Error);
    }

    private static async Task<(IReadOnlyList<object> Records, Exception? Error)> HeaderAsync(QualysSession session) =>
        ([(await new QualysApi(session).ScanResults.ReadHeaderAsync(new ScanResultQuery { Ref = Reference }, SilentObserver.Instance, default).ConfigureAwait(false))!], null);
}
