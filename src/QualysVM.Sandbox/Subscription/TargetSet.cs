using System.Globalization;

namespace QualysVM.Sandbox.Subscription;

/// <summary>A target list read for comparing: addresses and ranges by overlap, everything else by name.</summary>
internal sealed class TargetSet
{
    private readonly List<(uint From, uint To)> ranges = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    private TargetSet()
    {
    }

    public IReadOnlyList<(uint From, uint To)> Ranges => ranges;

    public IEnumerable<string> Names => names;

    public static TargetSet Parse(string text)
    {
        var set = new TargetSet();
        foreach (var item in text.Split(',').Select(part => part.Trim()))
        {
            if (TryRange(item, out var from, out var to))
            {
                set.ranges.Add((from, to));
            }
            else
            {
                set.names.Add(item);
            }
        }

        return set;
    }

    public static string? WhyBad(string text)
    {
        // CIDR is not documented for this API; that it is refused is [I].
        var bad = Array.Find(text.Split(','), part => part.Trim() is var item
            && (item.Length == 0 || item.Contains("/") || (LooksNumeric(item) && !TryRange(item, out _, out _))));
        return bad is null ? null : $"neither an IP address nor a range: {bad.Trim()}";
    }

    public static string? WhyNoAddresses(string text) =>
        Array.Find(text.Split(','), part => !TryRange(part.Trim(), out _, out _)) is { } bad ? $"neither an IP address nor a range: {bad.Trim()}" : null;

    /// <summary>The same with each network (a/n) as the range that it is. What is none stays as it was.</summary>
    public static string WithoutNetworks(string text) => string.Join(",", text.Split(',').Select(part =>
        part.Trim().Split('/') is [var at, var bits] && TryAddress(at, out var address) && TryLength(bits, out var length)
            ? Range(address, (uint)((1UL << (32 - length)) - 1))
            : part));

    public bool Overlaps(TargetSet other) =>
        ranges.Exists(mine => other.ranges.Exists(its => mine.From <= its.To && its.From <= mine.To)) || names.Overlaps(other.names);

    private static bool TryLength(string bits, out int length) => int.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out length) && length <= 32;

    private static string Range(uint address, uint hosts) => $"{AddressRanges.Spell(address & ~hosts)}-{AddressRanges.Spell(address | hosts)}";

    private static bool LooksNumeric(string item) => item.Contains(".") && item.All(c => c is (>= '0' and <= '9') or '.' or '-');

    private static bool TryRange(string item, out uint from, out uint to)
    {
        to = 0;
        var hyphen = item.IndexOf('-');
        if (hyphen < 0)
        {
            return TryAddress(item, out from) && TryAddress(item, out to);
        }

        return TryAddress(item.Substring(0, hyphen), out from) && TryAddress(item.Substring(hyphen + 1), out to) && from <= to;
    }

    private static bool TryAddress(string text, out uint address)
    {
        address = 0;
        var parts = text.Trim().Split('.');
        foreach (var part in parts)
        {
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
            {
                return false;
            }

            address = (address << 8) | octet;
        }

        return parts.Length == 4;
    }
}
