using System.Globalization;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>Reading scan lists, against what a script would otherwise do with the same bytes, and against the least that any reader must do.</summary>
internal static class ScansBenchmark
{
    public static IReadOnlyList<string> Parts { get; } = ["pipeline", "growth", "stop", "parser", "import"];

    /// <summary>Runs some parts, or all; prints tables in markdown, the verdict last.</summary>
    /// <returns>0 when every bar is held, else 1.</returns>
    public static async Task<int> RunAsync(IReadOnlyCollection<string> parts)
    {
        var verdicts = new Verdicts();
        var scans = await ScanBytes.MakeAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $".NET {Environment.Version}, {Environment.ProcessorCount} cores, {Environment.OSVersion}"));
        foreach (var part in parts.Count > 0 ? parts : Parts)
        {
            await (part switch
            {
                "pipeline" => PipelineContest.RunAsync(scans, verdicts),
                "growth" => GrowthTable.RunAsync(scans, verdicts),
                "stop" => GrowthTable.StopAsync(scans, verdicts),
                "parser" => ParserContest.RunAsync(verdicts),
                _ => ImportContest.RunAsync(verdicts),
            });
        }

        Console.WriteLine(verdicts);
        return verdicts.AllPassed ? 0 : 1;
    }
}
