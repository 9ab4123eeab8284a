using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>Addresses as ranges in order, none of which touch: countable, and one can be taken from another.</summary>
internal sealed class AddressRanges
{
    private readonly List<(uint From, uint To)> ranges = [];

    private AddressRanges()
    {
    }

    public long Count => ranges.Sum(range => (long)range.To - range.From + 1);

    public IReadOnlyList<(uint From, uint To)> Ranges => ranges;

    public bool Contains(uint address) => ranges.Exists(range => range.From <= address && address <= range.To);

    /// <summary>Reads the addresses of a target list; names in it are left out.</summary>
    public static AddressRanges Parse(string text)
    {
        var merged = new AddressRanges();
        foreach (var (from, to) in TargetSet.Parse(text).Ranges.OrderBy(range => range.From))
        {
            if (merged.ranges.Count > 0 && merged.ranges[^1] is var last && from <= (long)last.To + 1)
            {
                merged.ranges[^1] = (last.From, Math.Max(last.To, to));
            }
            else
            {
                merged.ranges.Add((from, to));
            }
        }

        return merged;
    }

    /// <summary>Addresses that are in order already.</summary>
    public static AddressRanges Of(IEnumerable<uint> addresses)
    {
        var all = new AddressRanges();
        foreach (var address in addresses)
        {
            if (all.ranges.Count > 0 && all.ranges[^1] is var last && address == last.To + 1)
            {
                all.ranges[^1] = (last.From, address);
            }
            else
            {
                all.ranges.Add((address, address));
            }
        }

        return all;
    }

    /// <summary>The address at a place, counted from 0 over all ranges.</summary>
    public uint At(long place)
    {
        foreach (var (from, to) in ranges)
        {
            var length = (long)to - from + 1;
            if (place < length)
            {
                return (uint)(from + place);
            }

            place -= length;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }

    public AddressRanges Without(AddressRanges other)
    {
        var rest = new AddressRanges();
        foreach (var (from, to) in ranges)
        {
            long start = from;
            foreach (var hole in other.ranges.Where(hole => hole.To >= from && hole.From <= to))
            {
                if (hole.From > start)
                {
                    rest.ranges.Add(((uint)start, hole.From - 1));
                }

                start = (long)hole.To + 1;
            }

            if (start <= to)
            {
                rest.ranges.Add(((uint)start, to));
            }
        }

        return rest;
    }

    /// <summary>Every address, in order.</summary>
    public IEnumerable<uint> Each() => ranges.SelectMany(range => Enumerable.Range(0, (int)(range.To - range.From) + 1).Select(step => range.From + (uint)step));

    public AddressRanges InBoth(AddressRanges other) => Without(Without(other));

    public static string Spell(uint address) => string.Join(
        ".",
        new[] { address >> 24, (address >> 16) & 255, (address >> 8) & 255, address & 255 }.Select(part => part.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The comma list the service prints.</summary>
    public override string ToString() =>
        string.Join(",", ranges.Select(range => range.From == range.To ? Spell(range.From) : $"{Spell(range.From)}-{Spell(range.To)}"));
}
