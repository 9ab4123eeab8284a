using System.Collections.Concurrent;

namespace QualysVM.Sandbox.Hosts;

/// <summary>When one kind of data of hosts was purged. It is carried out some while after the call: that it is, is documented; after how long is [I].</summary>
internal sealed class Purges
{
    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(5);

    // Replaced as a whole, never written to. All are kept: a report shows what was known when it was launched.
    private readonly ConcurrentDictionary<uint, DateTimeOffset[]> moments = new();

    public void Queue(uint address, DateTimeOffset now) => moments.AddOrUpdate(address, _ => [now + Waiting], (_, earlier) => [.. earlier, now + Waiting]);

    /// <summary>When a host was last purged, as seen at a moment. What was known of it until then is gone.</summary>
    public DateTimeOffset Last(uint address, DateTimeOffset now) =>
        moments.TryGetValue(address, out var all) ? Array.FindLast(all, moment => moment <= now) : DateTimeOffset.MinValue;
}
