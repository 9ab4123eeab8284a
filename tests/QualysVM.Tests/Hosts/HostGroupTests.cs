using QualysVM.Core.Errors;
using QualysVM.Core.Hosts;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Hosts;

/// <summary>What asset groups are called stands behind the hosts: they wait for it, and none comes twice or without.</summary>
public sealed class HostGroupTests
{
    private const string Glossary = "<GLOSSARY><USER_LIST><USER><USER_LOGIN>x</USER_LOGIN></USER></USER_LIST><ASSET_GROUP_LIST><ASSET_GROUP><ID>10</ID><TITLE>Ten</TITLE></ASSET_GROUP><ASSET_GROUP><ID>11</ID><TITLE>Eleven</TITLE></ASSET_GROUP></ASSET_GROUP_LIST></GLOSSARY>";
    private static readonly HostQuery Query = new() { IncludeAssetGroups = true };

    private static string Page(string more, params (long Id, string Groups)[] hosts) =>
        HostCalls.Document($"<HOST_LIST>{string.Concat(hosts.Select(host => $"<HOST><ID>{host.Id}</ID><ASSET_GROUP_IDS>{host.Groups}</ASSET_GROUP_IDS></HOST>"))}</HOST_LIST>{more}");

    [Fact]
    public async Task Each_host_has_the_titles_of_its_groups()
    {
        var (outcome, service) = await HostCalls.Read(Query, 0,
            new StubReply(Page(HostCalls.Cut(7) + Glossary, (1, "10,11"), (2, "11"))), new StubReply(Page(Glossary, (7, "12"))));
        Assert.Equal(["1: Ten, Eleven", "2: Eleven", "7: 12"], outcome.Complete().Select(host => $"{host}: {host.AssetGroups}"));
        Assert.Equal(10, outcome.Records[0].AssetGroups[0].Id);
        Assert.All(service.Requests, request => Assert.Contains("details=All%2FAGs", request.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_glossary_they_have_the_numbers()
    {
        var (outcome, _) = await HostCalls.Read(Query, 0, new StubReply(Page("", (1, "10"))));
        Assert.Equal("10", Assert.Single(outcome.Complete()).AssetGroups.ToString());
    }

    [Fact]
    public async Task A_page_that_breaks_off_before_its_glossary_is_read_anew_and_no_host_comes_twice()
    {
        var page = Page(Glossary, (1, "10"), (2, "11"));
        var (outcome, service) = await HostCalls.Read(Query, 1, new StubReply(page[..page.IndexOf("<GLOSSARY>", StringComparison.Ordinal)]), new StubReply(page));
        Assert.Equal(["1: Ten", "2: Eleven"], outcome.Complete().Select(host => $"{host}: {host.AssetGroups}"));
        Assert.DoesNotContain("id_min", service.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_breaks_off_for_good_is_an_error()
    {
        var page = Page(Glossary, (1, "10"));
        var (outcome, _) = await HostCalls.Read(Query, 0, new StubReply(page[..^60]));
        outcome.Failed(QualysError.ReplyCutOff);
        Assert.Empty(outcome.Records);
    }

    [Fact]
    public async Task A_glossary_that_nobody_asked_for_is_no_error()
    {
        var (outcome, _) = await HostCalls.Read(new HostQuery(), 0, new StubReply(Page(Glossary, (1, "10"))));
        Assert.Equal("10", Assert.Single(outcome.Complete()).AssetGroups.ToString());
    }
}
