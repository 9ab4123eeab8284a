using System.Management.Automation;
using QualysVM.Core.Sessions;
using QualysVM.Sessions;

namespace QualysVM.Completion;

/// <summary>Offers the names of the sessions connected in this runspace.</summary>
public sealed class SessionCompleter : WordCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Words =>
        Sessions().Select(session => new KeyValuePair<string, string>(session.Name, $"{session.UserName} at {session.BaseUri.Host}"));

    /// <summary>
    /// Asked for by a script, as Tab at a prompt runs inside a pipeline (that of the line editor), where the runspace's own
    /// variable calls are refused.
    /// </summary>
    private static IReadOnlyList<QualysSession> Sessions() =>
        SessionVariable.Unwrap(ScriptBlock.Create($"$ExecutionContext.SessionState.PSVariable.GetValue('global:{SessionVariable.Name}')").Invoke().FirstOrDefault())?.Siblings.All ?? [];
}
