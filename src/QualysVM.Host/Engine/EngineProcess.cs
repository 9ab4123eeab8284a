namespace QualysVM.Host.Engine;

/// <summary>What the engine reads from the process's environment.</summary>
internal static class EngineProcess
{
    private static readonly string ModulePath = Joined(StagedModule.ModulePath, Environment.GetEnvironmentVariable("PSModulePath"));

    /// <summary>Nothing is reported home, and modules come from the staged output and from the user's own path only.</summary>
    public static void Prepare()
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        Environment.SetEnvironmentVariable("PSModulePath", ModulePath);
    }

    private static string Joined(string staged, string? users) =>
        string.IsNullOrEmpty(users) ? staged : string.Join(Path.PathSeparator, staged, users);
}
