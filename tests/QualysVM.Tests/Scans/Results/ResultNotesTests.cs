using System.Text;
using System.Text.Json;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Scans;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sandbox;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Scans.Results;

/// <summary>Objects that are no rows: what names neither a host nor a QID belongs to the header, whatever its keys and wherever it stands.</summary>
public sealed class ResultNotesTests
{
    private const string Header = """{"scan_report_template_title":"Scan Results","username":"u"},{"launch_date":"03/01/2026 09:00:00","reference":"scan/1.1","type":"API"}""";
    private const string Row = """{"ip":"10.0.0.1","qid":38170,"title":"T"}""";

    /// <summary>The keys that five public clients look for, and some that none does.</summary>
    public static TheoryData<string, string> Keys => new()
    {
        { "hosts_not_scanned_host_not_alive_ip", "host not alive" },
        { "hosts_not_scanned_host_not_alive_netbios", "host not alive" },
        { "hosts_not_scanned_host_not_alive_dns", "host not alive" },
        { "hosts_not_scanned_excluded_host_ip", "excluded host" },
        { "hosts_not_scanned_hostname_not_found_dns", "hostname not found" },
        { "hosts_not_scanned_scan_discontinued_ip", "scan discontinued" },
        { "hosts_not_scanned_ip_could_not_be_resolved", "ip could not be resolved" },
        { "hosts_not_scanned_dns_hostname_could_not_be_resolved", "dns hostname could not be resolved" },
        { "hosts_not_scanned_netbios_could_not_be_resolved", "netbios could not be resolved" },
        { "hosts_not_scanned_eaten_by_the_dog", "eaten by the dog" },
        { "scan_canceled_by_user_ip", "scan canceled by user" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Hosts_that_were_not_scanned_are_told_wherever_that_stands(string key, string reason)
    {
        var note = $$"""{"{{key}}":"10.0.0.2-10.0.0.4, 10.0.0.9"}""";
        foreach (var (json, rows) in new[] { ($"[{note}]", 0), ($"[{Header},{note}]", 0), ($"[{note},{Header},{Row}]", 1), ($"[{Header},{Row},{note},{Row}]", 2), ($"[{Row},{{}},{note},{{}}]", 1) })
        {
            var (findings, header) = Read(json);
            Assert.Equal(rows, findings.Count);
            var hosts = Assert.Single(header!.HostsNotScanned);
            Assert.Equal((reason, "10.0.0.2-10.0.0.4, 10.0.0.9"), (hosts.Reason, hosts.Hosts.ToString()));
            Assert.Equal([ScanTargetKind.Range, ScanTargetKind.Address], hosts.Hosts.Select(host => host.Kind));
            Assert.Equal($"{reason}: 10.0.0.2-10.0.0.4, 10.0.0.9", header.HostsNotScanned.ToString());
            Assert.Equal(("scan/1.1", 0), (header.Ref, header.AdditionalData.Count));
        }
    }

    [Theory]
    [InlineData("no_vulnerabilities_match_your_filters_for_these_hosts", "\"10.0.0.2\"", "10.0.0.2")]
    [InlineData("type_of_something", "{\"a\":[1]}", "{\"a\":[1]}")]
    [InlineData("title", "\"not a finding's\"", "not a finding's")]
    [InlineData("severity", "3", "3")]
    public void Whatever_else_is_no_row_is_kept_by_its_key(string key, string value, string kept)
    {
        var (findings, header) = Read($$"""[{{Header}},{{Row}},{"{{key}}":{{value}}},{"{{key}}":{{value}}}]""");
        Assert.Single(findings);
        Assert.Equal([kept, kept], header!.AdditionalData.Values);
        Assert.Equal([key, key + "[2]"], header.AdditionalData.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_note_may_hold_several_and_stand_beside_the_distribution()
    {
        var (_, header) = Read($$"""[{{Row}},{"hosts_not_scanned_host_not_alive_ip":["10.0.0.2","10.0.0.3"],"target_distribution_across_scanner_appliances":"sa1 : 10.0.0.1","hosts_not_scanned_excluded_host_dns":"a.b.c"}]""");
        Assert.Equal("host not alive: 10.0.0.2, 10.0.0.3, excluded host: a.b.c", header!.HostsNotScanned.ToString());
        Assert.Equal("sa1 : 10.0.0.1", header.TargetDistribution);
    }

    [Fact]
    public void A_row_is_one_whatever_it_begins_with()
    {
        var (findings, _) = Read("""[{"title":"T","results":"r","qid":7},{"severity":"3","ip":"10.0.0.1","qid":"8","odd":1}]""");
        Assert.Equal([7, 8], findings.Select(finding => finding.Qid));
        Assert.Equal(("T", "r", "10.0.0.1", 3, "1"), (findings[0].Title, findings[0].Result, findings[1].Ip, findings[1].Severity, findings[1].AdditionalData["odd"]));
    }

    [Fact]
    public async Task The_sandbox_tells_who_was_not_scanned()
    {
        using var platform = new SandboxPlatform();
        var reference = await platform.Launch("&ip=10.0.0.1-10.0.7.254&exclude_ip_per_scan=10.0.0.7-10.0.0.9");
        platform.Clock.Advance(TimeSpan.FromMinutes(30));
        var (findings, header) = Read(await platform.Fetch(reference, "&output_format=json_extended&mode=extended"));
        var notes = header!.HostsNotScanned.ToDictionary(hosts => hosts.Reason, hosts => hosts.Hosts);
        Assert.Equal("10.0.0.7-10.0.0.9", notes["excluded host"].ToString());
        var dead = Addresses(notes["host not alive"]);
        var alive = findings.Select(finding => finding.Ip).ToHashSet();
        Assert.Equal(((int?)2043, header.ActiveHosts), (header.TotalHosts, (int?)alive.Count));
        Assert.Equal(header.TotalHosts - header.ActiveHosts, dead.Count);
        Assert.Empty(dead.Intersect(alive));
        Assert.NotNull(header.TargetDistribution);
    }

    [Fact]
    public async Task The_sandbox_tells_of_hosts_without_a_match_and_of_a_scan_that_was_stopped()
    {
        using var platform = new SandboxPlatform();
        var reference = await platform.Launch("&ip=10.0.0.1-10.0.3.254");
        platform.Clock.Advance(TimeSpan.FromMinutes(30));
        var (none, header) = Read(await platform.Fetch(reference, "&output_format=json_extended&mode=extended&ips=10.9.9.9"));
        Assert.Empty(none);
        Assert.Equal("10.9.9.9", header!.AdditionalData["no_vulnerabilities_match_your_filters_for_these_hosts"]);
    }

    [Theory]
    [InlineData("""[{"error":{"code":999,"message":"Internal error"}}]""", QualysError.ServiceRefused)]
    [InlineData("""[{"Errors":["Internal error"]}]""", QualysError.ServiceRefused)]
    [InlineData("""[{"reference":"scan/1.1"},{"ip":"10.0.0.1","qid":1},{"fault":"cut"}]""", QualysError.ServiceRefused)]
    [InlineData("""[{"message":"Internal error"}]""", QualysError.MalformedReply)]
    [InlineData("""[{"code":999},{}]""", QualysError.MalformedReply)]
    [InlineData("""[{"reference":"scan\/2.2"},{"ip":"10.0.0.1","qid":1}]""", QualysError.UnexpectedReply)]
    [InlineData("""[{"reference":"scan/2.2"}]""", QualysError.UnexpectedReply)]
    public async Task What_is_no_result_of_this_scan_is_an_error(string json, QualysError reason)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(json), new StubReply(json)));
        using var pages = new QualysApi(session).ScanResults.Read(new ScanResultQuery { Ref = "scan/1.1" }, SilentObserver.Instance, TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<QualysException>(async () =>
        {
            while (await pages.NextAsync() is { } page)
            {
                Assert.All(page, finding => Assert.Equal("scan/1.1", finding.Ref));
            }
        });
        Assert.Equal(reason, error.Reason);
    }

    /// <summary>What is copied is looked at where it begins.</summary>
    [Theory]
    [InlineData("""[{"error":{"code":999,"message":"Internal error"}}]""", QualysError.ServiceRefused)]
    [InlineData("""[ { "Fault" : "x" } ]""", QualysError.ServiceRefused)]
    [InlineData("""[{"company":"c"},{"reference":"scan\/2.2"},{"ip":"10.0.0.1","qid":1}]""", QualysError.UnexpectedReply)]
    [InlineData("""[{"company":"c"},{"reference":"scan\/1.1"},{"ip":"10.0.0.1","qid":1}]""", null)]
    [InlineData("""[{"ip":"10.0.0.1","qid":1,"results":"\"reference\":\"scan/2.2\""},{"reference":"scan/2.2"}]""", null)]
    public async Task Nor_is_it_saved(string json, QualysError? reason)
    {
        using var session = TestSession.Over(StubService.Playing(new StubReply(json)));
        var saved = await Record.ExceptionAsync(() =>
            new QualysApi(session).ScanResults.SaveAsync(new ScanResultQuery { Ref = "scan/1.1", Format = "json_extended" }, Stream.Null, SilentObserver.Instance, TestContext.Current.CancellationToken));
        Assert.Equal(reason, (saved as QualysException)?.Reason);
    }

    private static HashSet<string> Addresses(IEnumerable<ScanTarget> hosts) => [.. hosts.SelectMany(host =>
        Enumerable.Range(Number(host.First!), Number(host.Last!) - Number(host.First!) + 1).Select(number => $"10.0.{number / 256}.{number % 256}"))];

    /// <summary>The last two parts of an address as one number.</summary>
    private static int Number(string address) => address.Split('.').Skip(2).Aggregate(0, (number, part) => (number * 256) + int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));

    private static (List<ScanFinding> Findings, ScanResultHeader? Header) Read(string json)
    {
        using var document = JsonDocument.Parse(json); // the test's own text is JSON
        var reader = new ScanResultReader("scan/1.1");
        List<ScanFinding> findings = [.. reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)))];
        return (findings, reader.Header);
    }
}
