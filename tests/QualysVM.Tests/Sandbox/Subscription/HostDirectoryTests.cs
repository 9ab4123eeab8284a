using Microsoft.Extensions.Time.Testing;
using QualysVM.Sandbox;
using QualysVM.Sandbox.KnowledgeBase;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Tests.Sandbox.Subscription;

public sealed class HostDirectoryTests
{
    private static readonly HostDirectory Usual = Make();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(150)]
    [InlineData(10_000)]
    [InlineData(200_000)]
    public void There_are_as_many_hosts_as_were_asked_for_each_at_an_address_of_its_own_in_the_subscription(int count)
    {
        var addresses = Make(count).Known;
        Assert.Equal(count, addresses.Length);
        Assert.Equal(addresses.Distinct().Order(), addresses);
        Assert.All([addresses[0], addresses[^1]], address => Assert.True(AddressRanges.Parse(Network.Whole).Contains(address)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_hosts_and_another_one_others()
    {
        Assert.Equal(Hosts(Usual).Select(host => host.ToString()), Hosts(Make()).Select(host => host.ToString()));
        Assert.NotEqual(Usual.Known, Make(seed: 2).Known);
    }

    [Fact]
    public void Ids_rise_with_the_addresses_and_are_unique_with_those_of_hosts_yet_to_be_found()
    {
        var ids = Usual.Answering(AddressRanges.Parse(Network.Whole)).Select(address => Usual.At(address)!.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(Hosts(Usual).Select(host => host.Id).Order(), Hosts(Usual).Select(host => host.Id));
    }

    [Fact]
    public void Every_asset_group_and_every_tag_has_hosts()
    {
        Assert.All(AssetGroup.All.Skip(1), group => Assert.Contains(Hosts(Usual), host => host.Groups.Contains(group)));
        Assert.All(AssetTag.All, tag => Assert.Contains(Hosts(Usual), host => host.Tags.Contains(tag)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(24)]
    [InlineData(150)]
    [InlineData(10_000)]
    public void Somebody_is_left_wherever_some_have_left(int count)
    {
        var directory = Make(count);
        Assert.All(AssetGroup.Parts.Where(group => directory.Answering(group.Ranges).Any()), group => Assert.NotEmpty(directory.Answering(group.Ranges, SandboxPlatform.Start)));
        Assert.All(directory.Known, address => Assert.False(directory.Departures.HasLeft(directory.Departures.StillThere(address), SandboxPlatform.Start)));
        Assert.All(directory.Known, address => Assert.False(directory.Departures.HasLeft(address, SandboxPlatform.Start.AddDays(-120))));
    }

    [Theory]
    [InlineData("Windows", SystemFamily.Windows)]
    [InlineData("Linux", SystemFamily.Linux)]
    public void What_a_tag_says_of_the_system_is_so(string tag, object family) =>
        Assert.All(Hosts(Make(5000)).Where(host => host.System is not null && host.Tags.Any(one => one.Name == tag)), host => Assert.Equal(family, host.System!.Family));

    [Fact]
    public void No_host_is_where_nothing_is_ever_scanned_or_nobody_is() =>
        Assert.All(Make(10_000).Known, address => Assert.False(Exclusion.Ranges.Contains(address) || Network.Empty.Contains(address) || Network.Unscanned.Contains(address)));

    [Fact]
    public void A_host_is_found_by_its_name_and_by_its_instance_and_by_no_other()
    {
        foreach (var host in Hosts(Usual))
        {
            Assert.All(new[] { host.Dns, host.InstanceId }.OfType<string>(), name => Assert.Equal(host.Ip, Usual.Meant(name).ToString()));
        }

        Assert.Equal("10.0.16.1", Usual.Meant("WWW.corp.example").ToString());
        Assert.Equal(0, Usual.Meant("nobody.corp.example").Count);
    }

    [Fact]
    public void A_machine_is_at_every_second_address_or_so_of_the_part_that_waits_to_be_found()
    {
        Assert.NotNull(Usual.At(AddressRanges.Parse("10.0.0.1").At(0)));
        Assert.InRange(Usual.Answering(Network.Unscanned).Count(), 900, 1150);
        Assert.Empty(Usual.Answering(Network.Empty));
    }

    [Fact]
    public void Every_host_has_something_wrong_unless_it_is_well_kept() =>
        Assert.All(Hosts(Usual), host => Assert.Equal(
            Network.Tidy.Contains(host.Address),
            !Usual.Weaknesses(host).Any(weakness => !weakness.Check.IsInformation && weakness.IsThereAt(SandboxPlatform.Start))));

    [Fact]
    public void Only_what_can_be_on_a_system_is_found_on_it() =>
        Assert.All(Hosts(Usual), host => Assert.All(
            Usual.Weaknesses(host).Where(weakness => weakness.Check.SignIn is true || weakness.Check.Family is not null),
            weakness => Assert.True(host.CanHave(weakness.Check), $"{host.Ip} {weakness.Check.Title}")));

    private static IEnumerable<QualysVM.Sandbox.Subscription.Host> Hosts(HostDirectory directory) => directory.Known.Select(address => directory.At(address)!);

    private static HostDirectory Make(int hosts = 150, int seed = 1) =>
        new(new SandboxOptions { Hosts = hosts, Seed = seed, Clock = new FakeTimeProvider(SandboxPlatform.Start) });
}
