using Microsoft.Extensions.Time.Testing;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Hosts;
using QualysVM.Sandbox.Scans;
using QualysVM.Sandbox.Scans.Results;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Tests.Sandbox.Hosts;

/// <summary>What is known of hosts is the sum of their scans, and nothing else.</summary>
public sealed class HostRecordTests
{
    private static readonly SandboxOptions Options = new() { Clock = new FakeTimeProvider(SandboxPlatform.Start) };
    private static readonly AddressRanges Whole = AddressRanges.Parse(Network.Whole);
    private readonly HostDirectory hosts = new(Options);
    private readonly ScanCatalog scans;
    private readonly HostRecords records;

    public HostRecordTests()
    {
        scans = new ScanCatalog(Options, hosts);
        records = new HostRecords(hosts, scans);
    }

    [Fact]
    public void Every_known_host_has_a_record_and_nobody_else() =>
        Assert.Equal(hosts.Known, Now().Select(record => record.Host.Address));

    [Fact]
    public void What_the_last_scan_of_a_host_found_is_what_is_open_on_it()
    {
        var seen = 0;
        foreach (var record in Now())
        {
            if (scans.Processed(SandboxPlatform.Start).Where(scan => new ScanReach(scan, hosts).Seen.Contains(record.Host.Address)).MaxBy(scan => scan.Course.EndsAt) is not { } last)
            {
                continue;
            }

            seen++;
            Assert.Equal((last.Course.EndsAt, last.Course.ProcessedAt), (record.LastScanned, record.LastProcessed));
            Assert.Equal(
                new ScanResults(last, hosts).Read(null).Where(row => row.Host.Address == record.Host.Address).Select(row => row.Check.Qid),
                record.Detections.Where(detection => detection.Status != Detection.Fixed && detection.LastFound == last.Course.EndsAt).Select(detection => detection.Check.Qid));
            Assert.DoesNotContain(record.Detections, detection => detection.Status is not null and not Detection.Fixed && detection.LastFound != record.LastScanned);
        }

        Assert.True(seen > 100);
    }

    [Fact]
    public void All_statuses_occur_and_each_has_the_dates_that_go_with_it()
    {
        var all = Now().SelectMany(record => record.Detections.Select(detection => (record, detection))).ToList();
        Assert.Equal(["", "Active", "Fixed", "New", "Re-Opened"], all.Select(pair => pair.detection.Status ?? "").Distinct().Order());
        Assert.All(all, pair =>
        {
            var (record, one) = pair;
            Assert.True(record.FirstFound <= one.FirstFound && one.FirstFound <= one.LastFound && one.LastFound <= one.LastTested && one.LastTested <= record.LastScanned);
            Assert.Equal(one.Check.IsInformation, one.Status is null);
            Assert.Equal(one.TimesReopened > 0, one.FirstReopened is not null && one.LastReopened is not null);
            Assert.True(one.Status is not "New" || one.TimesFound == 1);
            Assert.True(one.Status is not "Fixed" || one.LastFixed == one.LastFixed && one.LastFixed > one.LastFound);
            Assert.True(one.Status is not "Re-Opened" || one.LastReopened == one.LastFound && one.LastFixed < one.LastFound);
        });
        Assert.Equal(all.Count, all.Select(pair => pair.detection.Id).Distinct().Count());
    }

    [Fact]
    public void What_was_told_only_stays_out_of_the_statuses_when_it_is_gone() =>
        Assert.All(Now().SelectMany(record => record.Detections), detection => Assert.Equal(detection.Check.IsInformation, detection.Status is null));

    [Fact]
    public void A_scan_that_is_deleted_leaves_what_it_found()
    {
        var before = Now().Select(record => (record.LastScanned, record.Detections.Count)).ToList();
        foreach (var scan in scans.NewestFirst(DateTimeOffset.MinValue, SandboxPlatform.Start, SandboxPlatform.Start).ToList())
        {
            scans.Change(scan.Reference, SandboxPlatform.Start, (found, changes) =>
            {
                changes.Delete(found!, SandboxPlatform.Start.AddMinutes(-1));
                return true;
            });
        }

        Assert.Empty(scans.NewestFirst(DateTimeOffset.MinValue, SandboxPlatform.Start, SandboxPlatform.Start));
        Assert.Equal(before, Now().Select(record => (record.LastScanned, record.Detections.Count)));
    }

    [Fact]
    public void Ten_thousand_hosts_have_records_too()
    {
        var large = new SandboxOptions { Hosts = 10_000, Clock = Options.Clock };
        var directory = new HostDirectory(large);
        Assert.Equal(10_000, new HostRecords(directory, new ScanCatalog(large, directory)).In(Whole, SandboxPlatform.Start).Count(record => record.Detections.Count > 0));
    }

    /// <summary>The last midnight of a year, a leap day and the usual one; other seeds, and as many hosts as a large account has.</summary>
    [Theory]
    [InlineData("2026-12-31T23:59:30Z", 1, 150)]
    [InlineData("2028-02-29T12:00:00Z", 1, 150)]
    [InlineData("2026-06-15T00:00:00Z", 2, 150)]
    [InlineData("2026-06-15T10:20:30Z", 7, 10_000)]
    public void A_few_hosts_have_not_been_scanned_for_a_month_and_some_of_them_not_for_three(string day, int seed, int count)
    {
        var now = DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var options = new SandboxOptions { Clock = new FakeTimeProvider(now), Seed = seed, Hosts = count };
        var directory = new HostDirectory(options);
        var all = new HostRecords(directory, new ScanCatalog(options, directory)).In(Whole, now).ToList();
        var left = all.Where(record => directory.Departures.HasLeft(record.Host.Address, now)).ToList();
        Assert.InRange(left.Count, 3, count / 20);
        Assert.All(left, record => Assert.True(record.LastScanned < now.AddDays(-30)));
        Assert.InRange(left.Count(record => record.LastScanned < now.AddDays(-90)), 1, left.Count - 2);
        Assert.All(left, record => Assert.NotEmpty(record.Detections));
    }

    /// <summary>The sub-state of a scan of the past is dealt before anybody knows who was there; whoever it aims at must make it true.</summary>
    [Theory]
    [InlineData(1, 150)]
    [InlineData(2, 150)]
    [InlineData(3, 30)]
    [InlineData(4, 30)]
    public void Every_scan_of_the_past_reached_whom_its_sub_state_says(int seed, int count)
    {
        var options = new SandboxOptions { Clock = Options.Clock, Seed = seed, Hosts = count, Scans = 1000 };
        var directory = new HostDirectory(options);
        Assert.All(
            new ScanCatalog(options, directory).NewestFirst(DateTimeOffset.MinValue, SandboxPlatform.Start, SandboxPlatform.Start).SkipLast(2),
            scan => Assert.Equal(new ScanReach(scan, directory).SubState, scan.SubState));
    }

    private List<HostRecord> Now() => [.. records.In(Whole, SandboxPlatform.Start)];
}
