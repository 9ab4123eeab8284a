using QualysVM.Core.Sessions;
using QualysVM.Host.Engine;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Examples;

/// <summary>Where the examples of one page are tried: connected to a sandbox, with somebody who says yes to every question.</summary>
internal sealed class ExampleBench : IDisposable
{
    private readonly RacingClock platform;
    private readonly QualysSession session;
    private readonly TemporaryFolder folder = new();
    private readonly ModuleAtWork module = new(Screen.DefaultWidth, [.. Enumerable.Repeat("y", 50)]);

    public ExampleBench(DateTimeOffset start)
    {
        platform = new(start);
        session = SessionMaker.Connect(platform);
        module.Using(session);
        // What the Pester suite puts around an example as well.
        module.Good(". $args[0]", Script("Bench.ps1"));
        // An example that asks for the time gets the platform's, so that "an hour ago" is an hour ago to both.
        module.Good("$clock = $args[0]; Set-Item -Path function:global:Get-Date -Value { $clock.Invoke() }.GetNewClosure()", new Func<DateTime>(() => platform.Now.LocalDateTime));
        module.Good("Set-Location -LiteralPath $args[0]", folder.Path);
    }

    /// <summary>A script of the Pester suite that runs here too.</summary>
    public static string Script(string name) => Path.Combine(StagedAssembly.RepositoryRoot, "tests", "Pester", "Examples", name);

    /// <summary>Runs it, and says what went wrong.</summary>
    public string? Try(Example example)
    {
        var code = (string)module.Good("Resolve-Example $args[0] $args[1]", example.Source, example.Code)[0]!;
        var run = module.Run(Importing(code));
        return run.Failure?.Message ?? (run.Errors.Count == 0 ? null : run.Errors[0].ToString());
    }

    public void Dispose()
    {
        module.Dispose();
        session.Dispose();
        platform.Dispose();
        folder.Dispose();
    }

    // The search path, by which a new runspace finds an installed module, belongs to the whole process.
    private static string Importing(string code) => code.Replace("-Parallel {", $"-Parallel {{ Import-Module '{StagedModule.Manifest}';", StringComparison.Ordinal);
}
