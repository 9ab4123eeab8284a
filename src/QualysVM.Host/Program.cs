using System.Management.Automation;
using QualysVM.Host.Engine;
using QualysVM.Host.Shell;
using QualysVM.Host.Tour;

namespace QualysVM.Host;

internal static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args);

    public static int Tour() => Run(engine => new GuidedTour(engine).Run(TourStops.All));

    public static int Script(string script) => Run(engine => engine.Show(script).ExitCode);

    public static int ScriptFile(string path, IEnumerable<string> arguments) => Run(engine => engine.ShowFile(path, arguments).ExitCode);

    public static Task<int> Shell() => OpenAsync(async engine =>
    {
        ILines lines = Terminal.IsInteractive && EditedLines.IsSupported
            ? new EditedLines(engine)
            : new PlainLines(Console.In, Console.IsInputRedirected ? null : Console.Out);
        using var stopKey = new StopKey(() => engine.Stop() || lines.GiveUp());
        return await new InteractiveShell(engine, lines).RunAsync();
    });

    private static int Run(Func<ModuleEngine, int> use) => OpenAsync(engine =>
    {
        using var stopKey = new StopKey(engine.Stop);
        return Task.FromResult(use(engine));
    }).GetAwaiter().GetResult();

    private static async Task<int> OpenAsync(Func<ModuleEngine, Task<int>> use)
    {
        ModuleEngine engine;
        try
        {
            engine = new ModuleEngine(Terminal.OpenScreen());
        }
        catch (Exception error) when (error is FileNotFoundException or RuntimeException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }

        using (engine)
        {
            return await use(engine);
        }
    }
}
