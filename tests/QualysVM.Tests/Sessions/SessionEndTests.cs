using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;

namespace QualysVM.Tests.Sessions;

public sealed class SessionEndTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_out_is_sent_once_with_the_cookie()
    {
        var desk = new SessionDesk();
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        await session.ConnectAsync(new RecordingObserver(), Token);
        Assert.True(session.IsConnected);
        await session.DisconnectAsync(new RecordingObserver(), Token);
        await session.DisconnectAsync(new RecordingObserver(), Token);
        Assert.False(session.IsConnected);
        var request = desk.Service.Requests[1];
        Assert.Equal(2, desk.Service.Requests.Count);
        Assert.Equal(("/api/2.0/fo/session/", "action=logout", "QualysSession=c1"), (request.Uri.AbsolutePath, request.Body, request.Header("Cookie")));
    }

    [Fact]
    public async Task A_call_after_it_is_an_error_and_is_not_sent()
    {
        var desk = new SessionDesk();
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        await session.DisconnectAsync(new RecordingObserver(), Token);
        (await Outcome.OfScans(session)).Failed(QualysError.SessionClosed);
        Assert.Empty(desk.Service.Requests);
    }

    [Fact]
    public async Task A_session_is_over_even_if_the_service_did_not_hear_it()
    {
        using var service = StubService.Playing(StubReply.LoggedIn(), new StubReply("", 503));
        using var session = TestSession.Over(service, Authentication.Session);
        await session.ConnectAsync(new RecordingObserver(), Token);
        Assert.Equal(QualysError.ServiceUnavailable, (await Assert.ThrowsAsync<QualysException>(() => session.DisconnectAsync(new RecordingObserver(), Token))).Reason);
        Assert.False(session.IsConnected);
        (await Outcome.OfScans(session)).Failed(QualysError.SessionClosed);
    }

    [Fact]
    public async Task A_call_under_way_does_not_sign_in_again_behind_a_sign_out()
    {
        var desk = new SessionDesk();
        using var session = TestSession.Over(desk.Service, Authentication.Session);
        await session.ConnectAsync(new RecordingObserver(), Token);
        desk.Forget();
        var noticed = new TaskCompletionSource();
        var signedOut = new TaskCompletionSource();
        desk.BeforeRefusal = () =>
        {
            noticed.SetResult();
            return signedOut.Task;
        };
        var call = Outcome.OfScans(session);
        await noticed.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
        await session.DisconnectAsync(new RecordingObserver(), Token);
        signedOut.SetResult();
        (await call).Failed(QualysError.SessionClosed);
        Assert.Equal(1, desk.Logins);
    }
}
