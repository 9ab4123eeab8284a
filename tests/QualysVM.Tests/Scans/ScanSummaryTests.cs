using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Summaries;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Scans;

/// <summary>Which hosts were not scanned and why, in every form in which two clients have met it.</summary>
public sealed class ScanSummaryTests
{
    [Fact]
    public async Task Addresses_stand_in_texts_and_in_ranges_whose_ends_belong_to_them()
    {
        var dead = (await Hosts("<DEAD><IP_LIST><COUNT>9</COUNT><IP_DATA><IP_CSV>10.0.0.1,10.0.0.2</IP_CSV><RANGES><RANGE>10.0.0.10-10.0.0.12</RANGE><RANGE>10.1.0.0-10.1.255.255</RANGE></RANGES><IP_CSV>10.0.0.7</IP_CSV></IP_DATA></IP_LIST></DEAD>")).Dead!;
        Assert.Equal(["10.0.0.1", "10.0.0.2", "10.0.0.10-10.0.0.12", "10.1.0.0-10.1.255.255", "10.0.0.7"], dead.Ips.Select(ip => ip.Text));
        Assert.Equal(("10.0.0.10", "10.0.0.12", ScanTargetKind.Range), (dead.Ips[2].First, dead.Ips[2].Last, dead.Ips[2].Kind));
        Assert.Equal(3 + 3 + 65536, dead.Count);
    }

    [Theory]
    [InlineData("IP_LIST", "IP_DATA", "IP_CSV")]
    [InlineData("IPV4_LIST", "IPV4_DATA", "IPV4_CSV")]
    public async Task Both_forms_of_names_are_read(string list, string data, string csv)
    {
        var summary = await Hosts($"<FAILED_SLICE_HOSTS><{list}><{data}><{csv}>10.0.0.1, 10.0.0.2</{csv}></{data}></{list}></FAILED_SLICE_HOSTS>");
        Assert.Equal("10.0.0.1, 10.0.0.2", summary.FailedSlice!.ToString());
        Assert.Equal("", summary.AdditionalData.ToString());
    }

    [Fact]
    public async Task Names_stand_each_where_their_kind_says()
    {
        var hosts = (await Hosts("<UNRESOLVED><DNS_LIST><DNS_DATA><DNS_CSV>a.example,b.example</DNS_CSV></DNS_DATA></DNS_LIST><NETBIOS_LIST><NETBIOS_DATA><NETBIOS_CSV>SRV 1</NETBIOS_CSV></NETBIOS_DATA></NETBIOS_LIST><INSTANCE_ID_LIST><INSTANCE_ID_DATA><INSTANCE_ID_CSV>i-1,i-2,i-3</INSTANCE_ID_CSV></INSTANCE_ID_DATA></INSTANCE_ID_LIST></UNRESOLVED>")).Unresolved!;
        Assert.Equal(["a.example", "b.example"], hosts.DnsNames);
        Assert.Equal(["SRV 1"], hosts.NetBiosNames);
        Assert.Equal(["i-1", "i-2", "i-3"], hosts.InstanceIds);
        Assert.Empty(hosts.Ips);
        Assert.Equal(6, hosts.Count);
    }

    /// <summary>An address that is named twice is one host: clients were off by one.</summary>
    [Theory]
    [InlineData("10.0.0.1,10.0.0.1", 1)]
    [InlineData("10.0.0.1-10.0.0.9,10.0.0.5", 9)]
    [InlineData("10.0.0.5,10.0.0.1-10.0.0.9,10.0.0.9-10.0.0.10", 10)]
    [InlineData("10.0.0.9-10.0.0.1", 0)]
    [InlineData("0.0.0.0-255.255.255.255,1.2.3.4", 4294967296)]
    [InlineData("2001:db8::1,2001:db8::1-2001:db8::ff,10.0.0.1", 3)]
    [InlineData("", 0)]
    public async Task Each_address_counts_once(string addresses, long count) =>
        Assert.Equal(count, (await Hosts($"<DEAD><IP_LIST><IP_DATA><IP_CSV>{addresses}</IP_CSV></IP_DATA></IP_LIST></DEAD>")).Dead!.Count);

