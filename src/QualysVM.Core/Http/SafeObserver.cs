using QualysVM.Core.Wording;

namespace QualysVM.Core.Http;

/// <summary>Hears the core and passes on what may be said.</summary>
internal sealed class SafeObserver : ICallObserver
{
    private readonly ICallObserver inner;

    private SafeObserver(ICallObserver inner) => this.inner = inner;

    public static ICallObserver Before(ICallObserver observer) => observer is SafeObserver ? observer : new SafeObserver(observer);

    public void Verbose(string text) => inner.Verbose(SafeText.Of(text));

    public void Debug(string text) => inner.Debug(SafeText.Lines(text));

    public void Warning(string text) => inner.Warning(SafeText.Of(text));

    public void Progress(CallProgress progress) => inner.Progress(progress with { Activity = SafeText.Of(progress.Activity), Status = SafeText.Of(progress.Status) });
}
