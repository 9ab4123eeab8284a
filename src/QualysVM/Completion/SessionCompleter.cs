using System.Management.Automation.Runspaces;
using QualysVM.Core.Sessions;
using QualysVM.Sessions;

namespace QualysVM.Completion;

/// <summary>Offers the names of the sessions connected in this runspace.</summary>
public sealed class SessionCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        Sessions().Select(session => new KeyValuePair<string, string>(session.Name, $"{session.UserName} at {session.BaseUri.Host}"));

    /// <summary>Tab runs on the runspace's own thread, where its variables may be read.</summary>
    private static IReadOnlyList<QualysSession> Sessions() =>
        SessionVariable.Unwrap(Runspace.DefaultRunspace?.SessionStateProxy.GetVariable(SessionVariable.Name))?.Siblings.All ?? [];
}
