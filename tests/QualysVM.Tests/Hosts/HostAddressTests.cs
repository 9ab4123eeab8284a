using QualysVM.Core.Errors;
using QualysVM.Core.Hosts;
using QualysVM.Core.Versions;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Hosts;

/// <summary>Addresses as people give them, and what the service takes of them.</summary>
public sealed class HostAddressTests
{
    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData(" 10.0.0.1 , 10.0.0.010", "10.0.0.1,10.0.0.10")]
    [InlineData("10.0.0.1-10.0.0.9", "10.0.0.1-10.0.0.9")]
    [InlineData("10.0.0.1 - 10.0.0.9", "10.0.0.1-10.0.0.9")]
    [InlineData("10.0.0.77/24", "10.0.0.0-10.0.0.255")]
    [InlineData("10.0.0.77/32", "10.0.0.77")]
    [InlineData("10.0.0.77/31", "10.0.0.76-10.0.0.77")]
    [InlineData("255.1.2.3/0", "0.0.0.0-255.255.255.255")]
    public void Of_ipv4(string given, string sent)
    {
        var (v4, v6) = HostAddresses.Part([given]);
        Assert.Equal(sent, string.Join(",", v4));
        Assert.Empty(v6);
    }

    [Fact]
    public void An_ipv6_address_is_parted_from_the_others()
    {
        var (v4, v6) = HostAddresses.Part(["2001:DB8::5", "10.0.0.1", "::1"]);
        Assert.Equal(["10.0.0.1"], v4);
        Assert.Equal(["2001:db8::5", "::1"], v6);
    }

    [Theory]
    [InlineData("web-01")]
    [InlineData("")]
    [InlineData("10.0.0")]
    [InlineData("10")]
    [InlineData("10.0.0.256")]
    [InlineData("10.0.0.9-10.0.0.1")]
    [InlineData("10.0.0.1-9")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("2001:db8::/32")]
    [InlineData("10.0.0.1,")]
    public void What_is_none_is_refused_by_its_name(string given)
    {
        var error = Assert.Throws<QualysException>(() => HostAddresses.Part([given]));
        Assert.Equal(QualysError.InvalidArgument, error.Reason);
        Assert.Contains("10.0.0.0/24", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<HostQuery> Mixtures =>
    [
        new HostQuery { Ids = [7] }, new HostQuery { Ips = ["10.0.0.1"] }, new HostQuery { AssetGroups = ["x"] }, new HostQuery { AssetGroupIds = [7] },
        new HostQuery { MinimumId = 1 }, new HostQuery { MaximumId = 1 },
    ];

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void An_ipv6_address_goes_alone(HostQuery other) =>
        Assert.Equal(QualysError.InvalidArgument, Assert.Throws<QualysException>(() => (other with { Ipv6 = "2001:db8::5" }).ToFields(new ApiVersion(5, 0))).Reason);

    [Fact]
    public async Task It_is_asked_for_in_one_piece_and_begun_again_before_the_first_host()
    {
        var whole = HostCalls.Document("<HOST_LIST><HOST><ID>7</ID></HOST><HOST><ID>8</ID></HOST></HOST_LIST>");
        var (outcome, service) = await HostCalls.Read(new HostQuery { Ipv6 = "2001:db8::5", PageSize = 3 }, 1, new StubReply(whole[..whole.IndexOf("</HOST>", StringComparison.Ordinal)]), new StubReply(whole));
        Assert.Equal([7, 8], HostCalls.Numbers(outcome));
        Assert.Null(outcome.Error);
        Assert.All(service.Requests, request => Assert.Equal("action=list&details=All&show_asset_id=1&ipv6=2001%3Adb8%3A%3A5&truncation_limit=0", request.Body));
    }

    [Fact]
    public async Task And_afterwards_no_more_as_nobody_could_go_on()
    {
        var whole = HostCalls.Document("<HOST_LIST><HOST><ID>7</ID></HOST><HOST><ID>8</ID></HOST></HOST_LIST>");
        var (outcome, service) = await HostCalls.Read(new HostQuery { Ipv6 = "2001:db8::5" }, 1, new StubReply(whole[..whole.IndexOf("8</ID>", StringComparison.Ordinal)]), new StubReply(whole));
        outcome.Failed(QualysError.ReplyCutOff);
        Assert.Equal([7], HostCalls.Numbers(outcome));
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_page_of_it_is_not_the_whole()
    {
        var (outcome, _) = await HostCalls.Read(new HostQuery { Ipv6 = "2001:db8::5" }, 0, new StubReply(HostCalls.Document("<HOST_LIST><HOST><ID>7</ID></HOST></HOST_LIST>" + HostCalls.Cut(9))));
        outcome.Failed(QualysError.ListTruncated);
    }
}
