using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace QualysVM.Benchmarks;

/// <summary>Lets contenders do the same work, each run in a process of its own: memory that one has used says nothing about the next.</summary>
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
                runs.Add(await RunChildAsync(contender.Name, file));
            }

            results.Add((contender.Name, runs.OrderBy(one => one.Milliseconds).ElementAt(Runs / 2)));
        }

        Print(results, new FileInfo(file).Length);
    }

    /// <summary>One run in this process. The time has the compiler's in it, as it does for a person.</summary>
    public static void RunHere(Contender contender, string file)
    {
        var before = Memory("VmRSS");
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var rows = contender.Run(file);
        watch.Stop();
        Console.WriteLine(new Measurement(rows, watch.ElapsedMilliseconds, Memory("VmHWM") - before, GC.GetTotalAllocatedBytes(precise: true) - allocated));
    }

    private static async Task<Measurement> RunChildAsync(string name, string file)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(Assembly.GetExecutingAssembly().Location);
        }

        foreach (var argument in new[] { ChildArgument, name, file })
        {
            start.ArgumentList.Add(argument);
        }

        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? Measurement.Parse(output) : throw new InvalidOperationException($"'{name}' ended with {child.ExitCode}.");
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
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {one.Milliseconds / 1000.0:N2} s | {Ratio(one.Milliseconds, first.Milliseconds)} | +{one.PeakGrowth / Mega:N0} MB | {Ratio(one.PeakGrowth, first.PeakGrowth)} | {one.Allocated / Mega:N0} MB | {Ratio(one.Allocated, first.Allocated)} |"));
        }

        if (results.Any(one => one.Median.Rows != first.Rows))
        {
            throw new InvalidOperationException("They do not agree on the number of rows.");
        }
    }

    private static string Ratio(long value, long reference) => string.Create(CultureInfo.InvariantCulture, $"{(double)value / Math.Max(reference, 1):0.0} x");

    /// <summary>From the kernel where it tells; Process knows no peak on Linux.</summary>
    private static long Memory(string field)
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
        {
            using var self = Process.GetCurrentProcess();
            return field == "VmHWM" ? self.PeakWorkingSet64 : self.WorkingSet64;
        }

        var line = File.ReadLines(Status).First(text => text.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim('\t'), CultureInfo.InvariantCulture) * 1024;
    }
}
