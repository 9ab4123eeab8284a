using System.Reflection;

namespace QualysVM.Core.Versions;

/// <summary>The table of actions and versions. An action is added, and a version raised, here and nowhere else.</summary>
internal static class ApiActions
{
    private const string Sessions = "/api/{0}/fo/session/";
    private const string Scans = "/api/{0}/fo/scan/";
    private const string Reports = "/api/{0}/fo/report/";
    private const string ReportSchedules = "/api/{0}/fo/schedule/report/";
    private const string OptionProfiles = "/api/{0}/fo/subscription/option_profile/";
    private const string ShowsScans = "Get-QualysScan";
    private const string ShowsReports = "Get-QualysReport";

    private static readonly ApiVersion V2 = new(2, 0);
    private static readonly ApiVersion V3 = new(3, 0);
    private static readonly ApiVersion V4 = new(4, 0);
    private static readonly ApiVersion V5 = new(5, 0);

    /// <summary>Dates: the vendor's pages "List VM scans" and "List reports".</summary>
    private static readonly SupersededVersion V2Superseded = new(V2, "December 2025", "June 2026");

    public static ApiAction SignIn { get; } = ApiAction.SignIn(Sessions, V2);

    public static ApiAction SignOut { get; } = ApiAction.SignOut(Sessions, V2);

    public static ApiAction About { get; } = ApiAction.CredentialCheck("/msp/about.php");

    public static ApiAction ScanList { get; } = ApiAction.List("scan list", Scans, V3, V2Superseded);

    /// <summary>The guide lists launch and the control of scans as 2.0 only, and the results too.</summary>
    public static ApiAction ScanLaunch { get; } = ApiAction.Change("scan launch", Scans, "launch", ShowsScans, V2);

    public static ApiAction ScanPause { get; } = ApiAction.Change("scan pause", Scans, "pause", ShowsScans, V2);

    public static ApiAction ScanResume { get; } = ApiAction.Change("scan resume", Scans, "resume", ShowsScans, V2);

    public static ApiAction ScanCancel { get; } = ApiAction.Change("scan cancel", Scans, "cancel", ShowsScans, V2);

    public static ApiAction ScanDelete { get; } = ApiAction.Change("scan delete", Scans, "delete", ShowsScans, V2);

    public static ApiAction ScanFetch { get; } = ApiAction.Fetch("scan fetch", Scans, V2);

    /// <summary>The older versions are past their end of service, by another client's word.</summary>
    public static ApiAction ScanScheduleList { get; } = ApiAction.List("scan schedule list", "/api/{0}/fo/schedule/scan/", V5);

    /// <summary>The older versions are past their end of service, here and for the detections.</summary>
    public static ApiAction HostList { get; } = ApiAction.List("host list", "/api/{0}/fo/asset/host/", V5);

    public static ApiAction HostDetectionList { get; } = ApiAction.List("host detection list", "/api/{0}/fo/asset/host/vm/detection/", V5);

    public static ApiAction ReportList { get; } = ApiAction.List("report list", Reports, V3, V2Superseded);

    /// <summary>The vendor prints 2.0 and 3.0 for cancel; that the others of the endpoint have both is taken from there.</summary>
    public static ApiAction ReportLaunch { get; } = ApiAction.Change("report launch", Reports, "launch", ShowsReports, V3, V2Superseded);

    public static ApiAction ReportCancel { get; } = ApiAction.Change("report cancel", Reports, "cancel", ShowsReports, V3, V2Superseded);

    public static ApiAction ReportDelete { get; } = ApiAction.Change("report delete", Reports, "delete", ShowsReports, V3, V2Superseded);

    public static ApiAction ReportFetch { get; } = ApiAction.Fetch("report fetch", Reports, V3, V2Superseded);

    /// <summary>Scorecards have an endpoint of their own. The guide lists it as 2.0 only.</summary>
    public static ApiAction ScorecardLaunch { get; } = ApiAction.Change("scorecard launch", "/api/{0}/fo/report/scorecard/", "launch", ShowsReports, V2);

    public static ApiAction ReportTemplateList { get; } = ApiAction.OldList("report template list", "/msp/report_template_list.php");

    public static ApiAction ReportScheduleList { get; } = ApiAction.List("report schedule list", ReportSchedules, V2);

    public static ApiAction ReportScheduleLaunch { get; } = ApiAction.Change("launch of a scheduled report", ReportSchedules, "launch_now", ShowsReports, V2);

    /// <summary>Both older versions are past their end of life by the vendor's page; that they still answer somewhere is [I].</summary>
    public static ApiAction VulnerabilityList { get; } =
        ApiAction.List("KnowledgeBase", "/api/{0}/fo/knowledge_base/vuln/", V4, V2Superseded, new(V3, "December 2025", "June 2026"));

    public static ApiAction ScannerApplianceList { get; } = ApiAction.List("scanner appliance list", "/api/{0}/fo/appliance/", V2);

    public static ApiAction ScanSummaryList { get; } = ApiAction.List("scan summary list", "/api/{0}/fo/scan/vm/summary/", V2);

    /// <summary>Newer versions, of this and of the export, add settings only: by the vendor's release notes, 2.0 works.</summary>
    public static ApiAction OptionProfileList { get; } = ApiAction.List("option profile list", OptionProfiles + "vm/", V2);

    public static ApiAction ComplianceOptionProfileList { get; } = ApiAction.List("compliance option profile list", OptionProfiles + "pc/", V2);

    public static ApiAction PciOptionProfileList { get; } = ApiAction.List("PCI option profile list", OptionProfiles + "pci/", V2);

    public static ApiAction OptionProfileExport { get; } = ApiAction.Export("option profile export", OptionProfiles, V2);

    public static ApiAction TagSearch { get; } = ApiAction.Search("tag search", "/qps/rest/2.0/search/am/tag");

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<ApiAction> All { get; } =
        [.. typeof(ApiActions).GetProperties(BindingFlags.Static | BindingFlags.Public).Where(property => property.PropertyType == typeof(ApiAction))
            .Select(property => (ApiAction)property.GetValue(null)!)];

    /// <summary>The versions between which a session can choose, newest first: those of the actions that have several.</summary>
    public static IReadOnlyList<ApiVersion> Choices { get; } =
        [.. All.Where(action => action.Older.Count > 0).SelectMany(action => action.Older.Select(old => old.Version).Append(action.Newest)).Distinct()
            .OrderByDescending(version => version)];
}
