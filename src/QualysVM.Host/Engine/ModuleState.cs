using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace QualysVM.Host.Engine;

/// <summary>What an engine begins with: the commands of PowerShell, and the staged module.</summary>
public static class ModuleState
{
    /// <summary>Makes the state for a runspace to be opened. Nothing is reported home.</summary>
    /// <exception cref="FileNotFoundException">The module has not been built.</exception>
    public static InitialSessionState Create()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        Environment.SetEnvironmentVariable("PSModulePath", ModulePath(Environment.GetEnvironmentVariable("PSModulePath")));
        var state = InitialSessionState.CreateDefault();
        state.ImportPSModule([StagedModule.Manifest]);
        state.ThrowOnRunspaceOpenError = true;
        return state;
    }

    // Before the folders of PowerShell and of the user, which the engine would put first were they not there: an installed module of
    // the same name must not win, in a job or -Parallel neither.
    private static string ModulePath(string? current) =>
        current?.StartsWith(StagedModule.ModulePath, StringComparison.Ordinal) == true ? current
        : StagedModule.ModulePath + Path.PathSeparator + ModuleIntrinsics.GetModulePath(current, null, null);
}
