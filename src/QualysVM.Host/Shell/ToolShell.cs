using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using QualysVM.Host.Engine;

namespace QualysVM.Host.Shell;

/// <summary>The real pwsh, which the repository's tool manifest names, with the staged module imported.</summary>
internal static class ToolShell
{
    // Where the manifest is: dotnet looks for it from the current folder upwards.
    private static readonly string Root = typeof(ToolShell).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "RepositoryRoot").Value!;

    /// <returns>The exit code of pwsh, or 1 when it cannot be had.</returns>
    public static async Task<int> RunAsync()
    {
        using var fetching = Dotnet(quiet: true, "tool", "restore");
        var said = await fetching.StandardOutput.ReadToEndAsync();
        await fetching.WaitForExitAsync();
        if (fetching.ExitCode != 0)
        {
            await Console.Error.WriteLineAsync($"PowerShell could not be fetched: `dotnet tool restore` in {Root} failed.{Environment.NewLine}{said}");
            return 1;
        }

        // What Ctrl+C stops is the shell's affair.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var shell = Dotnet(quiet: false, "tool", "run", "pwsh", "--", "-NoLogo", "-WorkingDirectory", Environment.CurrentDirectory,
            "-NoExit", "-File", Path.Combine(AppContext.BaseDirectory, "Shell", "Shell.ps1"), StagedModule.Manifest);
        await shell.WaitForExitAsync();
        return shell.ExitCode;
    }

    private static Process Dotnet(bool quiet, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = quiet,
        };
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        return Process.Start(start)!;
    }
}
