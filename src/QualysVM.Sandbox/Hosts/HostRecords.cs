using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Hosts;

/// <summary>What the account knows of its hosts: the sum of their scans since the last purge, worked out anew whenever asked, so that it always agrees with them.</summary>
internal sealed class HostRecords(HostDirectory hosts, ScanCatalog scans)
{
    // Older than the oldest scan of the list: scans that have been deleted since.
    private const int LeastDays = 125;
    private const int AtATime = 500;
    private readonly Purges purges = new();
    private readonly Purges compliancePurges = new();

    /// <summary>The hosts that have been scanned, of some addresses and in their order.</summary>
    public IEnumerable<HostRecord> In(AddressRanges ranges, DateTimeOffset now)
    {
        var visits = new SortedDictionary<uint, List<Visit>>();
        foreach (var address in hosts.Answering(ranges).Where(address => Array.BinarySearch(hosts.Known, address) >= 0))
        {
            visits[address] = [.. Earlier(address)];
        }

        foreach (var scan in scans.Processed(now))
        {
            var visit = new Visit(scan.Course.Launch, scan.Course.EndsAt, scan.Course.ProcessedAt);
            foreach (var address in new ScanReach(scan, hosts).Seen.Where(ranges.Contains))
            {
                (visits.TryGetValue(address, out var known) ? known : visits[address] = []).Add(visit);
            }
        }

        // That a host without any data of scans is in no list until it is scanned again, even if data of its compliance was kept, is [I].
        return visits.Select(pair => (pair.Key, Visits: pair.Value.Where(visit => visit.End > purges.Last(pair.Key, now)).OrderBy(visit => visit.End).ToArray()))
            .Where(pair => pair.Visits.Length > 0)
            .Select(pair => Record(hosts.At(pair.Key)!, pair.Visits, compliancePurges.Last(pair.Key, now)));
    }

    /// <summary>Forgets what is known of a host, a little later: what scans found, its compliance, or both.</summary>
    public void Purge(uint address, bool scanned, bool compliance, DateTimeOffset now)
    {
        if (scanned)
        {
            purges.Queue(address, now);
        }

        if (compliance)
        {
            compliancePurges.Queue(address, now);
        }
    }

    /// <summary>Those of a selection by rising number. Some at a time: who reads one page of many hosts waits for no more than that.</summary>
    public IEnumerable<HostRecord> ById(HostSelection selection, DateTimeOffset now)
    {
        // The numbers of hosts that were known from the beginning rise with their addresses; those that scans found later are all above them.
        var found = hosts.Answering(selection.Addresses).Where(address => selection.HasNumber(hosts.NumberAt(address)));
        var some = new List<uint>();
        foreach (var address in found.OrderBy(hosts.NumberAt))
        {
            some.Add(address);
            if (some.Count == AtATime)
            {
                foreach (var record in Taken(some, selection, now))
                {
                    yield return record;
                }

                some.Clear();
            }
        }

        foreach (var record in Taken(some, selection, now))
        {
            yield return record;
        }
    }

    private IEnumerable<HostRecord> Taken(List<uint> addresses, HostSelection selection, DateTimeOffset now) => addresses.Count == 0
        ? []
        : In(AddressRanges.Of(addresses.OrderBy(address => address)), now).Where(selection.Matches).OrderBy(record => record.Host.Id);

    private IEnumerable<Visit> Earlier(uint address)
    {
        for (var days = LeastDays + (int)(address % 7); days < LeastDays + 40 + (address % 400); days += 60)
        {
            var launch = hosts.Today.AddDays(-days).AddHours(address % 24);
            yield return new Visit(launch, launch.AddMinutes(40), launch.AddMinutes(60));
        }
    }

    private HostRecord Record(Host host, Visit[] visits, DateTimeOffset complianceSince)
    {
        var detections = new List<Detection>();
        foreach (var weakness in hosts.Weaknesses(host))
        {
            Detection? detection = null;
            foreach (var visit in visits)
            {
                detection = weakness.IsThereAt(visit.Launch)
                    ? detection?.FoundAgain(visit.End) ?? Detection.First(host, weakness.Check, visit.End)
                    : detection?.NotFound(visit.End);
            }

            if (detection is not null)
            {
                detections.Add(detection);
            }
        }

        var compliance = visits[^1].End.AddDays(-1);
        return new HostRecord(host, visits[0].End, visits[^1].End, visits[^1].Processed, detections)
        {
            LastCompliance = host.HasCompliance && compliance > complianceSince ? compliance : null,
        };
    }

    /// <summary>One scan of one host.</summary>
    private readonly record struct Visit(DateTimeOffset Launch, DateTimeOffset End, DateTimeOffset Processed);
}
