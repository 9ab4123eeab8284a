using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Hosts;

/// <summary>The sandbox's list of hosts: pages, filters, who sees which, and what it refuses.</summary>
public sealed class HostListTests : IDisposable
{
    private const string Path = "/api/5.0/fo/asset/host/?action=list";
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    private Task<List<XElement>> List(string more = "") => platform.List(Path + more, "HOST");

    private async Task<List<long>> Ids(string more = "", string login = SandboxAccount.UserName) =>
        [.. (await platform.Get(Path + "&truncation_limit=0" + more, login)).Descendants("HOST").Select(host => (long)host.Element("ID")!)];

    [Fact]
    public async Task Pages_name_the_next_one_and_make_the_whole()
    {
        var whole = await Ids();
        Assert.Equal(150, whole.Count);
        Assert.Equal(whole.Order(), whole);
        var (read, next) = (new List<long>(), $"{Path}&details=All&truncation_limit=40");
        while (true)
        {
            var page = await platform.Get(next);
            read.AddRange(page.Descendants("HOST").Select(host => (long)host.Element("ID")!));
            if (page.Descendants("WARNING").SingleOrDefault() is not { } warning)
            {
                break;
            }

            Assert.Equal("1980", warning.Value("CODE"));
            Assert.StartsWith("40 record limit exceeded.", warning.Value("TEXT"), StringComparison.Ordinal);
            Assert.Contains("cloud_agent_activationkey", warning.Value("URL"), StringComparison.Ordinal);
            next = warning.Value("URL")!; // as it stands: so do other clients
        }

        Assert.Equal(whole, read);
    }

    [Fact]
    public async Task Numbers_alone_are_the_same_hosts()
    {
        var numbers = (await platform.Get(Path + "&details=None&truncation_limit=0")).Descendants("ID_SET").Single().Elements()
            .SelectMany(one => one.Value.Split('-') is var ends ? Enumerable.Range(int.Parse(ends[0], null), int.Parse(ends[^1], null) - int.Parse(ends[0], null) + 1) : []);
        Assert.Equal(await Ids(), numbers.Select(number => (long)number));
    }

    [Fact]
    public async Task What_is_not_there_has_no_list() => Assert.Empty((await platform.Get(Path + "&ids=7")).Descendants("HOST_LIST"));

    [Theory]
    [InlineData("&ids=3100001,3100003-3100005", 4)]
    [InlineData("&id_min=3100140&id_max=3100141", 2)]
    [InlineData("&ids=3100001&ips=10.7.0.0-10.7.255.255", 0)]
    [InlineData("&no_vm_scan_since=2020-01-01", 0)]
    [InlineData("&vm_scan_since=2020-01-01", 150)]
    [InlineData("&scap_scan_since=2020-01-01", 0)]
    [InlineData("&os_pattern=no+such", 0)]
    [InlineData("&network_ids=7103&ips=10.5.0.0-10.5.255.255", 0)]
    public async Task Filters_hold_together(string filter, int hosts) => Assert.Equal(hosts, (await Ids(filter)).Count);

    [Fact]
    public async Task Every_host_passes_one_of_a_filter_and_its_opposite()
    {
        foreach (var (one, other) in new[]
        {
            ("&compliance_enabled=1", "&compliance_enabled=0"), ("&network_ids=0", "&network_ids=7103"), ("&os_pattern=^$", "&os_pattern=."),
            ("&use_tags=1&tag_set_by=name&tag_set_include=Windows", "&use_tags=1&tag_set_by=name&tag_set_exclude=Windows"),
            ("&vm_processed_after=2026-06-10", "&vm_processed_before=2026-06-10"), ("&show_trurisk=1&trurisk_max=60", "&show_trurisk=1&trurisk_min=61"),
        })
        {
            var (some, rest) = (await Ids(one), await Ids(other));
            Assert.True(some.Count > 0 && rest.Count > 0, one);
            Assert.Equal(await Ids(), some.Concat(rest).Order());
        }
    }

