using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>The three reports which the vendor's documentation of the report list prints, value for value.</summary>
internal static class VendorReports
{
    public static readonly Report[] All =
    [
        Make(42703, "Scan", "PDF", "129.1 MB", At(30, 17, 59, 22), At(37, 17, 59, 24), "Test now"),
        Make(42700, ReportWording.Scorecard, "SECURE_PDF", "18.1 KB", At(29, 22, 12, 42), At(36, 22, 12, 44)),
        Make(42699, ReportWording.Scorecard, "PDF", "19.87 KB", At(29, 21, 52, 19), At(36, 21, 52, 21)),
    ];

    private static Report Make(int id, string type, string format, string size, DateTimeOffset launch, DateTimeOffset expires, string? title = null) => new()
    {
        Id = id,
        Subject = ReportSubject.Of(AssetGroup.All[0]),
        Title = title,
        Type = type,
        UserLogin = "user@123",
        Course = new ReportCourse(launch, TimeSpan.Zero, TimeSpan.FromSeconds(2), ReportStates.Finished),
        OutputFormat = format,
        Size = size,
        Expires = expires,
    };

    // Counted from the first of October 2017: they were launched at its end and expired in November.
    private static DateTimeOffset At(int day, int hour, int minute, int second) =>
        new DateTimeOffset(2017, 10, 1, hour, minute, second, TimeSpan.Zero).AddDays(day - 1);
}
