using QualysVM.Core.Lists;

namespace QualysVM.Tests.Lists;

/// <summary>Few calls for what a pipeline names: each number once, and nothing kept back.</summary>
public sealed class GatheringTests
{
    [Fact]
    public void A_call_is_due_when_it_is_full_and_at_the_end()
    {
        var gathering = new Gathering(3);
        Assert.Empty(gathering.Add([9, 8]));
        Assert.Equal([[9, 8, 7], [6, 5, 4]], gathering.Add([7, 6, 5, 4, 3]));
        Assert.Equal([[3]], gathering.Rest());
        Assert.Empty(gathering.Rest());
    }

    [Fact]
    public void What_is_named_several_times_is_asked_for_once_however_far_apart()
    {
        var gathering = new Gathering(2);
        Assert.Equal([[5, 6]], gathering.Add([5, 5, 6, 6]));
        Assert.Empty(gathering.Add([6, 7, 5]));
        Assert.Equal([[7]], gathering.Rest());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(250)]
    public void Every_number_is_in_one_call_and_no_call_is_too_large(int most)
    {
        var gathering = new Gathering(most);
        var calls = Enumerable.Range(1, 1001).SelectMany(number => gathering.Add([number])).ToList();
        calls.AddRange(gathering.Rest());
        Assert.Equal(Enumerable.Range(1, 1001).Select(number => (long)number), calls.SelectMany(call => call));
        Assert.All(calls.SkipLast(1), call => Assert.Equal(most, call.Count));
    }

    [Theory]
    [InlineData("1 2 3 4", "1 2 3 4", "1; 2; 3; 4")] // as it comes
    [InlineData("4 3 2 1", "1 2 3 4", "; ; ; 4 3 2 1")]
    [InlineData("2 9 1", "1 2 9", "; 2; 9 1")]
    [InlineData("1 5 7 3", "3 7", "; 7 3")] // what was passed over holds up nobody
    [InlineData("1 2 3", "2 1 3", "2; ; 3")] // nobody knows why, but nothing is lost
    [InlineData("1 2", "1 1 2", "1; 1; 2")]
    [InlineData("5", "", "")]
    public void Records_are_given_in_the_order_in_which_they_were_asked_for(string asked, string came, string given)
    {
        var turn = new InTurn<long>([.. Numbers(asked)], number => number);
        Assert.Equal(given, string.Join("; ", Numbers(came).Select(number => string.Join(' ', turn.Take([number])))));
        var rest = turn.Rest();
        Assert.Equal(Numbers(came).Order(), Numbers(given.Replace(";", "", StringComparison.Ordinal)).Concat(rest).Order());
        Assert.Equal(Numbers(asked).Except(Numbers(came)), turn.Left);
        Assert.Empty(turn.Rest());
    }

    [Fact]
    public void What_waits_for_its_turn_when_nothing_more_comes_is_given_in_order()
    {
        var turn = new InTurn<long>([9, 5, 7], number => number);
        Assert.Empty(turn.Take([5, 7]));
        Assert.Equal([5L, 7L], turn.Rest());
        Assert.Equal("9", turn.Left.ToString());
    }

    private static IEnumerable<long> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
}