    [Fact]
    public async Task What_is_asked_for_is_told_and_the_rest_is_not()
    {
        var plain = (await List()).SelectMany(host => host.Elements()).Select(element => element.Name.LocalName).ToHashSet();
        foreach (var (asked, element) in new[]
        {
            ("show_tags=1", "TAGS"), ("show_asset_id=1", "ASSET_ID"), ("network_name=1", "NETWORK_NAME"), ("os_hostname=1", "OS_HOSTNAME"), ("show_trurisk=1", "TRURISK_SCORE"),
            ("host_metadata=all", "METADATA"), ("show_cloud_tags=1", "CLOUD_PROVIDER_TAGS"), ("details=All", "OWNER"), ("details=All/AGs", "ASSET_GROUP_IDS"), ("details=All", "COMMENTS"),
        })
        {
            Assert.DoesNotContain(element, plain);
            Assert.Contains(await List("&" + asked), host => host.Element(element) is not null);
        }
    }

    [Fact]
    public async Task The_glossary_tells_what_the_groups_of_the_page_are_called()
    {
        var page = await platform.Get(Path + "&details=Basic/AGs");
        var named = page.Descendants("GLOSSARY").Single().Descendants("ASSET_GROUP").Select(group => group.Value("ID")!).ToList();
        Assert.Equal(page.Descendants("ASSET_GROUP_IDS").SelectMany(ids => ids.Value.Split(',')).Distinct().Order(), named.Order());
    }

    [Fact]
    public async Task Each_role_sees_its_own()
    {
        var all = await Ids();
        Assert.Equal(await Ids("&ag_ids=700102,700104"), await Ids(login: SandboxAccount.UnitManager));
        Assert.Equal(await Ids("&ag_ids=700104"), await Ids(login: SandboxAccount.Scanner));
        Assert.Equal(await Ids("&ag_titles=DMZ"), await Ids(login: SandboxAccount.Reader));
        var compliant = await Ids("&compliance_enabled=1");
        Assert.NotEmpty(compliant);
        Assert.Equal(compliant, await Ids(login: SandboxAccount.Auditor));
        Assert.True(compliant.Count < all.Count);
    }

    [Fact]
    public async Task An_ipv6_address_finds_its_host()
    {
        var host = (await List()).First(one => one.Element("IPV6") is not null);
        Assert.Equal([(long)host.Element("ID")!], await Ids("&ipv6=" + host.Value("IPV6")));
    }

    [Theory]
    [InlineData("ids=abc123", 1905)]
    [InlineData("id_min=x", 1905)]
    [InlineData("details=Everything", 1905)]
    [InlineData("os_pattern=", 1905)]
    [InlineData("os_pattern=(", 1905)]
    [InlineData("truncation_limit=1000001", 1905)]
    [InlineData("ag_ids=5", 1905)]
    [InlineData("network_ids=5", 1905)]
    [InlineData("show_tags=yes", 1905)]
    [InlineData("vm_scan_since=yesterday", 1905)]
    [InlineData("ag_ids=700102&ag_titles=DMZ", 1904)]
    [InlineData("ipv6=2001:db8::5&ids=5", 1904)]
    [InlineData("tag_set_include=5", 1907)]
    [InlineData("use_tags=1", 1922)]
    [InlineData("trurisk_min=5", 1907)]
    [InlineData("show_trurisk=1&trurisk_min=5&trurisk_max=5", 1905)]
    [InlineData("host_metadata_fields=x", 1907)]
    [InlineData("status=New", 1901)]
    [InlineData("client_id=1201", 1901)]
    public async Task It_refuses(string parameters, int code) => Assert.Equal(code, (await platform.Refused($"{Path}&{parameters}")).Code);

    [Fact]
    public async Task An_auditor_may_not_ask_when_vulnerabilities_were_looked_for() => Assert.Equal(
        1901, (await platform.Refused(SandboxPlatform.Request(Path + "&vm_scan_since=2026-01-01", login: SandboxAccount.Auditor))).Code);
}
