namespace QualysVM.Sandbox.Subscription;

/// <summary>
/// Who is at an address: the hosts that the subscription knows, as many as asked for, and machines that wait to be found. Only addresses are kept;
/// a host is made when asked for, always the same.
/// </summary>
internal sealed class HostDirectory
{
    private const int FirstId = 3_100_000;
    private const int FirstUnscannedId = 4_900_000;
    private readonly HostMaker maker;
    private readonly WeaknessMaker weaknesses;
    private readonly Lazy<uint[]> known;
    private readonly Lazy<Dictionary<string, uint>> names;
    private readonly Lazy<Departures> departures;

    public HostDirectory(SandboxOptions options)
    {
        maker = new HostMaker(options.Seed);
        Today = new DateTimeOffset(options.Clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        weaknesses = new WeaknessMaker(options.Seed, Today);
        known = new(() => Choose(options.Hosts));
        names = new(Named);
        departures = new(() => new Departures(Known, Today));
    }

    /// <summary>The day on which the platform was made.</summary>
    public DateTimeOffset Today { get; }

    /// <summary>The addresses of the hosts that are known from the beginning, in order.</summary>
    public uint[] Known => known.Value;

    /// <summary>Those of them that have left since.</summary>
    public Departures Departures => departures.Value;

    /// <summary>Who answers at an address, or did, or nobody.</summary>
    public Host? At(uint address) => Array.BinarySearch(Known, address) >= 0 || IsUnscanned(address) ? maker.Make(NumberAt(address), address) : null;

    /// <summary>The number of who answers at an address.</summary>
    public int NumberAt(uint address) => Array.BinarySearch(Known, address) is >= 0 and var place ? FirstId + place : FirstUnscannedId + (int)(address - Network.Unscanned.At(0));

    public IEnumerable<Weakness> Weaknesses(Host host) => weaknesses.Of(host);

    /// <summary>What a list of addresses, ranges, host names and instance ids means. Names of nobody mean nothing.</summary>
    public AddressRanges Meant(string target) => AddressRanges.Parse(string.Join(
        ",",
        TargetSet.Parse(target).Names.Where(names.Value.ContainsKey).Select(name => AddressRanges.Spell(names.Value[name])).Prepend(target)));

    /// <summary>The addresses at which somebody answered at a moment, in order.</summary>
    public IEnumerable<uint> Answering(AddressRanges ranges, DateTimeOffset moment) => Answering(ranges).Where(address => !Departures.HasLeft(address, moment));

    /// <summary>The addresses of all that answer or ever did, in order.</summary>
    public IEnumerable<uint> Answering(AddressRanges ranges)
    {
        foreach (var address in ranges.InBoth(Network.Unscanned).Each().Where(IsUnscanned))
        {
            yield return address;
        }

        // All that are known are above those.
        foreach (var (from, to) in ranges.Ranges)
        {
            var place = Array.BinarySearch(Known, from);
            for (place = place < 0 ? ~place : place; place < Known.Length && Known[place] <= to; place++)
            {
                yield return Known[place];
            }
        }
    }

    // The first address is up in any case, so that examples have one to name.
    private bool IsUnscanned(uint address) => Network.Unscanned.Contains(address) && (address == Network.Unscanned.At(0) || maker.IsUp(address));

    // From each part in turn, so that the small ones have hosts too; the rest from the networks beyond.
    private uint[] Choose(int count)
    {
        var parts = Network.Parts.Select(part => Candidates(part).GetEnumerator()).ToList();
        var chosen = new List<uint>(count);
        while (chosen.Count < count && parts.Count > 0)
        {
            parts.RemoveAll(part => !part.MoveNext());
            chosen.AddRange(parts.Take(count - chosen.Count).Select(part => part.Current));
        }

        chosen.AddRange(Candidates(Network.Elsewhere).Take(count - chosen.Count));
        chosen.Sort();
        return [.. chosen];
    }

    private IEnumerable<uint> Candidates(AddressRanges part) => part.Each().Where((address, place) => place == 0 || maker.IsUp(address));

    private Dictionary<string, uint> Named()
    {
        var found = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        foreach (var host in Known.Select(address => At(address)!))
        {
            foreach (var name in new[] { host.Dns, host.InstanceId })
            {
                if (name is not null)
                {
                    found[name] = host.Address;
                }
            }
        }

        return found;
    }
}
