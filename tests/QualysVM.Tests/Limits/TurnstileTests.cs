using QualysVM.Core.Errors;
using QualysVM.Core.Limits;

namespace QualysVM.Tests.Limits;

public sealed class TurnstileTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_many_are_let_in_as_there_are_places_and_the_next_when_one_leaves()
    {
        var turnstile = new Turnstile(2);
        var first = await turnstile.EnterAsync(1, Token);
        _ = await turnstile.EnterAsync(2, Token);
        var third = turnstile.EnterAsync(3, Token);
        Assert.False(third.IsCompleted);
        first.Dispose();
        _ = await third.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task Leaving_twice_frees_one_place_only()
    {
        var turnstile = new Turnstile(1);
        var first = await turnstile.EnterAsync(1, Token);
        first.Dispose();
        first.Dispose();
        _ = await turnstile.EnterAsync(2, Token);
        Assert.False(turnstile.EnterAsync(3, Token).IsCompleted);
    }

    [Fact]
    public async Task Who_waits_asks_those_who_are_in_also_one_who_can_only_be_asked_later()
    {
        var turnstile = new Turnstile(2);
        var asked = new List<string>();
        var first = await turnstile.EnterAsync(1, Token);
        var second = await turnstile.EnterAsync(2, Token);
        first.WhenAsked(() => asked.Add("first"));
        Assert.Empty(asked);
        var third = turnstile.EnterAsync(3, Token);
        Assert.Equal(["first"], asked);
        second.WhenAsked(() => asked.Add("second"));
        Assert.Equal(["first", "second"], asked);
        Assert.False(third.IsCompleted);
        second.Dispose();
        _ = await third.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    /// <summary>A call of the same pipeline cannot go on before this one is done.</summary>
    [Fact]
    public async Task Who_holds_a_place_gets_another_when_it_is_read_to_its_end_or_is_refused_at_once()
    {
        var turnstile = new Turnstile(1);
        var list = await turnstile.EnterAsync(7, Token);
        list.WhenAsked(list.Dispose);
        var next = await turnstile.EnterAsync(7, Token).WaitAsync(TimeSpan.FromSeconds(10), Token);

        next.WhenAsked(next.CannotReadOn);
        var error = await Assert.ThrowsAsync<QualysException>(() => turnstile.EnterAsync(7, Token).WaitAsync(TimeSpan.FromSeconds(10), Token));
        Assert.Equal((QualysError.ConcurrencyLimitExceeded, true, true), (error.Reason, error.IsFinal, error.NotCarriedOut));
        Assert.Contains("$list = ", error.Advice, StringComparison.Ordinal);

        // Another caller's list may still be read to its end by whoever reads it.
        var other = turnstile.EnterAsync(8, Token);
        Assert.False(other.IsCompleted);
        next.Dispose();
        _ = await other.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task Room_is_made_of_the_callers_own_places_only()
    {
        var turnstile = new Turnstile(5);
        var other = await turnstile.EnterAsync(1, Token);
        var asked = false;
        other.WhenAsked(() => asked = true);
        Assert.False(await turnstile.MakeRoomAsync(turnstile.HeldBy(7), Token));
        Assert.True(asked);

        var own = await turnstile.EnterAsync(7, Token);
        var making = turnstile.MakeRoomAsync(turnstile.HeldBy(7), Token);
        Assert.False(making.IsCompleted);
        own.Dispose();
        Assert.True(await making.WaitAsync(TimeSpan.FromSeconds(10), Token));

        var stuck = await turnstile.EnterAsync(7, Token);
        stuck.CannotReadOn();
        Assert.True((await Assert.ThrowsAsync<QualysException>(() => turnstile.MakeRoomAsync(turnstile.HeldBy(7), Token))).IsFinal);
    }

    [Fact]
    public async Task A_place_that_was_left_while_the_call_was_refused_has_made_room_already()
    {
        var turnstile = new Turnstile(5);
        var own = await turnstile.EnterAsync(7, Token);
        var held = turnstile.HeldBy(7);
        own.Dispose();
        Assert.Empty(turnstile.HeldBy(7));
        Assert.True(await turnstile.MakeRoomAsync(held, Token));
    }

    [Fact]
    public async Task More_places_let_in_those_who_wait_and_fewer_hold_back_the_next()
    {
        var turnstile = new Turnstile(1);
        var first = await turnstile.EnterAsync(1, Token);
        var second = turnstile.EnterAsync(2, Token);
        turnstile.Allow(2);
        _ = await second.WaitAsync(TimeSpan.FromSeconds(10), Token);
        turnstile.Allow(1);
        first.Dispose();
        Assert.False(turnstile.EnterAsync(3, Token).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_place()
    {
        var turnstile = new Turnstile(1);
        var first = await turnstile.EnterAsync(1, Token);
        using var impatience = new CancellationTokenSource();
        var second = turnstile.EnterAsync(2, impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        Assert.True(turnstile.EnterAsync(3, Token).IsCompleted);
    }

    [Fact]
    public void One_account_has_one_gate_in_the_process_and_another_account_another()
    {
        var server = new Uri("https://gate.example");
        Assert.Same(LimitGate.For(server, "ann"), LimitGate.For(server, "ANN"));
        Assert.NotSame(LimitGate.For(server, "ann"), LimitGate.For(server, "bob"));
        Assert.NotSame(LimitGate.For(server, "ann"), LimitGate.For(new Uri("https://other.example"), "ann"));
    }
}
