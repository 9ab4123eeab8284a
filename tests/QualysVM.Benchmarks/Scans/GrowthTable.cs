using System.Diagnostics;
using System.Globalization;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>Get-QualysScan on lists of growing length: time, memory, and how long the first object takes.</summary>
internal static class GrowthTable
{
    private const int Rounds = 3;
    private const int WarmUp = 6;
    private const int ScansForMemory = 1_000_000;

    /// <summary>How many scans, and how often they are read by one process: a short list takes no longer than a moment's disturbance.</summary>
    private static readonly (int Count, int Times)[] Lists = [(1_000, 31), (10_000, 15), (100_000, 7), (1_000_000, 3)];
    private static readonly int[] Counts = [.. Lists.Select(list => list.Count)];

    public static async Task RunAsync(ScanBytes scans, Verdicts verdicts)
    {
        var times = Counts.ToDictionary(count => count, _ => new List<double>());
        var floors = Counts.ToDictionary(count => count, _ => new List<double>());
        var fresh = Counts.ToDictionary(count => count, _ => new List<(double Peak, double First)>());
        using var ready = ScanServer.Of(scans, 100_000);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (count, often) in Lists)
            {
                using var server = ScanServer.Of(scans, count);
                // The first calls compile, the runtime's second and better time as well; after them, the length of the list is all that differs.
                string[] addresses = [.. Enumerable.Repeat(ready.Address, WarmUp), .. Enumerable.Repeat(server.Address, often)];
                times[count].Add((await ReadAsync(ScanContenders.Module, count, addresses)).Skip(WarmUp).MedianOf(run => run.Arrival.Milliseconds));
                floors[count].Add((await ReadAsync(ScanContenders.Floor, count, addresses)).Skip(WarmUp).MedianOf(run => run.Arrival.Milliseconds));

                // Memory in processes that have read no longer list, and as many scans: the length of one list is all that differs.
                var runs = await ReadAsync(ScanContenders.Module, count, [.. Enumerable.Repeat(server.Address, Math.Max(2, ScansForMemory / count))]);
                fresh[count].Add((runs[^1].PeakOverIdle, Stopwatch.GetElapsedTime(server.FirstByte, runs[^1].Arrival.First).TotalMilliseconds));
            }
        }

        double Time(int count) => Median.Of(times[count]);
        double Floor(int count) => Median.Of(floors[count]);
        double Peak(int count) => fresh[count].MedianOf(run => run.Peak);
        double First(int count) => fresh[count].MedianOf(run => run.First);
        double Step(int count, Func<int, double> time) => time(count) / time(count / 10);
        string Shown(int count, Func<int, double> time) => count == Counts[0] ? "" : string.Create(CultureInfo.InvariantCulture, $"{Step(count, time):N1} x");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n## Growth: Get-QualysScan into a counter; median of {Rounds} processes; time after {WarmUp} calls for 100,000 scans; first object and memory after {ScansForMemory:N0} scans in lists of that length\n"));
        Console.WriteLine("| scans | list | time | step | bare XmlReader, every value | its step | first object after first byte | peak memory over idle |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var count in Counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {count:N0} | {scans.Size(count)} | {Time(count):N0} ms | {Shown(count, Time)} | {Floor(count):N0} ms | {Shown(count, Floor)} | {First(count):N1} ms | +{Peak(count):N0} MB |"));
        }

        verdicts.Add(2, "peak working set over the same engine idle", "<= 40 MB", $"+{Counts.Max(Peak):N0} MB", Counts.Max(Peak) <= 40);
        var difference = Peak(1_000_000) - Peak(10_000);
        verdicts.Add(2, "the same for 10,000 and 1,000,000 scans", "+-10 MB", $"{difference:+0;-0;0} MB", Math.Abs(difference) <= 10);
        verdicts.Add(3, "first object after the first byte, however long the list", "<= 20 ms", $"{Counts.Max(First):N1} ms", Counts.Max(First) <= 20);
        foreach (var count in Counts.Skip(1))
        {
            verdicts.Add(6, $"time from {count / 10:N0} to {count:N0} scans", "9 to 11 x", $"{Step(count, Time):N1} x", Step(count, Time) is >= 9 and <= 11);
        }
    }

    /// <summary>A pipeline that has enough after one object.</summary>
    public static async Task StopAsync(ScanBytes scans, Verdicts verdicts)
    {
        using var server = ScanServer.Of(scans, Counts[^1]);
        await ScanContenders.ModuleStops.RunAsync(server.Address);
        verdicts.Add(3, $"sent of {scans.Size(Counts[^1])} when the pipeline stops after one object", "< 1 MB", $"{server.Sent / 1e6:N2} MB", server.Sent < 1_000_000);
    }

    private static async Task<IReadOnlyList<ListRun>> ReadAsync(ListContender contender, int count, params string[] addresses)
    {
        var runs = await contender.RunAsync(addresses);
        return runs[^1].Arrival.Count == count ? runs : throw new InvalidOperationException($"{runs[^1].Arrival.Count} of {count} scans came.");
    }
}
