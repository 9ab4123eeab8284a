using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>All reports of the platform, newest first, each made when asked for.</summary>
/// <remarks>
/// The made-up ones spread over 14 days. The older of them would have expired after the usual seven, so those are kept for
/// 30. Nothing leaves the list when it expires [I]: a platform that runs for a week stays filled.
/// </remarks>
internal sealed class ReportCatalog
{
    private readonly int seed;
    private readonly int count;
    private readonly DateTimeOffset minute;
    private readonly DateTimeOffset anchor;
    private readonly ReportMaker maker;

    public ReportCatalog(SandboxOptions options)
    {
        var start = options.Clock.GetUtcNow().UtcDateTime;
        minute = new DateTimeOffset(start.Date.AddHours(start.Hour).AddMinutes(start.Minute), TimeSpan.Zero);
        anchor = new DateTimeOffset(start.Date, TimeSpan.Zero).AddHours(-1);
        seed = options.Seed;
        count = options.Reports;
        maker = new ReportMaker(seed, count);
    }

    public IEnumerable<Report> NewestFirst()
    {
        for (var index = 0; index < count; index++)
        {
            yield return index < LiveReports.Count ? maker.Make(index, LiveReports.Course(index, minute), isKeptLonger: false) : Past(index);
        }

        foreach (var report in VendorReports.All)
        {
            yield return report;
        }
    }

    private Report Past(int index)
    {
        var draw = new Draw(seed, index, 'P');
        var slot = TimeSpan.FromDays(14).Ticks / Math.Max(1, count - LiveReports.Count);
        var ticks = anchor.UtcTicks - ((index - LiveReports.Count) * slot) - draw.Below(slot);
        var launch = new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var course = new ReportCourse(launch, draw.Seconds(1, 40), draw.Seconds(5, 2400), maker.EndState(index));
        return maker.Make(index, course, isKeptLonger: launch < anchor.AddDays(-5.5));
    }
}
