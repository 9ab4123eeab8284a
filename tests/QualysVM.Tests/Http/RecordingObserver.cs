using System.Collections.Concurrent;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Http;

/// <summary>Keeps what it hears.</summary>
internal sealed class RecordingObserver : ICallObserver
{
    private readonly ConcurrentQueue<(string Kind, string Text)> heard = new();

    public IReadOnlyList<string> Warnings => Of(nameof(Warning));

    public IReadOnlyList<string> Verboses => Of(nameof(Verbose));

    public IReadOnlyList<string> All => [.. heard.Select(line => line.Text)];

    public ConcurrentQueue<CallProgress> Steps { get; } = new();

    public void Verbose(string text) => heard.Enqueue((nameof(Verbose), text));

    public void Debug(string text) => heard.Enqueue((nameof(Debug), text));

    public void Warning(string text) => heard.Enqueue((nameof(Warning), text));

    public void Progress(CallProgress progress)
    {
        Steps.Enqueue(progress);
        heard.Enqueue((nameof(Progress), progress.ToString()));
    }

    private List<string> Of(string kind) => [.. heard.Where(line => line.Kind == kind).Select(line => line.Text)];
}
