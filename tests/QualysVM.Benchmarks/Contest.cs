using System.Diagnostics;
using System.Globalization;

namespace QualysVM.Benchmarks;

/// <summary>Lets contenders do the same work with a file, each run in a process of its own.</summary>
internal static class Contest
{
    public const string ChildArgument = "--child";
    private const int Runs = 3;
    private const double Mega = 1024 * 1024;

    /// <summary>Measures all and prints a table; the first is what the others are compared with.</summary>
    public static async Task RunAsync(IReadOnlyList<Contender> contenders, string file)
    {
        var results = new List<(string Name, Measurement Median)>();
        foreach (var contender in contenders)
        {
            var runs = new List<Measurement>();
            for (var run = 0; run < Runs; run++)
            {
                runs.Add(Measurement.Parse(await ThisProgram.RunAsync(ChildArgument, contender.Name, file)));
            }

            results.Add((contender.Name, runs.OrderBy(one => one.Milliseconds).ElementAt(Runs / 2)));
        }

        Print(results, new FileInfo(file).Length);
    }

    /// <summary>One run in this process. The time has the compiler's in it, as it does for a person.</summary>
    public static void RunHere(Contender contender, string file)
    {
        var before = ThisProgram.WorkingSet;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var rows = contender.Run(file);
        watch.Stop();
        Console.WriteLine(new Measurement(rows, watch.ElapsedMilliseconds, ThisProgram.PeakWorkingSet - before, GC.GetTotalAllocatedBytes(precise: true) - allocated));
    }

    private static void Print(List<(string Name, Measurement Median)> results, long bytes)
    {
        var first = results[0].Median;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.Rows:N0} rows, {bytes / Mega:N0} MB; .NET {Environment.Version}, {Environment.ProcessorCount} cores; the median of {Runs} runs, each in a process of its own."));
        Console.WriteLine();
        Console.WriteLine("| | time | | peak memory | | allocated | |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (name, one) in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {one.Milliseconds / 1000.0:N2} s | {Ratio(one.Milliseconds, first.Milliseconds)} | +{one.PeakGrowth / Mega:N0} MB | {Ratio(one.PeakGrowth, first.PeakGrowth)} | {one.Allocated / Mega:N0} MB | {Ratio(one.Allocated, first.Allocated)} |"));
        }

        if (results.Any(one => one.Median.Rows != first.Rows))
        {
            throw new InvalidOperationException("They do not agree on the number of rows.");
        }
    }

    private static string Ratio(long value, long reference) => string.Create(CultureInfo.InvariantCulture, $"{(double)value / Math.Max(reference, 1):0.0} x");
}
