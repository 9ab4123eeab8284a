using QualysVM.Sandbox.Subscription;

namespace QualysVM.Tests.Sandbox.Scans;

public sealed class TargetFilterTests
{
    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.5", "10.0.0.1-10.0.0.9", true)]
    [InlineData("10.0.0.1-10.0.0.9", "10.0.0.9", true)]
    [InlineData("10.0.0.1-10.0.0.9", "10.0.0.10", false)]
    [InlineData("10.0.0.1-10.0.0.9", "10.0.0.8-10.0.0.20", true)]
    [InlineData("9.255.255.255-10.0.0.0", "10.0.0.0", true)]
    [InlineData("1.1.1.1, www.corp.example", "WWW.corp.example", true)]
    [InlineData("www.corp.example", "corp.example", false)]
    [InlineData("65188eb1-02b7-405e-861c-fb44c98a20d7,cc681b26-8899-4ca8-bedd-b187bdbb8bdb", "cc681b26-8899-4ca8-bedd-b187bdbb8bdb", true)]
    public void Addresses_match_by_overlap_and_names_by_equality(string target, string filter, bool expected) =>
        Assert.Equal(expected, TargetSet.Parse(filter).Overlaps(TargetSet.Parse(target)));

    [Fact]
    public async Task The_list_finds_a_scan_by_one_of_its_targets()
    {
        using var platform = new SandboxPlatform();
        var scans = await platform.List(SandboxPlatform.Everything + "&target=10.0.0.0-10.0.255.255");
        Assert.NotEmpty(scans);
        Assert.All(scans, scan => Assert.Contains("10.0.", scan.Value("TARGET")));
    }

    [Fact]
    public async Task The_vendors_sample_is_found_by_an_instance_id()
    {
        using var platform = new SandboxPlatform();
        var scan = Assert.Single(await platform.List(SandboxPlatform.Everything + "&target=aa887200-c6a9-435b-91bd-4fd8aa7b3166"));
        Assert.Equal("scan/1735543972.16308", scan.Value("REF"));
    }
}
