using System.Diagnostics;
using System.Management.Automation;
using QualysVM.Commands;
using QualysVM.Core.Http;

namespace QualysVM.Pipeline;

/// <summary>Writes to a cmdlet's streams. Progress is drawn five times a second at most, and always completed.</summary>
internal sealed class CommandStreams(QualysCommand command) : ICommandStreams
{
    private const int ActivityId = 0x9A1;
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch sinceDrawing = new();

    public void Verbose(string text) => command.WriteVerbose(text);

    public void Debug(string text) => command.WriteDebug(text);

    public void Warning(string text) => command.WriteWarning(text);

    public void Progress(CallProgress progress)
    {
        if (!progress.Completed && sinceDrawing.IsRunning && sinceDrawing.Elapsed < BetweenDrawings)
        {
            return;
        }

        sinceDrawing.Restart();
        command.WriteProgress(new ProgressRecord(ActivityId, progress.Activity, progress.Status)
        {
            SecondsRemaining = progress.SecondsRemaining,
            PercentComplete = progress.PercentComplete,
            RecordType = progress.Completed ? ProgressRecordType.Completed : ProgressRecordType.Processing,
        });
    }
}
