using QualysVM.Sandbox.About;
using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Addresses;
using QualysVM.Sandbox.Appliances;
using QualysVM.Sandbox.Detections;
using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.OptionProfiles;
using QualysVM.Sandbox.Reports;
using QualysVM.Sandbox.Reports.Control;
using QualysVM.Sandbox.Reports.Files;
using QualysVM.Sandbox.Reports.Launch;
using QualysVM.Sandbox.Reports.Templates;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Scans.Control;
using QualysVM.Sandbox.Scans.Launch;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Scans.Summaries;
using QualysVM.Sandbox.Schedules;
using QualysVM.Sandbox.Schedules.Changes;
using QualysVM.Sandbox.Schedules.Reports;
using QualysVM.Sandbox.Sessions;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Tags;

namespace QualysVM.Sandbox;

/// <summary>Every address that answers: all actions of a noun work on the same records, and all nouns on one subscription.</summary>
internal sealed class Endpoints
{
    public Endpoints(SandboxOptions options)
    {
        Sessions = new SessionStore(options.SessionIdleTime);
        var hosts = new HostDirectory(options);
        var scans = new ScanCatalog(options, hosts);
        var records = new HostRecords(hosts, scans);
        var launcher = new ScanLauncher(scans, hosts, options.ScanTime);
        Schedules = new ScheduleCatalog(options, launcher, scans);
        All =
        [
            Endpoint.Api("session", ["2.0"], new LoginAction(Sessions), new LogoutAction(Sessions)),
            Scan(options, scans, hosts, launcher),
            Endpoint.Api("scan/vm/summary", ["2.0"], new ScanSummaryAction(scans, hosts)),
            Schedule(Schedules),
            .. Host(records),
            Address(new SubscribedAddresses(hosts)),
            .. Report(options, scans, hosts, records),
            // That the two older versions still answer is [I]: their end of life is past.
            Endpoint.Api("knowledge_base/vuln", ["2.0", "3.0", "4.0"], new VulnerabilityListAction()),
            Endpoint.Api("subscription/option_profile/vm", ["2.0"], new OptionProfileListAction(OptionProfile.Listed)),
            Endpoint.Api("subscription/option_profile/pc", ["2.0"], new OptionProfileListAction()),
            Endpoint.Api("subscription/option_profile/pci", ["2.0"], new OptionProfileListAction(OptionProfile.Pci)),
            Endpoint.Api("subscription/option_profile", ["2.0"], new OptionProfileExportAction()),
            Endpoint.Api("appliance", ["2.0"], new ApplianceListAction(scans)),
            Endpoint.Legacy("/msp/about.php", new AboutAction()),
            Endpoint.Portal("/qps/rest/2.0/search/am/tag", new TagSearchAction()),
        ];
    }

    public Endpoint[] All { get; }

    public SessionStore Sessions { get; }

    public ScheduleCatalog Schedules { get; }

    /// <remarks>Only the list is known to have a version 3.0; that the other actions answer there too is second hand [S].</remarks>
    private static Endpoint Scan(SandboxOptions options, ScanCatalog catalog, HostDirectory hosts, ScanLauncher launcher) => Endpoint.Api(
        "scan",
        ["2.0", "3.0"],
        new ScanListAction(catalog),
        new ScanLaunchAction(launcher),
        new ScanPauseAction(catalog),
        new ScanResumeAction(catalog),
        new ScanCancelAction(catalog),
        new ScanDeleteAction(catalog),
        new ScanFetchAction(catalog, hosts, options.ResultRows));

    /// <remarks>The older versions are at the end of their service, which means that they still answer. That changes answer in the newer ones is [I].</remarks>
    private static Endpoint Schedule(ScheduleCatalog catalog) => Endpoint.Api(
        "schedule/scan",
        ["2.0", "3.0", "4.0", "5.0"],
        new ScheduleListAction(catalog),
        new ScheduleCreateAction(catalog),
        new ScheduleUpdateAction(catalog),
        new ScheduleDeleteAction(catalog));

    /// <remarks>The older versions are past their end of service and still answer: documented. That purge answers in the newer ones is what another client relies on [S].</remarks>
    private static Endpoint[] Host(HostRecords records)
    {
        string[] versions = ["2.0", "3.0", "4.0", "5.0"];
        return
        [
            Endpoint.Api("asset/host", versions, new HostListAction(records), new HostPurgeAction(records)),
            Endpoint.Api("asset/host/vm/detection", versions, new DetectionListAction(records)),
        ];
    }

    private static Endpoint Address(SubscribedAddresses addresses) => Endpoint.Api("asset/ip", ["2.0"], new AddressListAction(addresses), new AddressAddAction(addresses));

    /// <remarks>Both versions of the list are certain, as are those of cancel; that the other actions have both is [S].</remarks>
    private static Endpoint[] Report(SandboxOptions options, ScanCatalog scans, HostDirectory hosts, HostRecords records)
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
