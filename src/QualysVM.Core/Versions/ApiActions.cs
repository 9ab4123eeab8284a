namespace QualysVM.Core.Versions;

/// <summary>The table of actions and versions. A version is raised here and nowhere else.</summary>
internal static class ApiActions
{
    private static readonly ApiVersion V2 = new(2, 0);
    private static readonly ApiVersion V3 = new(3, 0);

    public static ApiAction SignIn { get; } = new() { Title = "sign-in", Path = "/api/{0}/fo/session/", Name = "login", Metered = false, Newest = V2 };

    public static ApiAction SignOut { get; } = new() { Title = "sign-out", Path = "/api/{0}/fo/session/", Name = "logout", Metered = false, Newest = V2 };

    /// <summary>The cheapest call there is; it shows whether basic credentials are right. It has no version of its own.</summary>
    public static ApiAction About { get; } = new() { Title = "credential check", Path = "/msp/about.php", Method = HttpMethod.Get, Metered = false, Newest = V2 };

    /// <summary>Versions and dates: the vendor's page "List VM scans".</summary>
    public static ApiAction ScanList { get; } = new()
    {
        Title = "scan list",
        Path = "/api/{0}/fo/scan/",
        Name = "list",
        Newest = V3,
        Older = [new SupersededVersion(V2, "December 2025", "June 2026")],
    };

    /// <summary>The guide lists launch and the control of scans as 2.0 only.</summary>
    public static ApiAction ScanLaunch { get; } = ScanChange("scan launch", "launch");

    public static ApiAction ScanPause { get; } = ScanChange("scan pause", "pause");

    public static ApiAction ScanResume { get; } = ScanChange("scan resume", "resume");

    public static ApiAction ScanCancel { get; } = ScanChange("scan cancel", "cancel");

    public static ApiAction ScanDelete { get; } = ScanChange("scan delete", "delete");

    /// <summary>The results of a scan. The guide lists it as 2.0 only.</summary>
    public static ApiAction ScanFetch { get; } = new() { Title = "scan fetch", Path = "/api/{0}/fo/scan/", Name = "fetch", Newest = V2 };

    /// <summary>The list of schedules; its older versions are past their end of service, by another client's word.</summary>
    public static ApiAction ScanScheduleList { get; } = new() { Title = "scan schedule list", Path = "/api/{0}/fo/schedule/scan/", Name = "list", Newest = new(5, 0) };

    /// <summary>Versions and dates: the vendor's page "List reports".</summary>
    public static ApiAction ReportList { get; } = new()
    {
        Title = "report list",
        Path = "/api/{0}/fo/report/",
        Name = "list",
        Newest = V3,
        Older = [new SupersededVersion(V2, "December 2025", "June 2026")],
    };

    public static ApiAction ReportLaunch { get; } = ReportChange("report launch", "launch");

    public static ApiAction ReportCancel { get; } = ReportChange("report cancel", "cancel");

    public static ApiAction ReportDelete { get; } = ReportChange("report delete", "delete");

    /// <summary>The file of a report.</summary>
    public static ApiAction ReportFetch { get; } = new()
    {
        Title = "report fetch",
        Path = "/api/{0}/fo/report/",
        Name = "fetch",
        Newest = V3,
        Older = [new SupersededVersion(V2, "December 2025", "June 2026")],
    };

    /// <summary>Scorecards have an endpoint of their own. The guide lists it as 2.0 only.</summary>
    public static ApiAction ScorecardLaunch { get; } = new()
    {
        Title = "scorecard launch",
        Path = "/api/{0}/fo/report/scorecard/",
        Name = "launch",
        Changes = true,
        ShownBy = "Get-QualysReport",
        Newest = V2,
    };

    /// <summary>An old call: it has no version, takes GET, and knows no session cookie.</summary>
    public static ApiAction ReportTemplateList { get; } = new() { Title = "report template list", Path = "/msp/report_template_list.php", Method = HttpMethod.Get, TakesCookies = false, Newest = V2 };

    public static ApiAction ReportScheduleList { get; } = new() { Title = "report schedule list", Path = "/api/{0}/fo/schedule/report/", Name = "list", Newest = V2 };

    public static ApiAction ReportScheduleLaunch { get; } = new()
    {
        Title = "launch of a scheduled report",
        Path = "/api/{0}/fo/schedule/report/",
        Name = "launch_now",
        Changes = true,
        ShownBy = "Get-QualysReport",
        Newest = V2,
    };

    /// <summary>The vendor prints 2.0 and 3.0 for cancel; that the others of the endpoint have both is taken from there.</summary>
    private static ApiAction ReportChange(string title, string name) => new()
    {
        Title = title,
        Path = "/api/{0}/fo/report/",
        Name = name,
        Changes = true,
        ShownBy = "Get-QualysReport",
        Newest = V3,
        Older = [new SupersededVersion(V2, "December 2025", "June 2026")],
    };

    private static ApiAction ScanChange(string title, string name) =>
        new() { Title = title, Path = "/api/{0}/fo/scan/", Name = name, Changes = true, ShownBy = "Get-QualysScan", Newest = V2 };
}
