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
    public async Task Who_holds_a_place_is_let_through_so_that_one_pipeline_cannot_wait_for_itself()
    {
        var turnstile = new Turnstile(1);
        _ = await turnstile.EnterAsync(7, Token);
        Assert.True(turnstile.EnterAsync(7, Token).IsCompleted);
        Assert.False(turnstile.EnterAsync(8, Token).IsCompleted);
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
