namespace QualysVM.Core.Detections;

/// <summary>
/// Gathers pairs of a host and a QID, so that few calls ask for all of them. A call asks for hosts and for QIDs, which is more than the pairs:
/// it is told which of the answer were meant.
/// </summary>
/// <param name="most">How many hosts, and how many QIDs, one call takes.</param>
internal sealed class PairGathering(int most)
{
    private readonly HashSet<(long Host, long Qid)> named = [];
    private HostQids gathered = new();

    /// <summary>Adds what one input names.</summary>
    /// <returns>The calls that are due now.</returns>
    public IEnumerable<HostQids> Add(IEnumerable<long> hosts, IReadOnlyList<long> qids)
    {
        foreach (var pair in hosts.SelectMany(host => qids.Select(qid => (host, qid))).Where(named.Add))
        {
            if (!gathered.HasRoomFor(pair, most))
            {
                yield return Take();
            }

            gathered.Add(pair);
        }
    }

    /// <summary>The call that is due when nothing more comes; none where nothing is left.</summary>
    public IEnumerable<HostQids> Rest() => gathered.Hosts.Count > 0 ? [Take()] : [];

    private HostQids Take()
    {
        var batch = gathered;
        gathered = new();
        return batch;
    }
}
