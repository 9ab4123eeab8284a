using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans;

/// <summary>The summaries of the sandbox say what the results of the same scans say.</summary>
public sealed class ScanSummaryListTests : IDisposable
{
    private const string List = "/api/2.0/fo/scan/vm/summary/?action=list";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("", 1922)]
    [InlineData("&scan_datetime_until=2026-06-01", 1922)]
    [InlineData("&scan_reference=scan/1.2&scan_datetime_since=2026-06-01", 1904)]
    [InlineData("&scan_reference=scan/1.2&scan_datetime_until=2026-06-01", 1904)]
    [InlineData("&scan_datetime_since=2026-06-02&scan_datetime_until=2026-06-01", 1905)]
    [InlineData("&scan_datetime_since=yesterday", 1905)]
    [InlineData("&scan_datetime_since=2026-06-01&include_hosts_summary_categories=dead,asleep", 1905)]
    [InlineData("&scan_datetime_since=2026-06-01&output_format=csv", 1905)]
    [InlineData("&scan_ref=scan/1.2", 1901)]
    public async Task What_the_call_does_not_take_is_refused(string parameters, int code)
    {
        var (status, refusal, _) = await platform.Refused(List + parameters);
        Assert.Equal((400, code), (status, refusal));
    }

    [Theory]
    [InlineData(SandboxAccount.UserName, 200)]
    [InlineData(SandboxAccount.UnitManager, 403)]
    [InlineData(SandboxAccount.Scanner, 403)]
    [InlineData(SandboxAccount.Auditor, 403)]
    public async Task It_is_for_Managers(string login, int status)
    {
        using var response = await platform.Send(SandboxPlatform.Request(List + "&scan_datetime_since=2026-06-14", login: login));
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_summary_has_the_hosts_of_the_results()
    {
        var reference = await platform.Launch(least: "action=launch&option_id=610001&ip=10.5.0.1-10.5.0.120&fqdn=nobody.example.com");
        Assert.Null((await Of("&scan_reference=" + reference))[0].Element("SCAN_RESULTS"));
        platform.Clock.Advance(TimeSpan.FromMinutes(25));
        var summary = Assert.Single(await Of("&scan_reference=" + reference));
        Assert.Equal("FINISHED", summary.Element("SCAN_DETAILS")!.Value("STATUS"));
        var rows = (await platform.Rows(reference, "&output_format=json_extended")).ToList();
        var found = rows.Where(row => row.TryGetProperty("qid", out _)).Select(row => row.GetProperty("ip").GetString()!).Distinct().Count();
        Assert.Equal(found, Count(summary, "SCANNED") + Count(summary, "NOT_VULNERABLE"));
        Assert.Equal("nobody.example.com", summary.Descendants("UNRESOLVED").Single().Descendants("DNS_CSV").Single().Value);
        Assert.Equal(rows.Single(row => row.TryGetProperty("hosts_not_scanned_host_not_alive_ip", out _)).GetProperty("hosts_not_scanned_host_not_alive_ip").GetString()!.Split(',').Length,
            summary.Descendants("DEAD").Single().Descendants("RANGE").Count() + summary.Descendants("DEAD").Single().Descendants("IP_CSV").Sum(csv => csv.Value.Split(',').Length));
    }

    [Fact]
    public async Task Categories_that_were_not_asked_for_are_not_told()
    {
        var all = (await Of("&scan_datetime_since=2026-06-01")).Descendants("HOSTS_DATA").Elements().Select(one => one.Name.LocalName).Distinct().ToList();
        Assert.Superset(new HashSet<string> { "SCANNED", "DEAD" }, all.ToHashSet());
        Assert.Equal(["DEAD"], (await Of("&scan_datetime_since=2026-06-01&include_hosts_summary_categories=dead")).Descendants("HOSTS_DATA").Elements().Select(one => one.Name.LocalName).Distinct());
        Assert.All(await Of("&scan_datetime_since=2026-06-01&include_scan_input=0&include_scan_details=0&include_hosts_summary=0"), one => Assert.Equal(["SCAN_REFERENCE"], one.Elements().Select(element => element.Name.LocalName)));
    }

    [Fact]
    public async Task A_span_of_time_has_the_scans_that_were_launched_in_it()
    {
        var expected = (await platform.List(SandboxPlatform.Scans + "&launched_after_datetime=2026-06-10T00:00:00Z&launched_before_datetime=2026-06-12T00:00:00Z")).Select(scan => scan.Value("REF")).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, (await Of("&scan_datetime_since=2026-06-10T00:00:00Z&scan_datetime_until=2026-06-11T23:59:59Z")).Select(one => one.Value("SCAN_REFERENCE")));
    }

    private async Task<List<XElement>> Of(string parameters) => [.. (await platform.Get(List + parameters)).Descendants("SCAN_SUMMARY")];

    private static int Count(XElement summary, string category) => summary.Descendants(category).Descendants("COUNT").Sum(count => (int)count);
}
