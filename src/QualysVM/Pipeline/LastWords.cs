using System.Management.Automation;
using QualysVM.Commands;
using QualysVM.Core.Wording;

namespace QualysVM.Pipeline;

/// <summary>
/// Where warnings go when Ctrl+C has ended a cmdlet: its streams may be closed by then, so they go to the screen. The rest no longer matters.
/// </summary>
internal sealed class LastWords(QualysCommand command) : ICommandStreams
{
    public void Verbose(string text)
    {
    }

    public void Debug(string text)
    {
    }

    public void Warning(string text)
    {
        try
        {
            command.WriteWarning(text);
        }
        catch (PipelineStoppedException)
        {
            command.Host?.UI?.WriteWarningLine(SafeText.Of(text));
        }
    }

    public void Progress(Core.Http.CallProgress progress)
    {
    }
}
