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

    private static ApiAction ScanChange(string title, string name) =>
        new() { Title = title, Path = "/api/{0}/fo/scan/", Name = name, Changes = true, ShownBy = "Get-QualysScan", Newest = V2 };
}
