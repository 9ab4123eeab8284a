using QualysVM.Host.Engine;

namespace QualysVM.Host;

/// <summary>The process's own console: the only place that touches it on behalf of the engine.</summary>
internal sealed class Terminal : IAnswers
{
    /// <summary>Whether a person sits there, reading and typing.</summary>
    public static bool IsInteractive => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Columns: what COLUMNS says, else the terminal's own width, else the default.</summary>
    public static int Width =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0 ? columns
        : !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth
        : Screen.DefaultWidth;

    private static bool Styles => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The console as a screen for the engine.</summary>
    public static Screen OpenScreen() => new(Console.Out, Console.Error)
    {
        Width = Width,
        StylesOutput = Styles && !Console.IsOutputRedirected,
        StylesError = Styles && !Console.IsErrorRedirected,
        ShowsProgress = Styles && IsInteractive,
        Answers = new Terminal(),
    };

    /// <inheritdoc/>
    public string? ReadLine() => Console.In.ReadLine();

    /// <inheritdoc/>
    public string? ReadSecret()
    {
        if (Console.IsInputRedirected)
        {
            return ReadLine();
        }

        var secret = "";
        while (true)
        {
            switch (Console.ReadKey(intercept: true))
            {
                case { Key: ConsoleKey.Enter }:
                    Console.Out.WriteLine();
                    return secret;
                case { Key: ConsoleKey.Backspace }:
                    secret = secret.Length > 0 ? secret[..^1] : secret;
                    break;
                case { KeyChar: >= ' ' and var typed }:
                    secret += typed;
                    break;
            }
        }
    }
}
