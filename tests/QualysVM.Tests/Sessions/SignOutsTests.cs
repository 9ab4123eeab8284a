using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sessions;

/// <summary>Sessions that are left together are ended together. Here each sign-out is answered when all have come: one after the other, none ever would be.</summary>
public sealed class SignOutsTests
{
    private const int Several = 12;
    private static readonly TimeSpan SafetyNet = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task All_sign_outs_are_sent_at_once()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var came = 0;
        using var service = Service(() =>
        {
            if (Interlocked.Increment(ref came) == Several)
            {
                all.SetResult();
            }

            return all.Task;
        });
        var sessions = await Connect(service);
        SignOuts.Together(sessions, SafetyNet);
        Assert.Equal(TaskStatus.RanToCompletion, all.Task.Status);
        Assert.All(sessions, session => Assert.False(session.IsConnected));
        Assert.Equal(Several, service.Requests.Count(request => request.Body.Contains("action=logout", StringComparison.Ordinal)));
    }

    /// <summary>A body that does not come keeps a thread; the others' sign-outs are heard all the same.</summary>
    [Fact]
    public async Task One_that_hangs_in_its_body_does_not_keep_the_others_back()
    {
        var held = new ScriptedStream();
        var number = 0;
        using var service = new StubService(request =>
        {
            if (!request.Body.Contains("action=logout", StringComparison.Ordinal))
            {
                return StubReply.LoggedIn();
            }

            if (Interlocked.Increment(ref number) == Several)
            {
                held.Send("<SIMPLE_RETURN/>").End(); // the last one has come: nobody was kept back
            }

            return new StubReply(held);
        });
        var sessions = await Connect(service);
        SignOuts.Together(sessions, SafetyNet);
        Assert.Equal(Several, number);
    }

    [Fact]
    public async Task Sign_outs_that_are_not_answered_are_given_up_together()
    {
        using var service = Service(() => new TaskCompletionSource().Task);
        var sessions = await Connect(service);
        SignOuts.Together(sessions, TimeSpan.Zero);
        Assert.All(sessions, session => session.Dispose());
    }

    private static StubService Service(Func<Task> beforeSignOut) => new(async request =>
    {
        if (!request.Body.Contains("action=logout", StringComparison.Ordinal))
        {
            return StubReply.LoggedIn();
        }

        await beforeSignOut();
        return StubReply.Simple("Logged out");
    });

    private static async Task<IReadOnlyList<QualysSession>> Connect(StubService service)
    {
        var sessions = new List<QualysSession>();
        for (var number = 0; number < Several; number++)
        {
            var session = TestSession.Over(service, Authentication.Session);
            await session.ConnectAsync(new RecordingObserver(), CancellationToken.None);
            sessions.Add(session);
        }

        return sessions;
    }
}
