using System.Diagnostics;
using System.Globalization;

namespace QualysVM.Benchmarks.Scans;

/// <summary>Get-QualysScan on lists of growing length: time, memory, and how long the first object takes.</summary>
internal static class GrowthTable
{
    private const int Rounds = 3;
    private static readonly int[] Counts = [1_000, 10_000, 100_000, 1_000_000];

    public static async Task RunAsync(ScanBytes scans, Verdicts verdicts)
    {
        var rows = Counts.ToDictionary(count => count, _ => new List<(ScanRun Run, double First)>());
        using var ready = new ListServer(scans, 100_000);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var count in Counts)
            {
                using var server = new ListServer(scans, count);
                // The first calls compile, the runtime's second and better time as well; after them, the length of the list is all that differs.
                var runs = await ScanContenders.Module.RunAsync([.. Enumerable.Repeat(ready.Address, 3), server.Address]);
                var first = Stopwatch.GetElapsedTime(server.FirstByte, runs[^1].Arrival.First).TotalMilliseconds;
                rows[count].Add(runs[^1].Arrival.Count == count ? (runs[^1], first) : throw new InvalidOperationException($"{runs[^1].Arrival.Count} of {count} scans came."));
            }
        }

        double Time(int count) => rows[count].MedianOf(row => row.Run.Arrival.Milliseconds);
        double Peak(int count) => rows[count].MedianOf(row => row.Run.PeakOverIdle);
        double First(int count) => rows[count].MedianOf(row => row.First);
        double Step(int count) => Time(count) / Time(count / 10);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n## Growth: Get-QualysScan into a counter; median of {Rounds} processes, after three calls for 100,000 scans\n"));
        Console.WriteLine("| scans | list | time | step | first object after first byte | peak memory over idle |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var count in Counts)
        {
            var step = count == Counts[0] ? "" : string.Create(CultureInfo.InvariantCulture, $"{Step(count):N1} x");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:N0} | {scans.Size(count)} | {Time(count):N0} ms | {step} | {First(count):N1} ms | +{Peak(count):N0} MB |"));
        }

        verdicts.Add(2, "peak working set over the same engine idle", "<= 40 MB", $"+{Counts.Max(Peak):N0} MB", Counts.Max(Peak) <= 40);
        var difference = Peak(1_000_000) - Peak(10_000);
        verdicts.Add(2, "the same for 10,000 and 1,000,000 scans", "+-10 MB", $"{difference:+0;-0;0} MB", Math.Abs(difference) <= 10);
        verdicts.Add(3, "first object after the first byte, however long the list", "<= 20 ms", $"{Counts.Max(First):N1} ms", Counts.Max(First) <= 20);
        foreach (var count in Counts.Skip(1))
        {
            verdicts.Add(6, $"time from {count / 10:N0} to {count:N0} scans", "9 to 11 x", $"{Step(count):N1} x", Step(count) is >= 9 and <= 11);
        }
    }

    /// <summary>A loop that breaks after one object, as Select-Object -First 1 does, which the bare engine lacks.</summary>
    public static async Task StopAsync(ScanBytes scans, Verdicts verdicts)
    {
        using var server = new ListServer(scans, Counts[^1]);
        await ScanContenders.ModuleStops.RunAsync(server.Address);
        verdicts.Add(3, $"sent of {scans.Size(Counts[^1])} when the pipeline stops after one object", "< 1 MB", $"{server.Sent / 1e6:N2} MB", server.Sent < 1_000_000);
    }
}
