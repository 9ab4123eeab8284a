namespace QualysVM.Host.Engine;

/// <summary>Answers prepared beforehand, given in order. With none, every question fails, as in an unattended job.</summary>
public sealed class ScriptedAnswers(params string[] lines) : IAnswers
{
    private readonly Queue<string> waiting = new(lines);

    /// <summary>How many answers nobody has asked for yet.</summary>
    public int Left => waiting.Count;

    /// <inheritdoc/>
    public string? ReadLine() => waiting.TryDequeue(out var line) ? line : null;

    /// <inheritdoc/>
    public string? ReadSecret() => ReadLine();
}
