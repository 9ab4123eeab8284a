using System.Net;
using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Hosts;

/// <summary>action=purge: what is forgotten, when, by whom, and what is refused.</summary>
public sealed class HostPurgeTests : IDisposable
{
    private const string Path = "/api/5.0/fo/asset/host/";
    private const string Finance = "700106";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(6);
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("2.0")]
    [InlineData("5.0")]
    public async Task The_answer_names_the_hosts_in_a_batch(string version)
    {
        using var response = await platform.Send(SandboxPlatform.Request(Path.Replace("5.0", version), form: "action=purge&ids=3100001,3100003-3100005"));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<!DOCTYPE BATCH_RETURN SYSTEM \"https://{SandboxAccount.BaseAddress.Host}/api/{version}/batch_return.dtd\">", text, StringComparison.Ordinal);
        var answer = await SandboxPlatform.Read(response);
        Assert.Equal("BATCH_RETURN RESPONSE BATCH_LIST BATCH", string.Join(" ", answer.Descendants("BATCH").Single().AncestorsAndSelf().Reverse().Select(element => element.Name.LocalName)));
        Assert.Equal(["Hosts Queued for Purging", "3100001", "3100003-3100005"], answer.Descendants("BATCH").Descendants().Where(element => !element.HasElements).Select(element => element.Value));
    }

    [Fact]
    public async Task A_purged_host_leaves_the_lists_and_new_reports_some_seconds_later()
    {
        var (ip, before) = ("10.5.0.1", await Ips());
        var report = await Report(ip);
        await Purge($"ips={ip}");
        Assert.Equal(before, await Ips());
        platform.Clock.Advance(Soon);
        Assert.Equal(before.Where(one => one != ip), await Ips());
        Assert.Empty((await platform.Get($"/api/5.0/fo/asset/host/vm/detection/?action=list&ips={ip}")).Descendants("HOST"));
        Assert.Empty((await platform.Get($"{Path}?action=list&details=None&ips={ip}")).Descendants("ID"));
        Assert.Empty(await Rows(await Report(ip)));
        Assert.NotEmpty(await Rows(report));
    }

    [Fact]
    public async Task It_comes_back_as_new_when_it_is_scanned_again()
    {
        await Purge("ips=10.5.0.1");
        platform.Clock.Advance(Soon);
        var reference = await platform.Launch(least: "action=launch&option_id=610001&ip=10.5.0.1");
        platform.Clock.Advance(TimeSpan.FromMinutes(25));
        var host = Assert.Single((await platform.Get("/api/5.0/fo/asset/host/vm/detection/?action=list&include_disabled=1&include_ignored=1&show_igs=1&ips=10.5.0.1")).Descendants("HOST"));
        Assert.Equal((await platform.Rows(reference)).Select(row => row.GetProperty("qid").GetInt32()).Order(), host.Descendants("QID").Select(qid => (int)qid).Order());
        Assert.All(host.Descendants("DETECTION"), detection => Assert.Equal(("1", detection.Value("TYPE") == "Info" ? null : "New"), (detection.Value("TIMES_FOUND"), detection.Value("STATUS"))));
    }

    [Fact]
    public async Task The_results_of_scans_stay()
    {
        var reference = (await platform.List($"{SandboxPlatform.Everything}&state=Finished&target=10.5.0.1"))[0].Value("REF")!;
        var rows = (await platform.Rows(reference)).Length;
        await Purge("ips=10.0.0.0-10.7.255.255");
        platform.Clock.Advance(Soon);
        Assert.Empty(await Ips());
        Assert.Equal(rows, (await platform.Rows(reference)).Length);
    }

    /// <summary>The recipe that people use: look, then purge by the same filter.</summary>
    [Fact]
    public async Task The_filters_of_the_list_take_the_hosts_that_the_list_shows()
    {
        foreach (var filter in new[]
        {
            $"ips=10.0.0.0-10.7.255.255&no_vm_scan_since={SandboxPlatform.Start.AddDays(-30):yyyy-MM-dd}", "ag_titles=HQ+Paris", "ag_ids=700103&os_pattern=8.4",
            "use_tags=1&tag_set_by=name&tag_set_include=Linux", $"ag_ids={Finance}&compliance_enabled=1", "ids=3100000-3100009&network_ids=0",
        })
        {
            var (all, shown) = (await Ips(), await Ips("&" + filter));
            Assert.NotEmpty(shown);
            await Purge(filter);
            platform.Clock.Advance(Soon);
            Assert.Equal(all.Except(shown), await Ips());
            Assert.Equal("No Hosts Queued for Purging", Assert.Single((await Purge(filter)).Descendants("BATCH").Single().Elements()).Value);
        }
    }

    /// <summary>Documented: compliance_enabled=1 takes both kinds whatever data_scope says, 0 alone takes what scans found.</summary>
    [Theory]
    [InlineData("", true, true)]
    [InlineData("&data_scope=vm", true, false)]
    [InlineData("&data_scope=pc", false, true)]
    [InlineData("&data_scope=pc,vm", true, true)]
    [InlineData("&compliance_enabled=1", true, true)]
    [InlineData("&compliance_enabled=1&data_scope=vm", true, true)]
    [InlineData("&compliance_enabled=1&data_scope=pc", true, true)]
    public async Task The_kinds_of_data_that_are_asked_for_go(string more, bool scanned, bool compliance)
    {
        var ip = (await Ips("&ag_ids=" + Finance))[0];
        await Purge($"ips={ip}{more}");
        platform.Clock.Advance(Soon);
        Assert.Equal(!scanned, (await Ips()).Contains(ip));
        // Its compliance is told beside the host alone: a scan brings the host back.
        await platform.Launch(least: $"action=launch&option_id=610001&ip={ip}");
        platform.Clock.Advance(TimeSpan.FromMinutes(25));
        var host = Assert.Single((await platform.Get($"{Path}?action=list&ips={ip}")).Descendants("HOST"));
        Assert.Equal(compliance, host.Element("LAST_COMPLIANCE_SCAN_DATETIME") is null);
    }

    [Fact]
    public async Task Zero_for_compliance_takes_what_scans_found_on_hosts_without_it()
    {
        var all = await Ips("&ips=10.3.0.0-10.5.255.255");
        await Purge("ips=10.3.0.0-10.5.255.255&compliance_enabled=0");
        platform.Clock.Advance(Soon);
        Assert.Equal(all.Where(ip => ip.StartsWith("10.4.", StringComparison.Ordinal)), await Ips("&ips=10.3.0.0-10.5.255.255"));
    }

    [Theory]
    [InlineData(SandboxAccount.UserNameWithoutClients, 200)]
    [InlineData(SandboxAccount.UnitManager, 200)]
    [InlineData(SandboxAccount.Scanner, 403)]
    [InlineData(SandboxAccount.Reader, 403)]
    public async Task Who_may_purges_the_own_hosts(string login, int status)
    {
        var own = (await platform.Get(Path + "?action=list", login)).Descendants("HOST").Select(host => host.Value("IP")!).ToList();
        using var response = await platform.Send(SandboxPlatform.Request(Path, form: "action=purge&ips=10.0.0.0-10.7.255.255", login: login));
        Assert.Equal(status, (int)response.StatusCode);
        platform.Clock.Advance(Soon);
        Assert.Equal(status == 200 ? 150 - own.Count : 150, (await Ips()).Count);
    }

    [Fact]
    public async Task An_auditor_purges_compliance_alone()
    {
        using var response = await platform.Send(SandboxPlatform.Request(Path, form: "action=purge&ips=10.0.0.0-10.7.255.255", login: SandboxAccount.Auditor));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty((await platform.Get(Path + "?action=list")).Descendants("LAST_COMPLIANCE_SCAN_DATETIME"));
        platform.Clock.Advance(Soon);
        Assert.Empty((await platform.Get(Path + "?action=list")).Descendants("LAST_COMPLIANCE_SCAN_DATETIME"));
        Assert.Equal(150, (await Ips()).Count);
    }

    [Theory]
    [InlineData("", 1922)]
    [InlineData("&use_tags=0", 1922)]
    [InlineData("&no_vm_scan_since=2026-01-01", 1922)]
    [InlineData("&use_tags=1", 1922)]
    [InlineData("&ids=1&tag_set_include=5", 1907)]
    [InlineData("&ag_ids=700102&ag_titles=DMZ", 1904)]
    [InlineData("&ids=1&data_scope=all", 1905)]
    [InlineData("&ids=1&data_scope=vm,vm", 1905)]
    [InlineData("&ips=", 1905)]
    [InlineData("&ag_titles=", 1905)]
    [InlineData("&ids=1&id_min=1", 1901)]
    [InlineData("&ids=1&vm_scan_since=2026-01-01", 1901)]
    public async Task It_refuses_and_nothing_is_purged(string more, int code)
    {
        Assert.Equal((400, code), await platform.Refused(SandboxPlatform.Request(Path, form: "action=purge" + more)) is var (status, found, _) ? (status, found) : default);
        platform.Clock.Advance(Soon);
        Assert.Equal(150, (await Ips()).Count);
    }

    [Fact]
    public async Task It_needs_POST() => Assert.Equal(1908, (await platform.Refused(Path + "?action=purge&ids=1")).Code);

    private async Task<List<string>> Ips(string more = "") => [.. (await platform.Get($"{Path}?action=list{more}")).Descendants("HOST").Select(host => host.Value("IP")!)];

    private async Task<XElement> Purge(string form)
    {
        using var response = await platform.Send(SandboxPlatform.Request(Path, form: "action=purge&" + form));
        var answer = await SandboxPlatform.Read(response);
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private Task<string> Report(string ip) => platform.FinishedReport($"action=launch&template_id=910001&output_format=csv&hide_header=1&ips={ip}");

    private async Task<List<Dictionary<string, string>>> Rows(string report) => CsvTable.Read((await platform.File(report)).Bytes);
}
