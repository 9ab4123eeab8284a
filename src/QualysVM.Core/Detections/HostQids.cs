namespace QualysVM.Core.Detections;

/// <summary>Pairs of a host and a QID that one call asks for.</summary>
internal sealed class HostQids
{
    private readonly HashSet<(long Host, long Qid)> pairs = [];
    private readonly List<long> hosts = [];
    private readonly List<long> qids = [];
    private readonly HashSet<long> knownHosts = [];
    private readonly HashSet<long> knownQids = [];

    public IReadOnlyList<long> Hosts => hosts;

    public IReadOnlyList<long> Qids => qids;

    /// <summary>Whether a row is of one of the pairs.</summary>
    public bool Holds(HostDetection row) => pairs.Contains((row.HostId, row.Qid));

    public bool HasRoomFor((long Host, long Qid) pair, int most) =>
        (hosts.Count < most || knownHosts.Contains(pair.Host)) && (qids.Count < most || knownQids.Contains(pair.Qid));

    public void Add((long Host, long Qid) pair)
    {
        pairs.Add(pair);
        if (knownHosts.Add(pair.Host))
        {
            hosts.Add(pair.Host);
        }

        if (knownQids.Add(pair.Qid))
        {
            qids.Add(pair.Qid);
        }
    }
}
