using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>The rows of one scan, made when asked for.</summary>
internal sealed class ScanResults
{
    private readonly ScanReach reach;
    private readonly Finding[]? printed;
    private readonly int? asked;

    /// <param name="scan">The scan.</param>
    /// <param name="hosts">Who is there.</param>
    /// <param name="rows">How many rows it is to have; null for as many as there are.</param>
    public ScanResults(Scan scan, HostDirectory hosts, int? rows = null)
    {
        reach = new ScanReach(scan, hosts);
        printed = VendorResults.Of(scan.Reference);
        asked = rows is { } count ? (int)(count * scan.Course.Share) : null;
    }

    public long TotalHosts => printed is null ? reach.Total : ActiveHosts;

    public int ActiveHosts => printed is not null ? printed.Select(row => row.Host.Ip).Distinct().Count()
        : asked is null ? reach.Seen.Length
        : Read(null).Take(asked.Value).Select(row => row.Host.Address).Distinct().Take(reach.Seen.Length).Count();

    /// <summary>
    /// What was to be scanned and was not, by the key that tells why. The first two keys are those that clients look for; where a scan was stopped they look
    /// for others, of which this is one [I].
    /// </summary>
    public IEnumerable<ResultHeader> Unscanned => printed is not null ? [] : new[]
    {
        new ResultHeader("hosts_not_scanned_host_not_alive_ip", "", reach.Silent.ToString()),
        new ResultHeader("hosts_not_scanned_excluded_host_ip", "", reach.Excluded.ToString()),
        new ResultHeader("hosts_not_scanned_scan_discontinued_ip", "", AddressRanges.Of(reach.Answering.Skip(ActiveHosts)).ToString()),
    }.Where(note => !string.IsNullOrEmpty(note.Value));

    /// <summary>What was left out of the target, as a list.</summary>
    public string Excluded => reach.Excluded.ToString();

    /// <summary>All rows, or those of some addresses.</summary>
    public IEnumerable<Finding> Read(TargetSet? only) => printed is null
        ? Make(only)
        : printed.Where(row => only is null || only.Overlaps(TargetSet.Parse(row.Host.Ip)));

    private IEnumerable<Finding> Make(TargetSet? only)
    {
        var left = asked ?? long.MaxValue;
        // More rows than the hosts have findings: the hosts come again.
        do
        {
            foreach (var address in reach.Seen)
            {
                var isWanted = only is null || only.Overlaps(TargetSet.Parse(AddressRanges.Spell(address)));
                foreach (var finding in reach.On(address))
                {
                    if (left-- <= 0)
                    {
                        yield break;
                    }

                    if (isWanted)
                    {
                        yield return finding;
                    }
                }
            }
        }
        while (asked is not null && left > 0 && reach.Seen.Length > 0);
    }
}
