using QualysVM.Sandbox.Http;

namespace QualysVM.Sandbox.Actions;

/// <summary>Whether the method and the action word are ones the endpoint knows.</summary>
internal static class ActionCheck
{
    public static Refusal? Refuse(Endpoint endpoint, ApiAction? action, ApiCall call)
    {
        if (call.Method is not ("GET" or "POST"))
        {
            return Refusal.WrongMethod(call.Method);
        }

        if (action is null)
        {
            return call.Fields["action"] is { } word
                ? Refusal.BadValue("action", word, $"must be one of: {string.Join(", ", endpoint.ActionNames)}")
                : Refusal.Missing("action");
        }

        return action.PostOnly && call.Method != "POST" ? Refusal.WrongMethod(call.Method) : null;
    }
}
