namespace QualysVM.Sandbox.Subscription;

/// <summary>The hosts that were switched off for good some time ago and that nobody has purged: no scan launched since then finds them.</summary>
internal sealed class Departures
{
    // How long ago. Even a scan of days that was launched just before is over for more than 30 days, or more than 90.
    private static readonly int[] Days = [36, 44, 97, 58, 71, 104];

    private readonly Dictionary<uint, (DateTimeOffset Moment, uint Neighbour)> gone = [];

    public Departures(uint[] known, DateTimeOffset today)
    {
        foreach (var part in Network.Leaving)
        {
            var there = known.Where(part.Contains).ToArray();
            // A few of each part, and never two neighbours nor the first: so somebody is always left there.
            for (var place = 5; place < there.Length; place += 12)
            {
                gone[there[place]] = (today.AddDays(-Days[gone.Count % Days.Length]), there[place - 1]);
            }
        }
    }

    public bool HasLeft(uint address, DateTimeOffset moment) => gone.TryGetValue(address, out var departure) && moment >= departure.Moment;

    /// <summary>A host that is still there: the neighbour of one that is not.</summary>
    public uint StillThere(uint address) => gone.TryGetValue(address, out var departure) ? departure.Neighbour : address;
}
