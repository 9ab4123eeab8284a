using QualysVM.Core.Errors;
using QualysVM.Core.Lists;

namespace QualysVM.Tests.Lists;

public sealed class RecordFeedTests
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static RecordFeed<int> Producing(int count, Action<int>? before = null, Exception? fault = null) => new(
        (pages, _) =>
        {
            for (var number = 0; number < count; number++)
            {
                before?.Invoke(number);
                pages.Add(number);
            }

            return fault is null ? Task.CompletedTask : Task.FromException(fault);
        },
        CancellationToken.None);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10_000)]
    public async Task Every_record_comes_once_and_in_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count), (await Outcome.Of(Producing(count))).Complete());

    [Fact]
    public async Task The_end_stays_the_end()
    {
        using var pages = Producing(1);
        Assert.Equal([0], (await pages.NextAsync().WaitAsync(SafetyNet, Token))!);
        Assert.Null(await pages.NextAsync().WaitAsync(SafetyNet, Token));
        Assert.Null(await pages.NextAsync().WaitAsync(SafetyNet, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(3_000)]
    public async Task An_error_comes_after_all_records_and_stays(int count)
    {
        var fault = new QualysException(QualysError.ReplyCutOff, "cut");
        using var pages = Producing(count, fault: fault);
        var records = new List<int>();
        var error = await Record.ExceptionAsync(async () =>
        {
            while (await pages.NextAsync().WaitAsync(SafetyNet, Token) is { } page)
            {
                records.AddRange(page);
            }
        });
        Assert.Same(fault, error);
        Assert.Equal(count, records.Count);
        Assert.Same(fault, await Record.ExceptionAsync(() => pages.NextAsync().WaitAsync(SafetyNet, Token)));
    }

    [Fact]
    public async Task A_producer_waits_for_its_reader_at_a_bound_that_grows_with_each_page()
    {
        const int all = 10_000;
        var produced = 0;
        Thread? producer = null;
        using var pages = Producing(all, number =>
        {
            produced = number + 1;
            producer = Thread.CurrentThread;
        });
        var taken = 0;
        foreach (var bound in new[] { 16, 32, 64, 128, 256, 512, 1024, 1024, 1024 })
        {
            // Until the producer waits, or runs too far.
            Assert.True(SpinWait.SpinUntil(() => produced > taken + bound || (produced == taken + bound && producer!.ThreadState.HasFlag(ThreadState.WaitSleepJoin)), SafetyNet), $"{produced - taken} of {bound}");
            Assert.Equal(bound, produced - taken);
            var page = await pages.NextAsync().WaitAsync(SafetyNet, Token);
            Assert.Equal(bound, page!.Count);
            taken += bound;
        }

        while (await pages.NextAsync().WaitAsync(SafetyNet, Token) is { } page)
        {
            taken += page.Count;
        }

        Assert.Equal(all, taken);
    }

    [Fact]
    public async Task Disposing_ends_a_producer_that_waits_for_its_reader()
    {
        var ended = new TaskCompletionSource<Exception?>();
        var pages = new RecordFeed<int>(
            async (target, _) => ended.SetResult(await Record.ExceptionAsync(() => Task.Run(() =>
            {
                while (true)
                {
                    target.Add(1);
                }
            }, Token))),
            CancellationToken.None);
        Assert.NotNull(await pages.NextAsync().WaitAsync(SafetyNet, Token));
        pages.Dispose();
        Assert.IsType<OperationCanceledException>(await ended.Task.WaitAsync(SafetyNet, Token));
    }
}
