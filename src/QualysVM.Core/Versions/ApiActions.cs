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

    /// <summary>Versions and dates: the vendor's page "List reports".</summary>
    public static ApiAction ReportList { get; } = new()
    {
        Title = "report list",
        Path = "/api/{0}/fo/report/",
        Name = "list",
        Newest = V3,
        Older = [new SupersededVersion(V2, "December 2025", "June 2026")],
    };
}
