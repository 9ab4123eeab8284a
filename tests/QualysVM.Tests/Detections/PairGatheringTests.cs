using QualysVM.Core.Detections;

namespace QualysVM.Tests.Detections;

/// <summary>Pairs of a host and a QID: few calls, each pair once, and nothing else taken for one.</summary>
public sealed class PairGatheringTests
{
    [Fact]
    public void A_call_is_due_when_it_has_no_room_for_the_host_or_for_the_check()
    {
        var gathering = new PairGathering(2);
        Assert.Empty(gathering.Add([1, 2], [7, 8]));
        Assert.Equal("1,2 7,8", Text(Assert.Single(gathering.Add([3], [7]))));
        Assert.Empty(gathering.Add([3], [8]));
        Assert.Equal("3 7,8", Text(Assert.Single(gathering.Add([3], [9]))));
        Assert.Equal("3 9", Text(Assert.Single(gathering.Rest())));
        Assert.Empty(gathering.Rest());
    }

    [Fact]
    public void A_pair_is_asked_for_once_and_others_of_its_host_and_its_check_are_not_meant()
    {
        var gathering = new PairGathering(250);
        Assert.Empty(gathering.Add([1], [7]).Concat(gathering.Add([2], [8])).Concat(gathering.Add([1], [7])));
        var call = Assert.Single(gathering.Rest());
        Assert.Equal("1,2 7,8", Text(call));
        Assert.True(call.Holds(new HostDetection { HostId = 1, Qid = 7 }) && call.Holds(new HostDetection { HostId = 2, Qid = 8 }));
        Assert.False(call.Holds(new HostDetection { HostId = 1, Qid = 8 }) || call.Holds(new HostDetection { HostId = 2, Qid = 7 }));
        Assert.Empty(gathering.Add([2], [8]));
        Assert.Empty(gathering.Rest());
    }

    private static string Text(HostQids call) => $"{string.Join(",", call.Hosts)} {string.Join(",", call.Qids)}";
}
