using System.Management.Automation;

namespace QualysVM.Tests.Engine;

/// <summary>What one script did: its objects, its streams and how it ended.</summary>
public sealed class EngineRun
{
    internal EngineRun(PowerShell shell, IReadOnlyList<PSObject> output)
    {
        Output = output;
        Errors = [.. shell.Streams.Error];
        Warnings = [.. shell.Streams.Warning];
        Verbose = [.. shell.Streams.Verbose];
        Debug = [.. shell.Streams.Debug];
        Information = [.. shell.Streams.Information];
        Progress = [.. shell.Streams.Progress];
        Stopped = shell.InvocationStateInfo.State == PSInvocationState.Stopped;
    }

    /// <summary>The objects written. Empty when they were shown on the screen instead.</summary>
    public IReadOnlyList<PSObject> Output { get; }

    /// <summary>Non-terminating errors. Empty when they were shown on the screen instead.</summary>
    public IReadOnlyList<ErrorRecord> Errors { get; }

    /// <summary>Warnings, also shown on the screen.</summary>
    public IReadOnlyList<WarningRecord> Warnings { get; }

    /// <summary>Verbose text, also shown on the screen.</summary>
    public IReadOnlyList<VerboseRecord> Verbose { get; }

    /// <summary>Debug text, also shown on the screen.</summary>
    public IReadOnlyList<DebugRecord> Debug { get; }

    /// <summary>Information records, shown or not.</summary>
    public IReadOnlyList<InformationRecord> Information { get; }

    /// <summary>Progress records, drawn or not.</summary>
    public IReadOnlyList<ProgressRecord> Progress { get; }

    /// <summary>The terminating error that ended the script, if one did.</summary>
    public RuntimeException? Failure { get; internal init; }

    /// <summary>Whether the script was stopped, as by Ctrl+C.</summary>
    public bool Stopped { get; }

    /// <summary>What <c>$?</c> was at the end.</summary>
    public bool LastSucceeded { get; internal init; }
}
