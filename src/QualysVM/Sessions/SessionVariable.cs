using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Sessions;

namespace QualysVM.Sessions;

/// <summary>
/// The runspace's current session, in <c>$QualysVMSession</c>. Global, so functions and other modules see it; a variable,
/// so every runspace has its own and a pooled one is clean when it is handed on. Not read-only, as the module itself could not replace it then.
/// </summary>
internal static class SessionVariable
{
    public const string Name = "QualysVMSession";
    private const string GlobalName = "global:" + Name;

    /// <summary>The current session, or null. Whatever else a user put into the variable is no session.</summary>
    public static QualysSession? Get(SessionState state) => Unwrap(state.PSVariable.GetValue(GlobalName));

    /// <summary>The session in a value of the variable, or null.</summary>
    public static QualysSession? Unwrap(object? value) => value switch
    {
        QualysSession session => session,
        PSObject { BaseObject: QualysSession session } => session,
        _ => null,
    };

    /// <summary>All sessions of the runspace, the latest first.</summary>
    public static IReadOnlyList<QualysSession> All(SessionState state) => Get(state)?.Siblings.All ?? [];

    /// <summary>Makes a session the current one.</summary>
    public static void Set(SessionState state, QualysSession session)
    {
        var siblings = Get(state)?.Siblings ?? session.Siblings;
        siblings.Add(session);
        state.PSVariable.Set(GlobalName, session);
    }

    /// <summary>Forgets a session; the latest one left becomes current.</summary>
    public static void Remove(SessionState state, QualysSession session)
    {
        var current = Get(state);
        session.Siblings.Remove(session);
        if (current != session)
        {
            return;
        }

        if (session.Siblings.All is [var next, ..])
        {
            state.PSVariable.Set(GlobalName, next);
        }
        else
        {
            state.PSVariable.Remove(GlobalName);
        }
    }

    /// <summary>The session with this name.</summary>
    /// <exception cref="QualysException">There is none.</exception>
    public static QualysSession Named(SessionState state, string name) =>
        Get(state)?.Siblings.Named(name)
        ?? throw new QualysException(QualysError.NotConnected, All(state) is { Count: > 0 } known
            ? $"No session is named '{name}'. Connected: {string.Join(", ", known)}."
            : $"No session is named '{name}'; none is connected in this runspace.");
}
