using System.Text;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Subscription;

namespace QualysVM.Sandbox.Sessions;

/// <summary>The open sessions, and who a call comes from.</summary>
internal sealed class SessionStore(TimeSpan idleTime)
{
    public const string CookieName = "QualysSession";
    private readonly Dictionary<string, (Account Account, DateTimeOffset LastUse)> sessions = new(StringComparer.Ordinal);

    public string Open(Account account, DateTimeOffset now)
    {
        var token = Guid.NewGuid().ToString("N");
        lock (sessions)
        {
            sessions[token] = (account, now);
        }

        return token;
    }

    public void Close(string? token)
    {
        lock (sessions)
        {
            if (token is not null)
            {
                sessions.Remove(token);
            }
        }
    }

    public void Clear()
    {
        lock (sessions)
        {
            sessions.Clear();
        }
    }

    /// <summary>HTTP basic goes before the cookie [I]; a wrong password is not rescued by a good cookie.</summary>
    public Account? Identify(ApiCall call, bool cookieCounts, DateTimeOffset now)
    {
        if (call.AuthorizationScheme is { } scheme)
        {
            return scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? FromBasic(call.AuthorizationValue) : null;
        }

        return cookieCounts && call.Cookie(CookieName) is { } token ? FromToken(token, now) : null;
    }

    private Account? FromToken(string token, DateTimeOffset now)
    {
        lock (sessions)
        {
            if (!sessions.TryGetValue(token, out var session))
            {
                return null;
            }

            if (now - session.LastUse >= idleTime)
            {
                sessions.Remove(token);
                return null;
            }

            sessions[token] = (session.Account, now);
            return session.Account;
        }
    }

    private static Account? FromBasic(string? value)
    {
        try
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(value ?? ""));
            var at = pair.IndexOf(':');
            return at < 0 ? null : Account.SignIn(pair.Substring(0, at), pair.Substring(at + 1));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
