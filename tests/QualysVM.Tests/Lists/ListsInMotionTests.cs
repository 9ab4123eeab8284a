using QualysVM.Core;
using QualysVM.Core.Scans;
using QualysVM.Tests.Http;
using QualysVM.Tests.Sessions;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Lists;

/// <summary>A list whose body the test holds in its hand.</summary>
public sealed class ListsInMotionTests
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);
    private static readonly string Head = Documents.ScanList("#").Split('#')[0];
    private static readonly string Tail = Documents.ScanList("#").Split('#')[1];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("<SCAN><REF>scan/half")]
    public async Task A_record_is_delivered_as_soon_as_its_last_byte_has_come(string half)
    {
        using var body = new ScriptedStream().Send(Head + Documents.Scan(1) + half);
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        using var pages = new QualysApi(session).Scans.List(new ScanQuery(), new RecordingObserver(), Token);
        Assert.Equal("scan/1.1", Assert.Single((await pages.NextAsync().WaitAsync(SafetyNet, Token))!).Ref);

        var next = pages.NextAsync();
        Assert.False(next.IsCompleted);
        body.Send((half.Length > 0 ? "way</REF></SCAN>" : Documents.Scan(2)) + Tail).End();
        Assert.Single((await next.WaitAsync(SafetyNet, Token))!);
        Assert.Null(await pages.NextAsync().WaitAsync(SafetyNet, Token));
        await body.Closed.WaitAsync(SafetyNet, Token);
    }

    [Fact]
    public async Task Stopping_early_ends_the_download()
    {
        using var body = new ScriptedStream().Send(Head + Documents.Scan(1));
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        var pages = new QualysApi(session).Scans.List(new ScanQuery(), new RecordingObserver(), Token);
        await pages.NextAsync().WaitAsync(SafetyNet, Token);
        pages.Dispose();
        await body.Closed.WaitAsync(SafetyNet, Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pages.NextAsync().WaitAsync(SafetyNet, Token));
    }

    [Fact]
    public async Task Stopping_before_the_reply_ends_the_call()
    {
        var asked = new TaskCompletionSource();
        using var service = new StubService(_ =>
        {
            asked.SetResult();
            return new TaskCompletionSource<StubReply>().Task;
        });
        using var session = TestSession.Over(service);
        using var pages = new QualysApi(session).Scans.List(new ScanQuery(), new RecordingObserver(), Token);
        var next = pages.NextAsync();
        await asked.Task.WaitAsync(SafetyNet, Token);
        pages.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(SafetyNet, Token));
    }

    [Fact]
    public async Task A_cancelled_token_ends_it_in_the_middle()
    {
        using var stop = new CancellationTokenSource();
        using var body = new ScriptedStream().Send(Head + Documents.Scan(1));
        using var session = TestSession.Over(StubService.Playing(new StubReply(body)));
        using var pages = new QualysApi(session).Scans.List(new ScanQuery(), new RecordingObserver(), stop.Token);
        await pages.NextAsync().WaitAsync(SafetyNet, Token);
        var next = pages.NextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.WaitAsync(SafetyNet, Token));
        await body.Closed.WaitAsync(SafetyNet, Token);
    }

    [Fact]
    public async Task A_reply_is_closed_after_an_error_too()
    {
        var body = ScriptedStream.Of("<html>"u8.ToArray());
        await Outcome.OfScans(new StubReply(body));
        await body.Closed.WaitAsync(SafetyNet, Token);
    }
}
