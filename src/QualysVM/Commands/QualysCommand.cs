using System.ComponentModel;
using System.Management.Automation;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Core.Sessions;
using QualysVM.Core.Wording;
using QualysVM.Errors;
using QualysVM.Pipeline;
using QualysVM.Records;

namespace QualysVM.Commands;

/// <summary>
/// What every cmdlet has: waiting that keeps the streams alive, Ctrl+C that ends at once, and errors from one table.
/// A derived class says what it does in <see cref="Begin"/>, <see cref="Process"/> and <see cref="End"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class QualysCommand : PSCmdlet, IDisposable
{
    /// <summary>Setting off a stop takes no time; the bound is for what nobody foresees.</summary>
    private static readonly TimeSpan LongestSetOff = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stop = new();
    private readonly ManualResetEventSlim stopIsSetOff = new();
    private readonly PipelinePump pump;

    private protected QualysCommand() => pump = new PipelinePump(new CommandStreams(this), stop.Token);

    /// <summary>Hears the core and writes it to this cmdlet's streams.</summary>
    internal ICallObserver Observer => pump;

    /// <summary>Cancelled by Ctrl+C.</summary>
    internal CancellationToken Stopped => stop.Token;

    /// <summary>Whether ShouldProcess will only say what would be done.</summary>
    private protected bool IsWhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var value)
        ? LanguagePrimitives.IsTrue(value)
        : LanguagePrimitives.IsTrue(SessionState.PSVariable.GetValue("WhatIfPreference", false));

    /// <summary>What an error is about when nothing nearer is known.</summary>
    private protected virtual object? Subject => null;

    /// <summary>Whether to go on with the next input makes no sense after this.</summary>
    private protected virtual bool EndsOn(QualysError reason) => ErrorRecords.EndsTheCommand(reason);

    /// <summary>An error in the words of this cmdlet, where it knows more than the core does.</summary>
    private protected virtual QualysException Told(QualysException error) => error;

    /// <summary>Runs before the first input.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>Runs for each input.</summary>
    private protected virtual void Process()
    {
    }

    /// <summary>Runs after the last input.</summary>
    private protected virtual void End()
    {
    }

    /// <summary>Writes to the verbose stream. This and what follows stand before what the engine has, so that no text goes out as it came in.</summary>
    internal new void WriteVerbose(string text) => base.WriteVerbose(SafeText.Of(text));

    /// <summary>Writes to the debug stream, several lines where they are indented by two blanks.</summary>
    internal new void WriteDebug(string text) => base.WriteDebug(SafeText.Lines(text));

    /// <summary>Writes a warning.</summary>
    internal new void WriteWarning(string text) => base.WriteWarning(SafeText.Of(text));

    /// <summary>Shows how far something is.</summary>
    internal new void WriteProgress(ProgressRecord progress)
    {
        progress.Activity = SafeText.Of(progress.Activity);
        progress.StatusDescription = SafeText.Of(progress.StatusDescription);
        base.WriteProgress(progress);
    }

    /// <summary>Asks the user, or says with -WhatIf, before something is done.</summary>
    private protected new bool ShouldProcess(string target, string action) => base.ShouldProcess(SafeText.Of(target), SafeText.Of(action));

    /// <summary>Waits for the core.</summary>
    internal T Wait<T>(Task<T> task) => pump.Wait(task);

    /// <summary>Waits for the core.</summary>
    internal void Wait(Task task) => pump.Wait(Finished(task));

    /// <summary>Signs out. A sign-out that fails is a warning: the session is of no use any more either way.</summary>
    private protected void SignOut(QualysSession session)
    {
        using (session)
        {
            try
            {
                Wait(session.DisconnectAsync(Observer, Stopped));
            }
            catch (QualysException error)
            {
                WriteWarning($"The sign-out of '{session.Name}' failed; Qualys ends the session by itself when it is idle. {error.Message}");
            }
        }
    }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        Comparisons.Allow();
        Guard(Begin);
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(End);

    /// <inheritdoc/>
    protected sealed override void StopProcessing()
    {
        try
        {
            stop.Cancel();
        }
        finally
        {
            stopIsSetOff.Set();
        }
    }

    private void Guard(Action work)
    {
        try
        {
            work();
            pump.Drain();
        }
        catch (Exception error) when (stop.IsCancellationRequested && error is PipelineStoppedException or OperationCanceledException or QualysException)
        {
            SayLastWords();
            throw new PipelineStoppedException();
        }
        catch (PipelineStoppedException)
        {
            // A command further down has enough; or a stop that has only just begun, and met a text on its way out.
            if (Stopping)
            {
                SayLastWords();
            }

            throw;
        }
        catch (QualysException error)
        {
            Report(error, Subject);
        }
        catch (Exception error) when (error is not RuntimeException && ForeignException.Safe(error) is { } safe && safe != error)
        {
            throw safe; // a fault of ours, or of what we call, that nobody foresaw: it says no more than any other error
        }
    }

    /// <summary>Says what must not be lost with a stop: that a change under way may have been carried out.</summary>
    private void SayLastWords()
    {
        stopIsSetOff.Wait(LongestSetOff);
        pump.Drain(new LastWords(this));
    }

    /// <summary>Goes on after something was done at the service. Whoever stops here must hear of it: nobody else shows it.</summary>
    /// <param name="done">What was done, as a sentence.</param>
    /// <param name="rest">What is left to do.</param>
    private protected void After(string done, Action rest)
    {
        try
        {
            rest();
        }
        catch (Exception error) when ((stop.IsCancellationRequested || Stopping) && error is PipelineStoppedException or OperationCanceledException or QualysException)
        {
            Observer.Warning($"{done} The command was stopped afterwards.");
            throw;
        }
    }

    /// <summary>Works on one of several things; an error about it does not keep the others from their turn.</summary>
    private protected void Attempt(object subject, Action work)
    {
        try
        {
            work();
        }
        catch (QualysException error) when (!stop.IsCancellationRequested)
        {
            Report(error, subject);
        }
    }

    /// <summary>Writes an error, or ends with it where to go on makes no sense.</summary>
    /// <param name="error">The error.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="goesOn">Whether the command goes on in any case, as what failed was not its own errand.</param>
    private protected void Report(QualysException error, object? subject, bool goesOn = false)
    {
        pump.Drain();
        error = Told(error);
        var record = ErrorRecords.From(error, subject);
        if (!goesOn && EndsOn(error.Reason))
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
    }

    private static async Task<bool> Finished(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    /// <summary>Ends whatever still runs.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends whatever still runs.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            stop.Cancel();
            stop.Dispose();
            stopIsSetOff.Dispose();
        }
    }
}
