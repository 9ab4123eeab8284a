using System.Text;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>Which hosts of a scan's target answered: all that are named, and some of the addresses.</summary>
internal sealed class ResultHosts
{
    // Of a target as wide as a whole network no more than these are up, or its results would never end.
    private const int MostAddresses = 1000;
    private readonly int salt;
    private readonly string[] names;
    private readonly AddressRanges addresses;
    private readonly long gap;

    public ResultHosts(Scan scan, int seed)
    {
        salt = seed ^ Hash(scan.Reference);
        names = [.. TargetSet.Parse(scan.Target).Names];
        var target = AddressRanges.Parse(scan.Target);
        addresses = scan.ExcludedTarget is { } excluded ? target.Without(AddressRanges.Parse(excluded)) : target;
        var draw = new Draw(salt, 0, 'G');
        gap = Math.Max(1 + draw.Below(3), (addresses.Count + MostAddresses - 1) / MostAddresses);
        PerHost = 12 + draw.Below(17);
        Active = names.Length + (int)((addresses.Count + gap - 1) / gap);
    }

    /// <summary>How many hosts answered.</summary>
    public int Active { get; }

    /// <summary>How many hosts were asked.</summary>
    public long Total => names.Length + addresses.Count;

    /// <summary>How much is found on each.</summary>
    public int PerHost { get; }

    public int Salt => salt;

    /// <summary>The addresses of the hosts that answered, from one place up to another.</summary>
    public AddressRanges Answering(int from, int to) => AddressRanges.Parse(string.Join(
        ",",
        Enumerable.Range(from, Math.Max(0, to - from)).Where(index => index >= names.Length).Select(index => AddressRanges.Spell(addresses.At((index - names.Length) * gap)))));

    /// <summary>The addresses that nobody answered at.</summary>
    /// <param name="none">Whether that is all of them.</param>
    public AddressRanges Silent(bool none) => none ? addresses : addresses.Without(Answering(0, Active));

    public ScannedHost At(int index)
    {
        var draw = new Draw(salt, index, 'H');
        return index < names.Length
            ? ScannedHost.Make(draw, AddressRanges.Spell(0x0A080000u + (uint)(Hash(names[index]) & 0xFFFF)), names[index])
            : ScannedHost.Make(draw, AddressRanges.Spell(addresses.At((index - names.Length) * gap)), null);
    }

    // String.GetHashCode differs from run to run.
    private static int Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ part) * 16777619u;
        }

        return (int)hash;
    }
}
