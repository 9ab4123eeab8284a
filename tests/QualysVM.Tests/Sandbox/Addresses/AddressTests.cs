using System.Xml.Linq;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Addresses;

/// <summary>The addresses of the subscription: who sees which, and what is added.</summary>
public sealed class AddressTests : IDisposable
{
    private const string Path = "/api/2.0/fo/asset/ip/";
    private const string Add = "action=add&enable_vm=1&ips=";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(6);
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("", "10.0.0.0-10.7.255.255")]
    [InlineData("&ips=9.0.0.0-10.0.0.5,10.0.0.7", "10.0.0.0-10.0.0.5", "10.0.0.7")]
    [InlineData("&compliance_enabled=1", "10.4.4.4", "10.4.4.8", "10.4.4.15-10.4.4.16")]
    [InlineData("&compliance_enabled=0&ips=10.4.4.4-10.4.4.9", "10.4.4.5-10.4.4.7", "10.4.4.9")]
    [InlineData("&certview_enabled=1")]
    public async Task Those_that_are_asked_for_are_listed_as_addresses_and_ranges(string more, params string[] listed) => Assert.Equal(listed, await List(more));

    /// <summary>What the hosts say of themselves.</summary>
    [Theory]
    [InlineData("DNS")]
    [InlineData("IP")]
    public async Task The_way_of_tracking_agrees_with_the_hosts(string method)
    {
        var hosts = (await platform.Get("/api/5.0/fo/asset/host/?action=list")).Descendants("HOST").ToList();
        foreach (var host in hosts)
        {
            var ip = host.Value("IP");
            Assert.Equal(host.Value("TRACKING_METHOD") == method ? [ip!] : [], await List($"&tracking_method={method}&ips={ip}"));
        }

        Assert.Contains(hosts, host => host.Value("TRACKING_METHOD") == method);
    }

    [Theory]
    [InlineData(SandboxAccount.UnitManager, "10.0.16.1-10.0.16.62", "10.2.0.10-10.2.0.40", "10.2.1.10-10.2.1.40")]
    [InlineData(SandboxAccount.Scanner, "10.2.0.10-10.2.0.40", "10.2.1.10-10.2.1.40")]
    [InlineData(SandboxAccount.Auditor, "10.4.4.4", "10.4.4.8", "10.4.4.15-10.4.4.16")]
    public async Task Everybody_sees_the_own_ones(string login, params string[] listed) => Assert.Equal(listed, await List("", login));

    [Theory]
    [InlineData("0", 3)]
    [InlineData("7103", 0)]
    [InlineData("9", 0)]
    public async Task Who_is_no_manager_may_ask_by_network(string network, int ranges)
    {
        Assert.Equal(ranges, (await List($"&network_id={network}", SandboxAccount.UnitManager)).Count);
        Assert.Equal(1901, (await platform.Refused($"{Path}?action=list&network_id={network}")).Code);
    }

    [Theory]
    [InlineData("192.168.7.1", "192.168.7.1")]
    [InlineData("192.168.7.1-192.168.7.9", "192.168.7.1-192.168.7.9")]
    [InlineData("192.168.7.9/24", "192.168.7.0-192.168.7.255")]
    [InlineData("192.168.7.9/32", "192.168.7.9")]
    [InlineData("192.168.7.1,192.168.7.2", "192.168.7.1-192.168.7.2")]
    public async Task What_is_added_is_listed_some_seconds_later(string ips, string listed)
    {
        Assert.Equal("IPs successfully added to Vulnerability Management", (await Change(Add + ips)).Descendants("TEXT").Single().Value);
        Assert.Empty(await List("&ips=192.168.0.0-192.168.255.255"));
        platform.Clock.Advance(Soon);
        Assert.Equal([listed], await List("&ips=192.168.0.0-192.168.255.255"));
        Assert.Equal([listed], await List("&tracking_method=IP&compliance_enabled=0&ips=192.168.0.0-192.168.255.255"));
        Assert.Empty(await List("&ips=192.168.0.0-192.168.255.255", SandboxAccount.UnitManager));
    }

    [Fact]
    public async Task Tracking_and_compliance_are_kept()
    {
        Assert.Equal("IPs successfully added to Vulnerability Management/Policy Compliance",
            (await Change(Add + "192.168.7.1&enable_pc=1&tracking_method=DNS")).Descendants("TEXT").Single().Value);
        platform.Clock.Advance(Soon);
        Assert.Equal(["192.168.7.1"], await List("&compliance_enabled=1&tracking_method=DNS&ips=192.168.7.1"));
        Assert.Equal(["192.168.7.1"], await List("&ips=192.168.7.1", SandboxAccount.Auditor));
        Assert.Empty(await List("&tracking_method=IP&ips=192.168.7.1"));
    }

    [Fact]
    public async Task What_a_unit_manager_adds_belongs_to_a_group_of_his()
    {
        await Change(Add + "192.168.7.1&ag_title=DMZ+-+Frankfurt", SandboxAccount.UnitManager);
        platform.Clock.Advance(Soon);
        Assert.Equal(["192.168.7.1"], await List("&ips=192.168.7.1", SandboxAccount.UnitManager));
        Assert.Empty(await List("&ips=192.168.7.1", SandboxAccount.Scanner));
        Assert.Equal(["192.168.7.1"], await List("&ips=192.168.7.1"));
    }

    [Theory]
    [InlineData("action=add&enable_vm=1", SandboxAccount.UserName, 1903)]
    [InlineData("action=add&ips=192.168.7.1", SandboxAccount.UserName, 1922)]
    [InlineData("action=add&enable_vm=0&ips=192.168.7.1", SandboxAccount.UserName, 1922)]
    [InlineData(Add + "192.168.7", SandboxAccount.UserName, 1905)]
    [InlineData(Add + "192.168.7.1/33", SandboxAccount.UserName, 1905)]
    [InlineData(Add + "nobody", SandboxAccount.UserName, 1905)]
    [InlineData(Add + "192.168.7.1&tracking_method=EC2", SandboxAccount.UserName, 1905)]
    [InlineData(Add + "192.168.7.1&ag_title=DMZ+-+Frankfurt", SandboxAccount.UserName, 1901)]
    [InlineData(Add + "192.168.7.1", SandboxAccount.UnitManager, 1903)]
    [InlineData(Add + "192.168.7.1&ag_title=All", SandboxAccount.UnitManager, 1905)]
    public async Task It_refuses_and_nothing_is_added(string form, string login, int code)
    {
        Assert.Equal(code, (await platform.Refused(SandboxPlatform.Request(Path, form: form, login: login))).Code);
        platform.Clock.Advance(Soon);
        Assert.Equal(["10.0.0.0-10.7.255.255"], await List(""));
    }

    [Theory]
    [InlineData(SandboxAccount.Scanner)]
    [InlineData(SandboxAccount.Reader)]
    [InlineData(SandboxAccount.Auditor)]
    public async Task Others_may_not_add(string login) => Assert.Equal(2012, (await platform.Refused(SandboxPlatform.Request(Path, form: Add + "192.168.7.1", login: login))).Code);

    private async Task<List<string>> List(string more, string login = SandboxAccount.UserName) =>
        [.. (await platform.Get($"{Path}?action=list{more}", login)).Descendants("IP_SET").Elements().Select(element =>
        {
            Assert.Equal(element.Name.LocalName == "IP_RANGE", element.Value.Contains('-', StringComparison.Ordinal));
            return element.Value;
        })];

    private async Task<XElement> Change(string form, string login = SandboxAccount.UserName)
    {
        using var response = await platform.Send(SandboxPlatform.Request(Path, form: form, login: login));
        Assert.True(response.IsSuccessStatusCode);
        return await SandboxPlatform.Read(response);
    }
}
