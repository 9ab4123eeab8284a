using QualysVM.Core.Errors;
using QualysVM.Core.Hosts;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Hosts;

/// <summary>Numbers alone: ranges are opened in their order, and a page that breaks off goes on behind its last number.</summary>
public sealed class HostNumberTests
{
    private static readonly HostQuery Query = new() { IdOnly = true };

    [Fact]
    public async Task Ranges_are_opened_in_order_and_pages_follow_each_other()
    {
        var (outcome, service) = await HostCalls.Read(Query, 0,
            new StubReply(HostCalls.Document("<ID_SET><ID>3</ID><ID_RANGE>5-8</ID_RANGE><ID>10</ID></ID_SET>" + HostCalls.Cut(12))),
            new StubReply(HostCalls.Document("<ID_SET><ID_RANGE>12 - 13</ID_RANGE></ID_SET>")));
        Assert.Null(outcome.Error);
        Assert.Equal([3, 5, 6, 7, 8, 10, 12, 13], HostCalls.Numbers(outcome));
        Assert.Equal(["action=list&details=None", "action=list&details=None&id_min=12"], service.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task Nothing_found_is_nothing()
    {
        var (outcome, _) = await HostCalls.Read(Query, 0, new StubReply(HostCalls.Document("")));
        Assert.Empty(outcome.Complete());
    }

    [Theory]
    [InlineData("<ID_SET><ID>x</ID></ID_SET>")]
    [InlineData("<ID_SET><ID></ID></ID_SET>")]
    [InlineData("<ID_SET><ID>5-8</ID></ID_SET>")]
    [InlineData("<ID_SET><ID_RANGE>5</ID_RANGE></ID_SET>")]
    [InlineData("<ID_SET><ID_RANGE>8-5</ID_RANGE></ID_SET>")]
    [InlineData("<ID_SET><ID_RANGE>5-8-9</ID_RANGE></ID_SET>")]
    [InlineData("<ID_SET><ID_RANGE>5-99999999999999999999</ID_RANGE></ID_SET>")]
    [InlineData("<ID_SET><OTHER/></ID_SET>")]
    [InlineData("<HOST_LIST><HOST><ID>7</ID></HOST></HOST_LIST>")]
    [InlineData("<ID_SET><ID>8</ID><ID>7</ID></ID_SET>")]
    public async Task What_is_no_number_is_an_error_and_never_nothing(string response)
    {
        var (outcome, _) = await HostCalls.Read(Query, 0, new StubReply(HostCalls.Document(response)));
        outcome.Failed(QualysError.MalformedReply);
    }

    [Fact]
    public async Task The_largest_number_there_is_ends_a_range()
    {
        var (outcome, _) = await HostCalls.Read(Query, 0, new StubReply(HostCalls.Document($"<ID_SET><ID_RANGE>{long.MaxValue - 1}-{long.MaxValue}</ID_RANGE></ID_SET>")));
        Assert.Equal([long.MaxValue - 1, long.MaxValue], HostCalls.Numbers(outcome));
        Assert.Null(outcome.Error);
    }

    [Fact]
    public async Task Cut_at_any_byte_every_number_comes_once()
    {
        var page = HostCalls.Document("<ID_SET><ID>3</ID><ID_RANGE>5-8</ID_RANGE><ID>10</ID></ID_SET>");
        long[] all = [3, 5, 6, 7, 8, 10];
        for (var cut = 0; cut < page.Length; cut++)
        {
            // What is asked for again begins behind the last number; an empty reply is told apart from a broken one elsewhere.
            var at = cut;
            using var service = new StubService(request => new StubReply(request.Body.Contains("id_min", StringComparison.Ordinal) ? HostCalls.Document(Rest(all, request)) : page[..at]));
            using var session = Sessions.TestSession.Over(service, resilience: new Lists.TriesAgain(1));
            var outcome = await Lists.Outcome.Of(new Core.QualysApi(session).Hosts.List(Query, Core.Http.SilentObserver.Instance, TestContext.Current.CancellationToken));
            Assert.True(outcome.Error is null ? HostCalls.Numbers(outcome).SequenceEqual(all) : !outcome.Records.Any(), $"Cut at {cut}: {string.Join(",", outcome.Records)} {outcome.Error}");
        }
    }

    private static string Rest(long[] all, SentRequest request)
    {
        var from = long.Parse(request.Body.Split("id_min=")[1], System.Globalization.CultureInfo.InvariantCulture);
        var rest = all.Where(number => number >= from).ToList();
        return rest.Count == 0 ? "" : $"<ID_SET>{string.Concat(rest.Select(number => $"<ID>{number}</ID>"))}</ID_SET>";
    }
}
