using QualysVM.Host.Engine;
using RadLine;
using Spectre.Console;

namespace QualysVM.Host.Shell;

/// <summary>Lines edited at a terminal: history on the arrow keys, the engine's own completion on Tab.</summary>
internal sealed class EditedLines : ILines, ILineEditorPrompt
{
    private readonly LineEditor editor;
    private Action? giveUp;
    private string prompt = "";

    public EditedLines(ModuleEngine engine)
    {
        var completion = new TabCompletion(engine.Complete);
        editor = new LineEditor { Prompt = this };
        editor.KeyBindings.Add(ConsoleKey.Tab, () => new CompleteCommand(completion, forward: true));
        editor.KeyBindings.Add(ConsoleKey.Tab, ConsoleModifiers.Shift, () => new CompleteCommand(completion, forward: false));
        editor.KeyBindings.Add<PreviousHistoryCommand>(ConsoleKey.UpArrow);
        editor.KeyBindings.Add<NextHistoryCommand>(ConsoleKey.DownArrow);
        editor.KeyBindings.Add(ConsoleKey.D, ConsoleModifiers.Control, () => new EndOfInputCommand());
    }

    public static bool IsSupported => LineEditor.IsSupported(AnsiConsole.Console);

    public async Task<string?> ReadAsync(string prompt)
    {
        this.prompt = prompt;
        var current = new CancellationTokenSource();
        giveUp = current.Cancel;
        try
        {
            return await editor.ReadLine(current.Token) ?? (current.IsCancellationRequested ? "" : null);
        }
        catch (OperationCanceledException)
        {
            AnsiConsole.WriteLine();
            return "";
        }
        finally
        {
            giveUp = null;
        }
    }

    public bool GiveUp()
    {
        if (Interlocked.Exchange(ref giveUp, null) is not { } give)
        {
            return false;
        }

        give();
        return true;
    }

    (Markup Markup, int Margin) ILineEditorPrompt.GetPrompt(ILineEditorState state, int line) =>
        (new Markup(Markup.Escape(prompt.TrimEnd())), 1);

    private sealed class CompleteCommand(TabCompletion completion, bool forward) : LineEditorCommand
    {
        public override void Execute(LineEditorContext context)
        {
            var buffer = context.Buffer;
            if (completion.Next(buffer.Content, buffer.Position, forward) is not { } offer)
            {
                return;
            }

            buffer.Move(0);
            buffer.Clear(0, buffer.Length);
            buffer.Insert(offer.Line);
            buffer.Move(offer.Cursor);
        }
    }

    private sealed class EndOfInputCommand : LineEditorCommand
    {
        public override void Execute(LineEditorContext context) => context.Submit(SubmitAction.Cancel);
    }
}
