namespace QualysVM.Core.Detections;

/// <summary>Some of the hosts there are, which a list of their detections is asked for by itself.</summary>
/// <param name="Numbers">The numbers of all hosts, rising.</param>
/// <param name="First">Where it begins among them.</param>
/// <param name="Count">How many they are.</param>
internal sealed record HostRange(IReadOnlyList<long> Numbers, int First, int Count)
{
    public long Minimum => Numbers[First];

    public long Maximum => Numbers[First + Count - 1];

    /// <summary>How many of them have been read, where they come by rising number.</summary>
    public int Done { get; private set; }

    /// <summary>Cuts hosts into parts as large as each other.</summary>
    public static IReadOnlyList<HostRange> Cut(IReadOnlyList<long> numbers, int parts) =>
        [.. Enumerable.Range(0, parts).Select(part => (From: (int)((long)numbers.Count * part / parts), To: (int)((long)numbers.Count * (part + 1) / parts)))
            .Where(part => part.To > part.From).Select(part => new HostRange(numbers, part.From, part.To - part.From))];

    /// <summary>How many calls one after the other take.</summary>
    public static int Pages(int hosts, int? pageSize) => pageSize == 0 ? 1 : (hosts + (pageSize ?? 1000) - 1) / (pageSize ?? 1000);

    public bool Holds(long host) => Minimum <= host && host <= Maximum;

    /// <summary>Notes that a host has been read.</summary>
    public void Read(long host)
    {
        while (Done < Count && Numbers[First + Done] <= host)
        {
            Done++;
        }
    }
}
