using System.Globalization;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Reports;

/// <summary>All reports of the platform, newest first: the launched ones, and those made up when asked for.</summary>
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
    private readonly object gate = new();
    private readonly ReportChanges changes = new();

    // Replaced as a whole, never written to: a list being read keeps the one it began with.
    private volatile Report[] launched = [];

    public ReportCatalog(SandboxOptions options)
    {
        var start = options.Clock.GetUtcNow().UtcDateTime;
        minute = new DateTimeOffset(start.Date.AddHours(start.Hour).AddMinutes(start.Minute), TimeSpan.Zero);
        anchor = new DateTimeOffset(start.Date, TimeSpan.Zero).AddHours(-1);
        seed = options.Seed;
        count = options.Reports;
        maker = new ReportMaker(seed, count);
    }

    public static bool IsId(Report report, string id) => report.Id.ToString(CultureInfo.InvariantCulture) == id.TrimStart('0');

    public IEnumerable<Report> NewestFirst()
    {
        foreach (var report in AsLaunched())
        {
            if (changes.Apply(report) is { } current)
            {
                yield return current;
            }
        }
    }

    /// <summary>The report of an id, unless there is none, or no longer. It is here before the list shows it.</summary>
    public Report? Find(string id) => NewestFirst().FirstOrDefault(report => IsId(report, id));

    /// <summary>How many of the launched reports are not at their end.</summary>
    public int Unfinished(DateTimeOffset now) =>
        launched.Count(report => changes.Apply(report)?.Course.StateAt(now) is ReportStates.Submitted or ReportStates.Running);

    /// <summary>Adds a report under the next free id.</summary>
    public Report Add(Func<int, Report> make)
    {
        lock (gate)
        {
            var report = make(4_300_000 + ((count + 1 + launched.Length) * 4));
            launched = [report, .. launched];
            return report;
        }
    }

    /// <summary>Lets one call at a time look at a report and change it, so that two cannot both find it running.</summary>
    public T Change<T>(string id, Func<Report?, ReportChanges, T> change)
    {
        lock (gate)
        {
            return change(Find(id), changes);
        }
    }

    private IEnumerable<Report> AsLaunched()
    {
        foreach (var report in launched)
        {
            yield return report;
        }

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
