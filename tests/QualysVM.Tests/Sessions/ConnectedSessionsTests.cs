using QualysVM.Core.Sessions;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Sessions;

public sealed class ConnectedSessionsTests
{
    [Fact]
    public void The_latest_comes_first_and_each_stands_once()
    {
        using var first = TestSession.Over(StubService.Playing());
        using var second = TestSession.Over(StubService.Playing());
        var sessions = new ConnectedSessions();
        sessions.Add(first);
        sessions.Add(second);
        sessions.Add(first);
        Assert.Equal([first, second], sessions.All);
        Assert.Same(sessions, second.Siblings);
        Assert.Same(first, sessions.Named("SANDBOX"));
        sessions.Remove(first);
        Assert.Equal([second], sessions.All);
        Assert.Null(sessions.Named("other"));
    }
}
