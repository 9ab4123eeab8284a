using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Parameters;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox.Sessions;

/// <summary>Ends the session of the cookie.</summary>
internal sealed class LogoutAction(SessionStore sessions) : ApiAction
{
    private static readonly ParameterTable Table = new(new ParameterRule("echo_request", ValueRules.Flag));

    public override string Name => "logout";

    public override ParameterTable Parameters => Table;

    public override bool PostOnly => true;

    public override bool IsLimited => false;

    public override Reply Answer(CallContext context)
    {
        sessions.Close(context.Call.Cookie(SessionStore.CookieName));
        return new SimpleReturn(context.Call, context.Version, context.Now).Reply("Logged out");
    }
}
