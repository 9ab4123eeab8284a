namespace QualysVM.Core.Http;

/// <summary>For calls that nobody listens to any more.</summary>
internal sealed class SilentObserver : ICallObserver
{
    public static SilentObserver Instance { get; } = new();

    public void Verbose(string text)
    {
    }

    public void Debug(string text)
    {
    }

    public void Warning(string text)
    {
    }

    public void Progress(CallProgress progress)
    {
    }
}
