namespace QualysVM.Host.Engine;

/// <summary>Where the engine writes, how wide it is, and who answers. Knows nothing of the process's own console.</summary>
/// <param name="output">Everything but errors: results, warnings, verbose text and questions, as pwsh does it.</param>
/// <param name="error">Errors, as the engine's own error view renders them.</param>
public sealed class Screen(TextWriter output, TextWriter error)
{
    /// <summary>The width of a screen that is not a terminal.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Takes everything but errors.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Takes errors.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Columns: what the default views lay their tables out for.</summary>
    public int Width { get; set; } = DefaultWidth;

    /// <summary>Rows.</summary>
    public int Height { get; set; } = 50;

    /// <summary>Whether <see cref="Output"/> understands escape sequences.</summary>
    public bool StylesOutput { get; init; }

    /// <summary>Whether <see cref="Error"/> understands escape sequences.</summary>
    public bool StylesError { get; init; }

    /// <summary>Whether progress is drawn. It is recorded in <see cref="EngineRun.Progress"/> either way.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Who answers questions.</summary>
    public IAnswers Answers { get; init; } = new ScriptedAnswers();
}
