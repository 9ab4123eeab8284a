using QualysVM.Sandbox.Actions;
using QualysVM.Sandbox.Http;
using QualysVM.Sandbox.Limits;
using QualysVM.Sandbox.Sessions;
using QualysVM.Sandbox.Subscription;
using QualysVM.Sandbox.Tags;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Sandbox;

/// <summary>Checks a call in the order of the service (path, X-Requested-With, sign-in, limits, parameters) and runs it.</summary>
internal sealed class Dispatcher
{
    private readonly TimeProvider clock;
    private readonly LimitGate limits;
    private readonly Endpoints endpoints;

    public Dispatcher(SandboxOptions options)
    {
        clock = options.Clock;
        limits = new LimitGate(options);
        endpoints = new Endpoints(options);
    }

    public SessionStore Sessions => endpoints.Sessions;

    public Reply Answer(ApiCall call)
    {
        var now = clock.GetUtcNow();
        endpoints.Schedules.RunUntil(now);
        if (Route.Find(endpoints.All, call.Path) is not { } route)
        {
            return HtmlPages.NotFound();
        }

        if (route.LacksSlash)
        {
            return HtmlPages.Moved(call);
        }

        var refusal = new SimpleReturn(call, route.Version, now);
        if (!route.Endpoint.IsLegacy && string.IsNullOrWhiteSpace(call.Header("X-Requested-With")))
        {
            return refusal.Reply(Refusal.NoRequestedWith);
        }

        var action = route.Endpoint.Find(call.Fields["action"]);
        var account = Account.Nobody;
        if (action is not { NeedsSignIn: false })
        {
            if (Sessions.Identify(call, cookieCounts: !route.Endpoint.IsLegacy, now) is not { } known)
            {
                return route.Endpoint.IsPortal ? PortalReply.Refuse("INVALID_CREDENTIALS", "Invalid username or password.") : refusal.Reply(Refusal.BadLogin);
            }

            account = known;
            if (action is not null && !action.IsFor(account))
            {
                return refusal.Reply(Refusal.NotForRole);
            }
        }

        return action is { IsLimited: false }
            ? Run(route, action, new CallContext(call, route.Version, account, now))
            : RunLimited(route, action, new CallContext(call, route.Version, account, now));
    }

    private Reply RunLimited(Route route, ApiAction? action, CallContext context)
    {
        // "Per API and per subscription": that two actions of one object count apart, and that 2.0 and 3.0 count
        // together, is [I].
        var admission = limits.Enter($"{context.Account.Subscription} {route.Endpoint.Name} {action?.Name}", context.Now);
        if (admission.Refusal is { } refused)
        {
            return new SimpleReturn(context.Call, context.Version, context.Now).Reply(refused).With(admission.Headers);
        }

        try
        {
            return Run(route, action, context).With(admission.Headers).RunningUntilRead(admission);
        }
        catch
        {
            admission.Dispose();
            throw;
        }
    }

    private static Reply Run(Route route, ApiAction? action, CallContext context)
    {
        var refusal = ActionCheck.Refuse(route.Endpoint, action, context.Call)
            ?? action!.Parameters.Refuse(context);
        return refusal is null
            ? action!.Answer(context)
            : new SimpleReturn(context.Call, context.Version, context.Now).Reply(refusal);
    }
}
