using System.Management.Automation;
using QualysVM.Core.Sessions;

namespace QualysVM.Tests.Engine;

/// <summary>A PowerShell engine with the staged module, on a screen that can be read, not connected to anything.</summary>
public sealed class ModuleAtWork : IDisposable
{
    /// <summary>A safety net only: nothing here takes that long unless it hangs.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Screen screen;

    // Each text is looked through for the secrets of every session that is left open: what thousands of tests leave costs the others minutes.
    private readonly List<QualysSession> sessions = [];

    public ModuleAtWork()
        : this(Screen.DefaultWidth)
    {
    }

    internal ModuleAtWork(int width, params string[] answers) =>
        Engine = new ModuleEngine(screen = new Screen(width, answers));

    internal ScreenText Output => screen.Output;

    internal ScreenText ErrorOutput => screen.Errors;

    internal ModuleEngine Engine { get; }

    /// <summary>What the runspace's variable holds.</summary>
    internal object? Variable
    {
        get
        {
            var value = Engine.Runspace.SessionStateProxy.GetVariable("QualysVMSession");
            return value is PSObject wrapped ? wrapped.BaseObject : value;
        }

        set => Engine.Runspace.SessionStateProxy.SetVariable("QualysVMSession", value);
    }

    /// <summary>Makes a session the current one, as connecting does.</summary>
    internal ModuleAtWork Using(QualysSession session)
    {
        session.Siblings.Add(session);
        sessions.Add(session);
        Variable = session;
        return this;
    }

    internal EngineRun Run(string script, params object?[] arguments) => Engine.Invoke(script, arguments);

    /// <summary>Runs a script that must neither fail nor write an error.</summary>
    internal IReadOnlyList<object?> Good(string script, params object?[] arguments)
    {
        var run = Run(script, arguments);
        Assert.Null(run.Failure);
        Assert.Empty(run.Errors);
        return [.. run.Output.Select(value => value?.BaseObject)];
    }

    /// <summary>Runs a script that must write one error or end with one.</summary>
    internal ErrorRecord Bad(string script, params object?[] arguments)
    {
        var run = Run(script, arguments);
        return run.Failure?.ErrorRecord ?? Assert.Single(run.Errors);
    }

    /// <summary>Starts a script on a thread of its own.</summary>
    internal Task<EngineRun> Start(string script, params object?[] arguments) => Task.Run(() => Run(script, arguments));

    internal IReadOnlyList<CompletionResult> Complete(string line) =>
        [.. Good("(TabExpansion2 $args[0] $args[0].Length).CompletionMatches", line).Cast<CompletionResult>()];

    public void Dispose()
    {
        Engine.Dispose();
        sessions.ForEach(session => session.Dispose());
    }
}
