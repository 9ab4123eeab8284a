using System.Management.Automation;
using System.Management.Automation.Runspaces;
using QualysVM.Host.Engine;

namespace QualysVM.Tests.Engine;

/// <summary>A runspace in this process with the staged module imported. Runs one script at a time.</summary>
public sealed class ModuleEngine : IDisposable
{
    // Only what counts as typed at a prompt leaves its $? behind.
    private static readonly PSInvocationSettings AsTyped = new() { AddToHistory = true };

    private PowerShell? running;

    internal ModuleEngine(Screen screen)
    {
        Runspace = RunspaceFactory.CreateRunspace(screen, ModuleState.Create());
        Runspace.ThreadOptions = PSThreadOptions.ReuseThread;
        try
        {
            Runspace.Open();
        }
        catch
        {
            // Its thread would keep the process alive.
            Runspace.Dispose();
            throw;
        }
    }

    /// <summary>The open runspace, for tests that need more than scripts.</summary>
    public Runspace Runspace { get; }

    /// <summary>Runs a script and hands back its objects; errors are records in the result.</summary>
    public EngineRun Invoke(string script, params object?[] arguments)
    {
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return Run(shell);
    }

    /// <summary>Runs a script and shows everything on the screen through the default views, as a prompt does.</summary>
    public EngineRun Show(string script)
    {
        using var shell = PowerShell.Create(Runspace);
        shell.AddScript(script);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        return Run(shell);
    }

    /// <summary>What Tab would offer at this place of this line.</summary>
    public CommandCompletion Complete(string line, int cursor)
    {
        using var shell = PowerShell.Create(Runspace);
        return CommandCompletion.CompleteInput(line, cursor, null, shell);
    }

    /// <summary>Asks the running script to stop, as Ctrl+C does, and does not wait for it.</summary>
    /// <returns>False when nothing runs, or what runs was already asked and has not listened.</returns>
    public bool Stop()
    {
        if (Interlocked.Exchange(ref running, null) is not { } shell)
        {
            return false;
        }

        try
        {
            shell.BeginStop(null, null);
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the meantime.
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => Runspace.Dispose();

    private EngineRun Run(PowerShell shell)
    {
        var output = new List<PSObject>();
        RuntimeException? failure = null;
        running = shell;
        try
        {
            shell.Invoke(null, output, AsTyped);
        }
        catch (PipelineStoppedException)
        {
            // The run says so itself.
        }
        catch (RuntimeException error)
        {
            failure = error;
        }
        finally
        {
            running = null;
        }

        return new EngineRun(shell, output)
        {
            Failure = failure,
            LastSucceeded = Runspace.SessionStateProxy.GetVariable("?") is true,
        };
    }
}
