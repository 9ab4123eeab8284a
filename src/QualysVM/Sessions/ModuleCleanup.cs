using System.Management.Automation;
using QualysVM.Core.Http;

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

        foreach (var session in SessionVariable.All(state))
        {
            using var patience = new CancellationTokenSource(Patience);
            using (session)
            {
                try
                {
                    Task.Run(() => session.DisconnectAsync(SilentObserver.Instance, patience.Token), CancellationToken.None).GetAwaiter().GetResult();
                }
                catch (Exception error) when (error is Core.Errors.QualysException or OperationCanceledException)
                {
                    // Nobody is there to hear a warning any more; Qualys ends an idle session by itself.
                }
            }

            SessionVariable.Remove(state, session);
        }
    }
}
