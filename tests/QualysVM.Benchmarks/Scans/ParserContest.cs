using System.Globalization;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>The parser against bare readers, in several processes: the runtime compiles by what it has seen, and no two processes see the same.</summary>
internal static class ParserContest
{
    public const string ChildArgument = "--parser";
    private const int Rounds = 5;

    public static async Task RunAsync(Verdicts verdicts)
    {
        var rounds = new List<Dictionary<string, (double Time, double Allocated)>>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await ThisProgram.RunAsync(ChildArgument)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
                .ToDictionary(parts => parts[0], parts => (Number(parts[1]), Number(parts[2]))));
        }

        double Ratio(string name) => rounds.MedianOf(round => round[name].Time / round[ParserBenchmark.Floor].Time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n## The parser alone, per scan; BenchmarkDotNet, median of {Rounds} processes\n"));
        Console.WriteLine("| | time | of the floor | allocated |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var name in rounds[0].Keys)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {rounds.MedianOf(round => round[name].Time):N0} ns | {Ratio(name):N2} x | {rounds.MedianOf(round => round[name].Allocated):N0} B |"));
        }

        verdicts.Add(4, "parser alone, of a bare reader reading every value", "<= 1.5 x", $"{Ratio(ParserBenchmark.ModuleName):N2} x", Ratio(ParserBenchmark.ModuleName) <= 1.5);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
