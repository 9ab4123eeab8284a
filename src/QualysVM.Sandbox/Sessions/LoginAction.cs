using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Sessions;

/// <summary>Opens a session and hands out its cookies.</summary>
internal sealed class LoginAction(SessionStore sessions) : ApiAction
{
    private static readonly ParameterTable Table = new(
        new ParameterRule("echo_request", ValueRules.Flag),
        new ParameterRule("username", ValueRules.Text) { IsRequired = true },
        new ParameterRule("password", ValueRules.Text) { IsRequired = true });

    public override string Name => "login";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    public override bool NeedsSignIn => false;

    public override bool IsLimited => false;

    public override Reply Answer(CallContext context)
    {
        var answer = new SimpleReturn(context.Call, context.Version, context.Now);
        if (Account.SignIn(context.Fields["username"], context.Fields["password"]) is not { } account)
        {
            return answer.Reply(Refusal.BadLogin);
        }

        // A cookie jar would not send a secure cookie back over the plain http of a loopback server.
        var secure = context.Call.IsHttps ? "; secure" : "";
        return answer.Reply("Logged in")
            .With("Set-Cookie", $"{SessionStore.CookieName}={sessions.Open(account, context.Now)}; path=/api{secure}")
            .With("Set-Cookie", $"DWRSESSIONID={Guid.NewGuid():N}; path=/api");
    }
}
