using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace QualysVM.Host.Engine;

/// <summary>A PowerShell engine with the staged module imported. Runs one script at a time.</summary>
public sealed class ModuleEngine : IDisposable
{
    // Only what counts as typed at a prompt leaves its $? behind.
    private static readonly PSInvocationSettings AsTyped = new() { AddToHistory = true };

    private PowerShell? running;

    /// <summary>Opens a runspace on the given screen and imports the staged module.</summary>
    /// <exception cref="FileNotFoundException">The module has not been built.</exception>
    /// <exception cref="RuntimeException">The module cannot be imported.</exception>
    public ModuleEngine(Screen screen)
    {
        EngineProcess.Prepare();
        var state = InitialSessionState.CreateDefault();
        state.ImportPSModule([StagedModule.Manifest]);
        state.ThrowOnRunspaceOpenError = true;
        Host = new EngineHost(screen);
        Runspace = RunspaceFactory.CreateRunspace(Host, state);
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

        // Opening puts pwsh's own module folders first; a module of the same name there must not win.
        EngineProcess.Prepare();
    }

    /// <summary>The host that scripts see as <c>$Host</c>.</summary>
    public EngineHost Host { get; }

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
        return Render(shell);
    }

    /// <summary>Runs a script file as <see cref="Show"/> does; arguments such as <c>-Name</c> bind by name.</summary>
    public EngineRun ShowFile(string path, params IEnumerable<string> arguments)
    {
        using var shell = PowerShell.Create(Runspace);
        shell.Commands.AddCommand(new ScriptFile(path, arguments).ToCommand(Runspace));
        return Render(shell);
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

    private EngineRun Render(PowerShell shell)
    {
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        var run = Run(shell);
        if (run is { Failure: { } failure, Stopped: false })
        {
            ShowError(failure.ErrorRecord);
        }

        return run;
    }

    // An error that ended the script never reached Out-Default, and the engine marks error objects only inside a pipeline.
    private void ShowError(ErrorRecord error)
    {
        if (error.InvocationInfo is null)
        {
            // A script that breaks off has no position yet, and without one the error view shows nothing.
            Host.UI.WriteErrorLine($"{error.CategoryInfo.Category}: {error.Exception.Message}");
            return;
        }

        using var shell = PowerShell.Create(Runspace);
        using var diverted = Host.DivertToErrors();
        shell.AddCommand("Out-Default").Invoke(new[] { error });
    }

    private EngineRun Run(PowerShell shell)
    {
        var output = new List<PSObject>();
        RuntimeException? failure = null;
        Host.BeginRun();
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
            Host.EndRun();
        }

        return new EngineRun(shell, output)
        {
            Failure = failure,
            LastSucceeded = Runspace.SessionStateProxy.GetVariable("?") is true,
            ExitRequested = Host.ExitRequested,
        };
    }
}
