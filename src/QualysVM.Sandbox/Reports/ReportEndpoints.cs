using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Reports.Control;
using QualysVM.Sandbox.Reports.Files;
using QualysVM.Sandbox.Reports.Launch;
using QualysVM.Sandbox.Reports.Templates;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Schedules.Reports;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>Everything about reports: all its actions work on the same ones.</summary>
internal static class ReportEndpoints
{
    /// <remarks>Both versions of the list are certain, as are those of cancel; that the other actions have both is [S].</remarks>
    public static Endpoint[] Make(SandboxOptions options, ScanCatalog scans, HostDirectory hosts, HostRecords records)
    {
        var catalog = new ReportCatalog(options);
        var bodies = new ReportBodies(hosts, records, options.ReportSize);
        var launcher = new ReportLauncher(catalog, bodies, options);
        var schedules = ReportScheduleMaker.Make(options);
        return
        [
            Endpoint.Api(
                "report",
                ["2.0", "3.0"],
                new ReportListAction(catalog),
                new ReportLaunchAction(launcher, scans),
                new ReportCancelAction(catalog),
                new ReportDeleteAction(catalog),
                new ReportFetchAction(catalog, bodies)),
            Endpoint.Api("report/scorecard", ["2.0"], new ScorecardLaunchAction(launcher)),
            Endpoint.Api("schedule/report", ["2.0"], new ReportScheduleListAction(schedules), new ReportScheduleLaunchAction(schedules, launcher)),
            Endpoint.Legacy("/msp/report_template_list.php", new TemplateListAction()),
        ];
    }
}
