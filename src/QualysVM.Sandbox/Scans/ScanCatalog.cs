using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>All scans of the platform, newest first: the few kept ones, which launched ones join, and those of the past.</summary>
internal sealed class ScanCatalog
{
    private readonly object gate = new();
    private readonly ScanChanges changes = new();
    private readonly ScanHistory history;

    // Replaced as a whole, never written to: a list being read keeps the one it began with.
    private volatile Scan[] kept;

    public ScanCatalog(SandboxOptions options, HostDirectory hosts)
    {
        var maker = new ScanMaker(options.Seed, hosts);
        var start = options.Clock.GetUtcNow().UtcDateTime;
        var minute = new DateTimeOffset(start.Date.AddHours(start.Hour).AddMinutes(start.Minute), TimeSpan.Zero);
        var live = Math.Min(LiveScans.Count, options.Scans);
        kept = [.. LiveScans.Make(maker, live, minute).Concat(VendorScans.All).OrderByDescending(scan => scan.Course.Launch)];
        // An hour before midnight, so that the live scans are the newest even when the platform is made right after it.
        var anchor = new DateTimeOffset(start.Date, TimeSpan.Zero).AddHours(-1);
        history = new ScanHistory(maker, options.Seed, options.Scans - live, live, anchor, options.ScanTime);
    }

    /// <summary>The scans launched in a span of time, both ends included, as they are now. A scan of the future is not there yet.</summary>
    public IEnumerable<Scan> NewestFirst(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now)
    {
        foreach (var scan in AsLaunched(from, to))
        {
            if (changes.Apply(scan, now) is { } current)
            {
                yield return current;
            }
        }
    }

    /// <summary>The scans whose results have been worked into the account, deleted ones too: what is known of hosts outlives them [I].</summary>
    public IEnumerable<Scan> Processed(DateTimeOffset now) =>
        AsLaunched(DateTimeOffset.MinValue, now).Select(changes.Steered).Where(scan => scan.IsProcessedAt(now));

    /// <summary>The scan of a reference, unless there is none, or not yet, or no longer.</summary>
    public Scan? Find(string reference, DateTimeOffset now)
    {
        var scan = Array.Find(kept, one => one.Reference == reference) ?? history.Find(reference);
        return scan is null || scan.Course.Launch > now ? null : changes.Apply(scan, now);
    }

    public void Add(Scan scan)
    {
        lock (gate)
        {
            // A schedule may have come due before the last launch.
            kept = [.. kept.Prepend(scan).OrderByDescending(one => one.Course.Launch)];
        }
    }

    /// <summary>Lets one call at a time look at a scan and change it, so that two cannot both find it running.</summary>
    public T Change<T>(string reference, DateTimeOffset now, Func<Scan?, ScanChanges, T> change)
    {
        lock (gate)
        {
            var scan = Find(reference, now);
            return change(scan is not null && changes.IsLeaving(scan) ? null : scan, changes);
        }
    }

    private IEnumerable<Scan> AsLaunched(DateTimeOffset from, DateTimeOffset to)
    {
        var few = kept;
        var next = 0;
        while (next < few.Length && few[next].Course.Launch > to)
        {
            next++;
        }

        for (var position = history.FirstNotAfter(to); position < history.Count; position++)
        {
            var launch = history.LaunchOf(position);
            for (; next < few.Length && few[next].Course.Launch >= launch && few[next].Course.Launch >= from; next++)
            {
                yield return few[next];
            }

            if (launch < from)
            {
                break;
            }

            yield return history.At(position);
        }

        for (; next < few.Length && few[next].Course.Launch >= from; next++)
        {
            yield return few[next];
        }
    }
}