    [Fact]
    public async Task No_result_is_not_the_same_as_nobody_there()
    {
        var none = await Of("<SCAN_DETAILS><STATUS>CANCELED</STATUS></SCAN_DETAILS>");
        Assert.Equal((false, (long?)null, (long?)null, (SummarizedHosts?)null), (none.HasResult, none.ScannedCount, none.NotScannedCount, none.Dead));
        Assert.Empty(none.HostsNotScanned);
        Assert.All(new[] { "<SCAN_RESULTS/>", "<SCAN_RESULTS><HOSTS><COUNT>0</COUNT><HOSTS_DATA/></HOSTS></SCAN_RESULTS>" }, async text =>
        {
            var empty = await Of(text);
            Assert.Equal((true, 0L, 0L), (empty.HasResult, empty.ScannedCount, empty.NotScannedCount));
        });
    }

    [Fact]
    public async Task Those_that_were_not_scanned_are_told_by_their_reason_and_no_others()
    {
        var names = new[] { "SCANNED", "NOT_VULNERABLE", "DEAD", "EXCLUDED", "CANCELLED", "UNRESOLVED", "DUPLICATE", "ABORTED", "BLOCKED", "FAILED_SLICE", "EXCEEDED_SCAN_DURATION" };
        var summary = await Hosts(string.Concat(names.Select((name, at) => $"<{name}><IP_LIST><IP_DATA><IP_CSV>10.0.0.{at}</IP_CSV></IP_DATA></IP_LIST></{name}>")));
        Assert.Equal(
            ["Dead: 10.0.0.2", "Excluded: 10.0.0.3", "Cancelled: 10.0.0.4", "Unresolved: 10.0.0.5", "Duplicate: 10.0.0.6", "Aborted: 10.0.0.7", "Blocked: 10.0.0.8", "FailedSlice: 10.0.0.9", "ExceededScanDuration: 10.0.0.10"],
            summary.HostsNotScanned.Select(group => group.ToString()));
        Assert.Equal((2, 9), (summary.ScannedCount, summary.NotScannedCount));
        Assert.Equal("SCAN_RESULTS/HOSTS/HOSTS_DATA/ASLEEP/IP_LIST=x", (await Hosts("<ASLEEP><IP_LIST>x</IP_LIST></ASLEEP>")).AdditionalData.ToString());
    }

    [Fact]
    public void One_scan_or_a_span_of_time_and_nothing_is_sent_otherwise()
    {
        var service = new StubService(_ => new StubReply("", 500));
        using var session = TestSession.Over(service);
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        Assert.All(
            new ScanSummaryQuery[] { new(), new() { Until = now }, new() { Ref = "scan/1.2", Since = now }, new() { Ref = "scan/1.2", Until = now }, new() { Since = now, Until = now.AddSeconds(-1) }, new() { Ref = "report/1" } },
            query => Assert.Equal(QualysError.InvalidArgument, Assert.Throws<QualysException>(() => new QualysApi(session).ScanSummaries.List(query, SilentObserver.Instance, TestContext.Current.CancellationToken)).Reason));
        Assert.Empty(service.Requests);
    }

    private static Task<ScanSummary> Hosts(string categories) => Of($"<SCAN_RESULTS><HOSTS><HOSTS_DATA>{categories}</HOSTS_DATA></HOSTS></SCAN_RESULTS>");

    private static async Task<ScanSummary> Of(string elements)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(
            $"<SCAN_SUMMARY_OUTPUT><RESPONSE><DATETIME>2026-01-01T00:00:00Z</DATETIME><SCAN_SUMMARY_LIST><SCAN_SUMMARY><SCAN_REFERENCE>scan/1.2</SCAN_REFERENCE>{elements}</SCAN_SUMMARY></SCAN_SUMMARY_LIST></RESPONSE></SCAN_SUMMARY_OUTPUT>")));
        var outcome = await Outcome.Of(new QualysApi(session).ScanSummaries.List(new() { Ref = "scan/1.2" }, SilentObserver.Instance, default));
        Assert.Null(outcome.Error);
        return outcome.Only;
    }
}
