using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;

namespace QualysVM.Host.Engine;

/// <summary>The engine's streams on a <see cref="Screen"/>: only errors go to the error writer, as in pwsh.</summary>
internal sealed class ScreenUserInterface(Screen screen) : PSHostUserInterface
{
    private readonly Lock writing = new();
    private readonly ProgressLine progress = new(screen);
    private readonly Questions questions = new(screen);
    private bool diverted;

    public override PSHostRawUserInterface RawUI { get; } = new ScreenSize(screen);

    // One answer for both writers; each strips what it cannot show.
    public override bool SupportsVirtualTerminal => screen.StylesOutput || screen.StylesError;

    public override void Write(string value)
    {
        if (diverted)
        {
            WriteError(value);
        }
        else
        {
            Emit(screen.Output, screen.StylesOutput, value);
        }
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) =>
        Write(PSStyle.MapForegroundColorToEscapeSequence(foregroundColor) + value + PSStyle.Instance.Reset);

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value) => WriteError(Styled(PSStyle.Instance.Formatting.Error, value));

    public override void WriteWarningLine(string message) =>
        Write(Styled(PSStyle.Instance.Formatting.Warning, $"WARNING: {message}"));

    public override void WriteVerboseLine(string message) =>
        Write(Styled(PSStyle.Instance.Formatting.Verbose, $"VERBOSE: {message}"));

    public override void WriteDebugLine(string message) =>
        Write(Styled(PSStyle.Instance.Formatting.Debug, $"DEBUG: {message}"));

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
        lock (writing)
        {
            progress.Show(record);
        }
    }

    public override string ReadLine() => questions.Line();

    public override SecureString ReadLineAsSecureString() => questions.Secret();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        questions.Fields(caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        questions.Choice(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        questions.Credential(caption, message, userName);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        questions.Credential(caption, message, userName);

    /// <summary>Ends a drawn progress line: the command that drew it may have been stopped.</summary>
    internal void EndProgress()
    {
        lock (writing)
        {
            progress.Clear();
        }
    }

    /// <summary>Until disposed, everything goes to the error writer.</summary>
    internal IDisposable DivertToErrors()
    {
        diverted = true;
        return new Diversion(this);
    }

    private static string Styled(string style, string text) => style + text + PSStyle.Instance.Reset + Environment.NewLine;

    private void WriteError(string text) => Emit(screen.Error, screen.StylesError, text);

    private void Emit(TextWriter writer, bool styles, string text)
    {
        var plain = PSStyle.Instance.OutputRendering switch
        {
            OutputRendering.Ansi => false,
            OutputRendering.PlainText => true,
            _ => !styles,
        };
        lock (writing)
        {
            progress.Clear();
            writer.Write(plain ? new StringDecorated(text).ToString(OutputRendering.PlainText) : text);
        }
    }

    private sealed class Diversion(ScreenUserInterface ui) : IDisposable
    {
        public void Dispose() => ui.diverted = false;
    }
}
