using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans;

/// <summary>Makes up targets in every form the service prints: one address, ranges, lists, names, instance ids, asset groups.</summary>
internal sealed class TargetMaker(HostDirectory hosts)
{
    // No scan was aimed at one alone that has left since: it might have found nobody, and its sub-state is told before that is known.
    private readonly Lazy<uint[]> weak = new(() => [.. hosts.Known.Where(address => !Network.Tidy.Contains(address)).Select(hosts.Departures.StillThere)]);
    private readonly Lazy<uint[]> tidy = new(() => [.. hosts.Known.Where(Network.Tidy.Contains)]);
    private readonly Lazy<uint[]> clouds = new(() => [.. hosts.Known.Where(address => hosts.At(address)!.InstanceId is not null)]);

    /// <summary>The sub-state of a finished scan, and a target that gives it.</summary>
    public (string? SubState, ScanTarget Target) Make(ref Draw draw) => draw.Below(10) switch
    {
        0 => (SubStates.NoHost, new ScanTarget(Range(ref draw, Network.Empty.At(draw.Below(Network.Empty.Count))))),
        1 or 2 when tidy.Value.Length > 0 => (SubStates.NoVulnerability, new ScanTarget(AddressRanges.Spell(draw.Of(tidy.Value)))),
        _ when weak.Value.Length > 0 => (null, Somewhere(ref draw)),
        _ => (SubStates.NoHost, new ScanTarget(Range(ref draw, Network.Empty.At(0)))),
    };

    private ScanTarget Somewhere(ref Draw draw) => draw.Below(14) switch
    {
        0 or 1 or 2 => new ScanTarget(Address(ref draw)),
        3 or 4 => new ScanTarget(Around(ref draw)),
        5 => new ScanTarget($"{Address(ref draw)},{Address(ref draw)},{Around(ref draw)}"),
        6 => new ScanTarget($"{Address(ref draw)}, {Around(ref draw)}"),
        7 => new ScanTarget(Name(ref draw)),
        8 => new ScanTarget($"{Name(ref draw)}, {Name(ref draw)}, {Address(ref draw)}"),
        9 => Instances(ref draw),
        10 or 11 => Grouped(null, draw.Of(AssetGroup.Parts)),
        12 => Grouped(null, draw.Of(AssetGroup.Parts), draw.Of(AssetGroup.Parts)),
        _ => Grouped(Address(ref draw), draw.Of(AssetGroup.Parts)),
    };

    private string Address(ref Draw draw) => AddressRanges.Spell(draw.Of(weak.Value));

    private string Around(ref Draw draw) => Range(ref draw, draw.Of(weak.Value));

    // Within the last octet, as people write it.
    private static string Range(ref Draw draw, uint address)
    {
        var last = (int)(address & 255);
        var from = address - (uint)draw.Below(Math.Max(1, Math.Min(24, last)));
        return $"{AddressRanges.Spell(from)}-{AddressRanges.Spell(address + (uint)(last >= 254 ? 0 : 1 + draw.Below(254 - last)))}";
    }

    private string Name(ref Draw draw)
    {
        var address = draw.Of(weak.Value);
        return hosts.At(address)!.Dns ?? AddressRanges.Spell(address);
    }

    private ScanTarget Instances(ref Draw draw)
    {
        if (clouds.Value.Length == 0)
        {
            return new ScanTarget(Address(ref draw));
        }

        var ids = new string[1 + draw.Below(5)];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = hosts.At(draw.Of(clouds.Value))!.InstanceId!;
        }

        return new ScanTarget(string.Join(",", ids.Distinct()));
    }

    // A group of which nobody is known yet would be a scan of nobody.
    private ScanTarget Grouped(string? address, params AssetGroup[] groups) => Array.TrueForAll(groups, group => !hosts.Answering(group.Ranges).Any())
        ? new ScanTarget(AddressRanges.Spell(weak.Value[0]))
        : new ScanTarget(string.Join(",", groups.Distinct().Select(group => group.Addresses).Prepend(address).Where(part => part is not null)), [.. groups.Distinct()]);
}
