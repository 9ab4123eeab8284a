using QualysVM.Core.Clients;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans;

namespace QualysVM.Tests.Scans;

public sealed class ScanLaunchTests
{
    private static readonly AssetTarget Somewhere = new() { Addresses = ["10.0.0.1"] };

    public static TheoryData<string, ScanLaunch> Refused => new()
    {
        { "no option profile", new() { Target = Somewhere } },
        { "two option profiles", new() { Target = Somewhere, OptionId = 1, OptionTitle = "a" } },
        { "a long title", new() { Target = Somewhere, OptionId = 1, Title = new string('a', 2001) } },
        { "a title beyond ASCII", new() { Target = Somewhere, OptionId = 1, Title = "Büro" } },
        { "a priority of 10", new() { Target = Somewhere, OptionId = 1, Priority = 10 } },
        { "a header with a line end", new() { Target = Somewhere, OptionId = 1, RuntimeHttpHeader = "a\r\nX: 1" } },
        { "a header beyond ASCII", new() { Target = Somewhere, OptionId = 1, RuntimeHttpHeader = "Büro" } },
        { "a header with a control character", new() { Target = Somewhere, OptionId = 1, RuntimeHttpHeader = "a\0" } },
        { "no target", new() { Target = new AssetTarget(), OptionId = 1 } },
        { "groups by title and by number", new() { Target = new AssetTarget { AssetGroups = ["a"], AssetGroupIds = [1] }, OptionId = 1 } },
        { "no tag", new() { Target = new TagTarget(), OptionId = 1 } },
        { "no connector", new() { Target = new Ec2Target { Endpoint = "us-east-1" }, OptionId = 1 } },
        { "two connectors", new() { Target = new Ec2Target { Endpoint = "us-east-1", ConnectorName = "a", ConnectorUuid = "b" }, OptionId = 1 } },
        { "eleven instances", new() { Target = new Ec2Target { Endpoint = "us-east-1", ConnectorName = "a", InstanceIds = [.. Enumerable.Range(0, 11).Select(i => $"i-{i}")] }, OptionId = 1 } },
        { "two kinds of scanner", new() { Target = Somewhere, OptionId = 1, Scanner = new() { Names = ["External"], Default = true } } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_service_would_refuse_is_refused_before_it_is_sent(string what, ScanLaunch launch)
    {
        var error = Assert.Throws<QualysException>(launch.ToFields);
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.False(string.IsNullOrEmpty(error.Message), what);
    }

    [Fact]
    public void A_launch_by_addresses_is_sent_so() => Sent(
        new ScanLaunch
        {
            Title = "Night", OptionTitle = "Initial Options", Priority = 0, RuntimeHttpHeader = "x", Client = ClientScope.ById(7),
            Target = new AssetTarget { Addresses = ["10.0.0.1", "10.0.0.5-10.0.0.9"], AssetGroups = ["a", "b"], Fqdns = ["c.example"], ExcludedAddresses = ["10.0.0.6"], NetworkId = 3 },
            Scanner = new() { Names = ["External"] },
        },
        "scan_title=Night", "option_title=Initial Options", "priority=0", "ip=10.0.0.1,10.0.0.5-10.0.0.9", "asset_groups=a,b", "fqdn=c.example", "exclude_ip_per_scan=10.0.0.6", "ip_network_id=3", "iscanner_name=External",
            "runtime_http_header=x", "client_id=7");

    [Fact]
    public void A_launch_by_tags_is_sent_so() => Sent(
        new ScanLaunch
        {
            OptionId = 5, Scanner = new() { InTagSet = true },
            Target = new TagTarget { Include = ["a"], Exclude = ["b"], ByName = true, IncludeAll = true, ExcludeAll = true, UseIpRangeTags = true },
        },
        "option_id=5", "target_from=tags", "tag_set_by=name", "tag_set_include=a", "tag_include_selector=all", "tag_set_exclude=b", "tag_exclude_selector=all", "use_ip_nt_range_tags=1", "scanners_in_tagset=1");

    [Fact]
    public void A_launch_on_EC2_is_sent_so() => Sent(
        new ScanLaunch { OptionId = 5, Scanner = new() { Ids = [1, 2] }, Target = new Ec2Target { Endpoint = "us-east-1", ConnectorName = "c", InstanceIds = ["i-1", "i-2"], OnlyClassic = true } },
        "option_id=5", "connector_name=c", "ec2_endpoint=us-east-1", "ec2_instance_ids=i-1,i-2", "ec2_only_classic=1", "iscanner_id=1,2");

    private static void Sent(ScanLaunch launch, params string[] fields) => Assert.Equal(fields, launch.ToFields().Select(field => $"{field.Key}={field.Value}"));
}
