using System.Management.Automation.Language;
using QualysVM.Host.Engine;

namespace QualysVM.Host.Shell;

/// <summary>Reads, runs and shows until <c>exit</c> or the end of the input.</summary>
internal sealed class InteractiveShell(ModuleEngine engine, ILines lines)
{
    public async Task<int> RunAsync()
    {
        var exitCode = 0;
        while (await ReadScriptAsync() is { } script)
        {
            engine.Host.Screen.Width = Terminal.Width;
            var run = engine.Show(script);
            exitCode = run.ExitCode;
            if (run.ExitRequested is not null)
            {
                break;
            }
        }

        return exitCode;
    }

    // A line that leaves something open asks for more; an empty line ends the asking.
    private async Task<string?> ReadScriptAsync()
    {
        var script = await lines.ReadAsync("PS> ");
        while (IsIncomplete(script) && await lines.ReadAsync(">> ") is { Length: > 0 } more)
        {
            script += Environment.NewLine + more;
        }

        return script;
    }

    private static bool IsIncomplete(string? script)
    {
        Parser.ParseInput(script ?? "", out _, out var errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
