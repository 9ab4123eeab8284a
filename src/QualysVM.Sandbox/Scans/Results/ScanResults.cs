using QualysVM.Sandbox.KnowledgeBase;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>The rows of one scan, each a function of the seed, the reference and its place alone, made when asked for.</summary>
internal sealed class ScanResults
{
    private readonly ResultHosts hosts;
    private readonly Finding[]? printed;
    private readonly Vulnerability[] checks;
    private readonly int perHost;

    public ScanResults(Scan scan, SandboxOptions options)
    {
        hosts = new ResultHosts(scan, options.Seed);
        printed = VendorResults.Of(scan.Reference);
        checks = scan.SubState == "No_Vuln" ? Vulnerabilities.Information : Vulnerabilities.All;
        perHost = Math.Min(hosts.PerHost, checks.Length);
        Rows = printed?.Length ?? (scan.SubState == "No_Host" || hosts.Active == 0
            ? 0
            // A scan that was stopped tells what it had seen by then.
            : (int)((options.ResultRows ?? (long)hosts.Active * perHost) * scan.Course.Share));
    }

    public int Rows { get; }

    public long TotalHosts => printed is null ? hosts.Total : ActiveHosts;

    public int ActiveHosts => printed is null
        ? Math.Min(hosts.Active, (Rows + perHost - 1) / perHost)
        : printed.Select(row => row.Host.Ip).Distinct().Count();

    /// <summary>
    /// What was to be scanned and was not, by the key that tells why. The first two keys are those that clients look for; where a scan was stopped they look
    /// for others, of which this is one [I].
    /// </summary>
    public IEnumerable<ResultHeader> Unscanned(Scan scan)
    {
        var nobody = scan.SubState == "No_Host";
        return printed is not null ? [] : new[]
        {
            new ResultHeader("hosts_not_scanned_host_not_alive_ip", "", hosts.Silent(nobody).ToString()),
            new ResultHeader("hosts_not_scanned_excluded_host_ip", "", scan.ExcludedTarget),
            new ResultHeader("hosts_not_scanned_scan_discontinued_ip", "", nobody ? null : hosts.Answering(ActiveHosts, hosts.Active).ToString()),
        }.Where(note => !string.IsNullOrEmpty(note.Value));
    }

    /// <summary>All rows, or those of some addresses.</summary>
    public IEnumerable<Finding> Read(TargetSet? only) => printed is null
        ? Make(only)
        : printed.Where(row => only is null || only.Overlaps(TargetSet.Parse(row.Host.Ip)));

    private IEnumerable<Finding> Make(TargetSet? only)
    {
        for (var first = 0; first < Rows; first += perHost)
        {
            // More rows than the hosts have findings: the hosts come again.
            var place = first / perHost % hosts.Active;
            var host = hosts.At(place);
            if (only is not null && !only.Overlaps(TargetSet.Parse(host.Ip)))
            {
                continue;
            }

            var end = Math.Min(perHost, Rows - first);
            for (var i = 0; i < end; i++)
            {
                // Seven has no divisor in common with the number of checks, so no host has one twice.
                var check = checks[(int)((((uint)hosts.Salt >> 8) + place + (i * 7L)) % checks.Length)];
                yield return new Finding(host, check, check.Result.Contains("{ip}") ? check.Result.Replace("{ip}", host.Ip) : check.Result);
            }
        }
    }
}
