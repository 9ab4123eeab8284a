using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Scans.Results;

/// <summary>Whom a scan was to look at, who answered, and what it found on them.</summary>
internal sealed class ScanReach
{
    private readonly Scan scan;
    private readonly HostDirectory hosts;
    private readonly AddressRanges target;

    public ScanReach(Scan scan, HostDirectory hosts)
    {
        (this.scan, this.hosts) = (scan, hosts);
        target = hosts.Meant(scan.Target);
        Excluded = target.InBoth(scan.ExcludedTarget is { } text ? AddressRanges.Parse($"{text},{Exclusion.Ranges}") : Exclusion.Ranges);
        Answering = [.. hosts.Answering(target.Without(Excluded), scan.Course.Launch)];
        // A scan that was stopped tells of those it had come to by then.
        Seen = [.. Answering.Take((int)(Answering.Length * scan.Course.Share))];
    }

    /// <summary>What of the target is never scanned, or was not this time.</summary>
    public AddressRanges Excluded { get; }

    public uint[] Answering { get; }

    public uint[] Seen { get; }

    /// <summary>How many it was to look at; a name of nobody counts as one.</summary>
    public long Total => target.Without(Excluded).Count + TargetSet.Parse(scan.Target).Names.Count(name => hosts.Meant(name).Count == 0);

    /// <summary>The addresses that nobody answered at.</summary>
    public AddressRanges Silent => target.Without(Excluded).Without(AddressRanges.Of(Answering));

    /// <summary>What it finds on one of them: what was there when it was launched.</summary>
    public IEnumerable<Finding> On(uint address)
    {
        var host = hosts.At(address)!;
        foreach (var weakness in hosts.Weaknesses(host))
        {
            if (weakness.IsThereAt(scan.Course.Launch))
            {
                yield return new Finding(host, weakness.Check, host.Seen(weakness.Check));
            }
        }
    }

    /// <summary>What is said beside Finished.</summary>
    public string? SubState => Answering.Length == 0 ? SubStates.NoHost
        : Answering.SelectMany(On).All(finding => finding.Check.IsInformation) ? SubStates.NoVulnerability
        : null;
}
