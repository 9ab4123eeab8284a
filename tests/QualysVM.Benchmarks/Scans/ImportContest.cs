using System.Diagnostics;
using System.Globalization;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>What the module costs before it does anything, and what a small call costs.</summary>
internal static class ImportContest
{
    public const string ImportArgument = "--import";
    public const string CallArgument = "--call";
    private const int Rounds = 9;

    public static async Task RunAsync(Verdicts verdicts)
    {
        var folder = Directory.CreateTempSubdirectory();
        var runs = new Dictionary<string, List<double>>();
        try
        {
            var empty = EmptyModule.Write(folder.FullName);
            for (var round = 0; round < Rounds; round++)
            {
                await MeasureAsync(runs, "Import-Module, an empty binary module", ImportArgument, empty);
                await MeasureAsync(runs, "Import-Module QualysVM", ImportArgument, EngineReading.Manifest);
                foreach (var calls in new[] { "2", "5" })
                {
                    await MeasureAsync(runs, $"sandbox and one scan, HttpClient and XmlReader, call {calls}", CallArgument, nameof(BareCall), calls);
                    await MeasureAsync(runs, $"Connect-QualysSession -Sandbox; Get-QualysScan, call {calls}", CallArgument, nameof(ModuleCall), calls);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n## Import, and calls for one scan; median of {Rounds} processes\n"));
        Console.WriteLine("| | time |\n|---|--:|");
        foreach (var (name, times) in runs)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median.Of(times):N1} ms |"));
        }

        var medians = runs.Values.Select(Median.Of).ToArray();
        verdicts.Add(5, "import, above an empty binary module", "< 60 ms", $"{medians[1] - medians[0]:N1} ms", medians[1] - medians[0] < 60);
        verdicts.Add(5, "second call for one scan of the sandbox, above HttpClient and XmlReader", "< 3 ms", $"{medians[3] - medians[2]:N1} ms", medians[3] - medians[2] < 3);
    }

    /// <summary>The child's part: one import in an engine that has worked before.</summary>
    public static void ImportHere(string path)
    {
        using var engine = new EngineReading("");
        var watch = Stopwatch.StartNew();
        engine.Run("Import-Module $args[0]", path);
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The child's part: the last of so many calls.</summary>
    public static void CallHere(string kind, int calls)
    {
        using var engine = new EngineReading("");
        engine.Run("Import-Module $args[0]", EngineReading.Manifest);
        Action call = kind == nameof(ModuleCall) ? () => ModuleCall(engine) : BareCall.Run;
        for (var i = 1; i < calls; i++)
        {
            call();
        }

        var watch = Stopwatch.StartNew();
        call();
        Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static void ModuleCall(EngineReading engine)
    {
        if (engine.Run("Connect-QualysSession -Sandbox -WarningAction SilentlyContinue; Get-QualysScan -LatestOnly").Count != 1)
        {
            throw new InvalidOperationException("One scan was expected.");
        }
    }

    private static async Task MeasureAsync(Dictionary<string, List<double>> runs, string name, params string[] arguments)
    {
        runs.TryAdd(name, []);
        runs[name].Add(double.Parse(await ThisProgram.RunAsync(arguments), CultureInfo.InvariantCulture));
    }
}
