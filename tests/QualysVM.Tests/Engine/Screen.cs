using System.Globalization;
using System.Management.Automation.Host;

namespace QualysVM.Tests.Engine;

/// <summary>A PowerShell host whose screen can be read, and whose questions are answered beforehand, in order: with no answer left, they fail.</summary>
public sealed class Screen : PSHost
{
    /// <summary>The width of a screen that is not a terminal.</summary>
    public const int DefaultWidth = 120;

    internal Screen(int width, params IEnumerable<string> answers)
    {
        Width = width;
        Answers = new Queue<string>(answers);
        UI = new ScreenInterface(this);
    }

    /// <summary>Columns: what the views lay their tables out for.</summary>
    public int Width { get; }

    public override string Name => "QualysVM.Tests";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI { get; }

    /// <summary>Everything but errors, in plain text.</summary>
    internal ScreenText Output { get; } = new();

    /// <summary>Errors, as the engine's own view renders them.</summary>
    internal ScreenText Errors { get; } = new();

    internal Queue<string> Answers { get; }

    public override void SetShouldExit(int exitCode) => throw new NotSupportedException("Nothing here exits: see HostProcess.");

    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no nested prompts.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This host has no nested prompts.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
