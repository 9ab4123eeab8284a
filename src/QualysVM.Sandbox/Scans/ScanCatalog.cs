namespace QualysVM.Sandbox.Scans;

/// <summary>All scans of the platform, newest first. Those launched by a later action will join the few kept ones.</summary>
internal sealed class ScanCatalog
{
    private readonly Scan[] kept;
    private readonly ScanHistory history;

    public ScanCatalog(SandboxOptions options)
    {
        var start = options.Clock.GetUtcNow().UtcDateTime;
        var minute = new DateTimeOffset(start.Date.AddHours(start.Hour).AddMinutes(start.Minute), TimeSpan.Zero);
        var live = Math.Min(LiveScans.Count, options.Scans);
        kept = [.. LiveScans.Make(options.Seed, live, minute).Concat(VendorScans.All).OrderByDescending(scan => scan.Course.Launch)];
        // An hour before midnight, so that the live scans are the newest even when the platform is made right after it.
        history = new ScanHistory(options.Seed, options.Scans - live, live, new DateTimeOffset(start.Date, TimeSpan.Zero).AddHours(-1));
    }

    /// <summary>The scans launched in a span of time, both ends included. A scan of the future is not there yet.</summary>
    public IEnumerable<Scan> NewestFirst(DateTimeOffset from, DateTimeOffset to)
    {
        var next = 0;
        while (next < kept.Length && kept[next].Course.Launch > to)
        {
            next++;
        }

        for (var position = history.FirstNotAfter(to); position < history.Count; position++)
        {
            var launch = history.LaunchOf(position);
            for (; next < kept.Length && kept[next].Course.Launch >= launch && kept[next].Course.Launch >= from; next++)
            {
                yield return kept[next];
            }

            if (launch < from)
            {
                break;
            }

            yield return history.At(position);
        }

        for (; next < kept.Length && kept[next].Course.Launch >= from; next++)
        {
            yield return kept[next];
        }
    }
}
