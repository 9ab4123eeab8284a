using System.Globalization;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Detections;

/// <summary>All detections of a large subscription, against the script that people write and the least that any reader must do.</summary>
internal static class DetectionsBenchmark
{
    private const int Rounds = 3;

    /// <summary>Prints a table in markdown, the verdict last.</summary>
    /// <returns>0 when every bar is held, else 1.</returns>
    public static async Task<int> RunAsync(int hosts)
    {
        var verdicts = new Verdicts();
        var (all, page) = (new DetectionPages(hosts), new DetectionPages(DetectionPages.HostsOnPage));
        var runs = DetectionContenders.All.ToDictionary(one => one, _ => new List<ListRun>());
        var shorter = new List<ListRun>();
        using (ListServer server = new(all.Answer), small = new(page.Answer))
        {
            for (var round = 0; round < Rounds; round++)
            {
                shorter.Add(await ReadAsync(DetectionContenders.Module, small, page));
                foreach (var contender in DetectionContenders.All)
                {
                    runs[contender].Add(await ReadAsync(contender, server, all));
                }
            }
        }

        double Time(ListContender one) => runs[one].MedianOf(run => run.Arrival.Milliseconds);
        double Peak(ListContender one) => runs[one].MedianOf(run => run.PeakOverIdle);
        var (module, floor, script) = (Time(DetectionContenders.Module), Time(DetectionContenders.Floor), Time(DetectionContenders.Script));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $".NET {Environment.Version}, {Environment.ProcessorCount} cores, {Environment.OSVersion}\n\n## {all.Count:N0} detections on {hosts:N0} hosts, {all.Size}, over loopback HTTP into a counter; median of {Rounds} processes\n"));
        Console.WriteLine("| | time | of the floor | processor | peak memory over idle |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var one in DetectionContenders.All)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {one.Name} | {Time(one) / 1000:N2} s | {Time(one) / floor:N2} x | {runs[one].MedianOf(run => run.Processor) / 1000:N2} s | +{Peak(one):N0} MB |"));
        }

        var (peak, difference) = (Peak(DetectionContenders.Module), Peak(DetectionContenders.Module) - shorter.MedianOf(run => run.PeakOverIdle));
        verdicts.Add(1, "of the time of a bare XmlReader on the same stream", "<= 1.4 x", $"{module / floor:N2} x", module / floor <= 1.4);
        verdicts.Add(1, "faster than the script", ">= 4 x", $"{script / module:N1} x", script / module >= 4);
        verdicts.Add(1, "peak working set over the same engine idle", "<= 64 MB", $"+{peak:N0} MB", peak <= 64);
        verdicts.Add(1, "the same for one page of it", "+-10 MB", $"{difference:+0;-0;0} MB", Math.Abs(difference) <= 10);
        Console.WriteLine(verdicts);
        return verdicts.AllPassed ? 0 : 1;
    }

    private static async Task<ListRun> ReadAsync(ListContender contender, ListServer server, DetectionPages pages)
    {
        var run = (await contender.RunAsync(server.Address))[^1];
        return run.Arrival.Count == pages.Count ? run : throw new InvalidOperationException($"'{contender.Name}': {run.Arrival.Count} of {pages.Count} detections came.");
    }
}
