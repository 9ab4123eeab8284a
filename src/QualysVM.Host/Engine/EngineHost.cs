using System.Globalization;
using System.Management.Automation.Host;

namespace QualysVM.Host.Engine;

/// <summary>The PowerShell host: a name, a screen, and the exit code a script asked for.</summary>
public sealed class EngineHost : PSHost
{
    private readonly ScreenUserInterface ui;

    /// <summary>A host that shows everything on the given screen.</summary>
    public EngineHost(Screen screen)
    {
        Screen = screen;
        ui = new ScreenUserInterface(screen);
    }

    /// <summary>Where output and errors go and answers come from.</summary>
    public Screen Screen { get; }

    /// <summary>What the last script gave to <c>exit</c>, if it did.</summary>
    public int? ExitRequested { get; private set; }

    /// <inheritdoc/>
    public override string Name => "QualysVM.Host";

    /// <inheritdoc/>
    public override Version Version { get; } = typeof(EngineHost).Assembly.GetName().Version ?? new Version(0, 0);

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override PSHostUserInterface UI => ui;

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode) => ExitRequested = exitCode;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no nested prompts.");

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException("This host has no nested prompts.");

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
    }

    internal IDisposable DivertToErrors() => ui.DivertToErrors();

    internal void BeginRun() => ExitRequested = null;

    internal void EndRun() => ui.EndProgress();
}
