using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Versions;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>Sessions whose platform is in the test's hands, made as Connect-QualysSession makes them but without retries.</summary>
internal static class SessionMaker
{
    /// <summary>A session that has signed in.</summary>
    public static QualysSession Connect(HttpMessageHandler platform, string? name = null, string? apiVersion = null)
    {
        var session = Make(platform, Authentication.Session, name, apiVersion);
        session.ConnectAsync(new Deaf(), CancellationToken.None).GetAwaiter().GetResult();
        return session;
    }

    /// <summary>A session that needs no sign-in.</summary>
    public static QualysSession Basic(HttpMessageHandler platform, string? name = null) => Make(platform, Authentication.Basic, name, null);

    private static QualysSession Make(HttpMessageHandler platform, Authentication authentication, string? name, string? apiVersion) => new(new SessionSettings
    {
        BaseUri = SandboxAccount.BaseAddress,
        Account = new Account(authentication, new(SandboxAccount.UserName, SandboxAccount.Password)),
        Name = name,
        ApiVersion = apiVersion is null ? null : ApiVersion.Parse(apiVersion),
        Sandbox = platform,
        Resilience = new OneAttempt(),
    });

    private sealed class OneAttempt : IResilience
    {
        public Task<T> ExecuteAsync<T>(QualysCall call, Func<CancellationToken, Task<T>> attempt, ICallObserver observer, CancellationToken token) => attempt(token);
    }

    private sealed class Deaf : ICallObserver
    {
        public void Verbose(string text)
        {
        }

        public void Debug(string text)
        {
        }

        public void Warning(string text)
        {
        }

        public void Progress(CallProgress progress)
        {
        }
    }
}
