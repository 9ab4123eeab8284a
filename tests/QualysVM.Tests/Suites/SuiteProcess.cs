using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Suites;

/// <summary>Another program that runs tests, from the repository's root, with everything it says.</summary>
internal static class SuiteProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    // Where the .NET is that this runs on: programs that a tool starts look for it there.
    private static readonly string DotNetRoot = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static readonly Lazy<Task<(int ExitCode, string Output)>> Tools = new(() => DotNet("tool", "restore"));

    /// <summary>PowerShell, which the tool manifest names: fetched once, for two that fetch it at the same time get in each other's way.</summary>
    public static Task<(int ExitCode, string Output)> RestoredTools => Tools.Value;

    public static Task<(int ExitCode, string Output)> DotNet(params string[] arguments) => Run(Path.Combine(DotNetRoot, "dotnet"), arguments);

    public static async Task<(int ExitCode, string Output)> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = StagedAssembly.RepositoryRoot,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.TryAdd("DOTNET_ROOT", DotNetRoot);
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        DataReceivedEventHandler keep = (_, line) => { lock (output) { output.AppendLine(line.Data); } };
        process.OutputDataReceived += keep;
        process.ErrorDataReceived += keep;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return (process.ExitCode, output.ToString());
        }
    }
}
