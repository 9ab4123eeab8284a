using QualysVM.Core.Http;

namespace QualysVM.Core.Scans.Results;

/// <summary>Hosts that were to be scanned and were not, as the results of the scan tell behind their findings.</summary>
public sealed class UnscannedHosts
{
    private const int LongestTold = 300;

    /// <summary>Why, in the service's words: <c>host not alive</c>, <c>excluded host</c>, <c>hostname not found</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>Which: addresses, ranges and names.</summary>
    public required Listed<ScanTarget> Hosts { get; init; }

    /// <summary>The hosts behind the reason.</summary>
    public override string ToString() => $"{Reason}: {Hosts}";

    /// <summary>Reads <c>hosts_not_scanned_host_not_alive_ip</c> and its like, of which the service has many; null where the key is no such note.</summary>
    /// <param name="key">The key, which ends with what the hosts are named by.</param>
    /// <param name="text">The hosts.</param>
    internal static UnscannedHosts? From(string key, string text)
    {
        const string Beginning = "hosts_not_scanned_";
        var ending = Array.Find(["_ip", "_dns", "_netbios"], end => key.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        var begins = key.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase);
        if (!begins && ending is null)
        {
            return null;
        }

        var reason = key.Substring(begins ? Beginning.Length : 0);
        reason = ending is null || reason.Length <= ending.Length ? reason : reason.Substring(0, reason.Length - ending.Length);
        return new UnscannedHosts { Reason = reason.Replace('_', ' '), Hosts = ScanTarget.ParseList(text.Trim('[', ']').Replace("\"", "")) };
    }

    /// <summary>Tells what the header says of hosts: to who reads the findings it is a detail, unless there are none.</summary>
    internal static void Tell(ScanResultHeader? header, int findings, ICallObserver observer)
    {
        if (header?.TargetDistribution is { } distribution)
        {
            observer.Verbose($"Targets by scanner appliance: {distribution}");
        }

        foreach (var hosts in header?.HostsNotScanned ?? Listed<UnscannedHosts>.None)
        {
            observer.Verbose($"Not scanned by {header}: {hosts}");
        }

        if (findings == 0 && header?.HostsNotScanned.Count > 0)
        {
            var all = header.HostsNotScanned.ToString();
            observer.Warning($"The results of {header} hold no finding. Not scanned: {(all.Length > LongestTold ? all.Substring(0, LongestTold) + "…" : all)}");
        }
    }
}
