using QualysVM.Core.Http;

namespace QualysVM.Pipeline;

/// <summary>The streams of a cmdlet, written from the pipeline thread.</summary>
internal interface ICommandStreams
{
    void Verbose(string text);

    void Debug(string text);

    void Warning(string text);

    void Progress(CallProgress progress);
}
