using System.Net;

namespace QualysVM.Core.Scans.Summaries;

/// <summary>Hosts of which a summary says the same. Ranges are kept as ranges: they may hold millions of addresses.</summary>
public sealed class SummarizedHosts
{
    /// <summary>Addresses, and ranges of them with both ends included; never null.</summary>
    public Listed<ScanTarget> Ips { get; internal set; } = Listed<ScanTarget>.None;

    /// <summary>Host names; never null.</summary>
    public Listed<string> DnsNames { get; internal set; } = Listed<string>.None;

    /// <summary>NetBIOS names; never null.</summary>
    public Listed<string> NetBiosNames { get; internal set; } = Listed<string>.None;

    /// <summary>Ids of cloud instances; never null.</summary>
    public Listed<string> InstanceIds { get; internal set; } = Listed<string>.None;

    /// <summary>How many they are: each address once, however often it is named, and each name. A range of IPv6 counts as one.</summary>
    public long Count => Addresses() + DnsNames.Count + NetBiosNames.Count + InstanceIds.Count;

    /// <summary>All of them with commas between.</summary>
    public override string ToString() => string.Join(", ", Ips.Select(ip => ip.Text).Concat(DnsNames).Concat(NetBiosNames).Concat(InstanceIds));

    /// <summary>An address may stand alone and in a range as well: merged before they are counted.</summary>
    private long Addresses()
    {
        long count = 0, covered = -1;
        var ranges = Ips.Select(ip => (From: Number(ip.First), To: Number(ip.Last))).ToList();
        foreach (var (from, to) in ranges.Where(range => range is { From: not null, To: not null }).Select(range => (range.From!.Value, range.To!.Value)).OrderBy(range => range))
        {
            count += Math.Max(0, to - Math.Max(from - 1, covered));
            covered = Math.Max(covered, to);
        }

        return count + ranges.Count(range => range.From is null || range.To is null);
    }

    private static long? Number(string? address) => IPAddress.TryParse(address ?? "", out var ip) && ip.GetAddressBytes() is [var a, var b, var c, var d]
        ? ((long)a << 24) | ((long)b << 16) | ((long)c << 8) | d : null;
}
