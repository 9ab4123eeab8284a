using System.Globalization;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Scans;

/// <summary>All contenders on one list of 100,000, in turn, so that a slow minute of the machine is everybody's.</summary>
internal static class PipelineContest
{
    private const int Count = 100_000;
    private const int Rounds = 5;

    public static async Task RunAsync(ScanBytes scans, Verdicts verdicts)
    {
        ListContender[] contenders = [ScanContenders.Module, ScanContenders.Tuned, ScanContenders.Typical, ScanContenders.Document, ScanContenders.Typed, ScanContenders.Floor];
        var runs = contenders.ToDictionary(one => one, _ => new List<IReadOnlyList<ListRun>>());
        using (var server = ScanServer.Of(scans, Count))
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var contender in contenders)
                {
                    var run = await contender.RunAsync(server.Address, server.Address);
                    runs[contender].Add(run.All(one => one.Arrival.Count == Count) ? run : throw new InvalidOperationException($"'{contender.Name}' lost scans."));
                }
            }
        }

        double Time(ListContender one, int call = 1) => runs[one].MedianOf(run => run[call].Arrival.Milliseconds);
        var (module, tuned, floor) = (Time(ScanContenders.Module), Time(ScanContenders.Tuned), Time(ScanContenders.Floor));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n## {Count:N0} scans, {scans.Size(Count)}, over loopback HTTP into a counter; median of {Rounds} processes\n"));
        Console.WriteLine("| | first call | second call | of Get-QualysScan | of the floor | processor, second call | peak memory over idle |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var one in contenders)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {one.Name} | {Time(one, 0) / 1000:N2} s | {Time(one) / 1000:N2} s | {Time(one) / module:N2} x | {Time(one) / floor:N2} x | {runs[one].MedianOf(run => run[1].Processor) / 1000:N2} s | +{runs[one].MedianOf(run => run[1].PeakOverIdle):N0} MB |"));
        }

        verdicts.Add(1, "faster than the tuned script", ">= 10 x", $"{tuned / module:N1} x", tuned / module >= 10);
        verdicts.Add(1, "of the time of a bare XmlReader on the same stream", "<= 1.6 x", $"{module / floor:N2} x", module / floor <= 1.6);
    }
}
