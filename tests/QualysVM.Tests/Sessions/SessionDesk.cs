using QualysVM.Tests.Http;
using QualysVM.Tests.Xml;

namespace QualysVM.Tests.Sessions;

/// <summary>A service with sessions: each login gives the next cookie, and only the latest counts until it dies.</summary>
internal sealed class SessionDesk
{
    private int number;

    public SessionDesk() => Service = new StubService(Answer);

    public StubService Service { get; }

    public int Logins => Service.Requests.Count(request => request.IsLogin);

    /// <summary>Refuses each login.</summary>
    public StubReply? LoginReply { get; set; }

    /// <summary>How many calls the service allows at once.</summary>
    public int Places { get; init; } = 2;

    /// <summary>Refuses each list, whatever its cookie.</summary>
    public bool RefuseLists { get; set; }

    /// <summary>Awaited before a list with a dead cookie is refused.</summary>
    public Func<Task> BeforeRefusal { get; set; } = () => Task.CompletedTask;

    /// <summary>Ends the current session, as idle time does.</summary>
    public void Forget() => number += 100;

    private async Task<StubReply> Answer(SentRequest request)
    {
        if (request.IsLogin)
        {
            return LoginReply ?? StubReply.LoggedIn($"QualysSession=c{Interlocked.Increment(ref number)}; path=/api; secure");
        }

        if (request.Body == "action=logout")
        {
            return StubReply.Simple("Logged out");
        }

        if (!RefuseLists && request.Header("Cookie") == $"QualysSession=c{number}")
        {
            return new StubReply(Documents.ScanList(Documents.Scan(1))).With("X-Concurrency-Limit-Limit", $"{Places}");
        }

        await BeforeRefusal().ConfigureAwait(false);
        return StubReply.Refused;
    }
}
