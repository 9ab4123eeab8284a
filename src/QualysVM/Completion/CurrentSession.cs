using System.Collections;
using System.Management.Automation;
using QualysVM.Core.Sessions;
using QualysVM.Sessions;

namespace QualysVM.Completion;

/// <summary>The session that a command line on which Tab is pressed would work in.</summary>
internal static class CurrentSession
{
    /// <summary>
    /// The runspace's own. Asked for by a script, as Tab at a prompt runs inside a pipeline (that of the line editor), where the
    /// runspace's variable calls are refused.
    /// </summary>
    public static QualysSession? Get() =>
        SessionVariable.Unwrap(ScriptBlock.Create($"$ExecutionContext.SessionState.PSVariable.GetValue('global:{SessionVariable.Name}')").Invoke().FirstOrDefault());

    /// <summary>The one that the line names with -Session, else the runspace's own.</summary>
    public static QualysSession? Beside(IDictionary parameters) => parameters["Session"] switch
    {
        string name => Get()?.Siblings.Named(name),
        var given => SessionVariable.Unwrap(given) ?? Get(),
    };
}
