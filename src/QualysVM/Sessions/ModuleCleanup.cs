using System.Management.Automation;
using QualysVM.Core.Sessions;

namespace QualysVM.Sessions;

/// <summary>Removing the module signs out of what the runspace had connected and takes its variable away.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        // There is no session state when the bare assembly was imported.
        if (psModuleInfo?.SessionState is not { } state)
        {
            return;
        }

        var sessions = SessionVariable.All(state);
        SignOuts.Together(sessions, Patience);
        foreach (var session in sessions)
        {
            session.Dispose();
            SessionVariable.Remove(state, session);
        }
    }
}
