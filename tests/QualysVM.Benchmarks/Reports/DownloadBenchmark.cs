using System.Diagnostics;
using System.Globalization;
using QualysVM.Benchmarks.Lists;

namespace QualysVM.Benchmarks.Reports;

/// <summary>Save-QualysReport beside <c>curl -o</c>: the same bytes from the same server into the same folder, in turn.</summary>
internal static class DownloadBenchmark
{
    public const string ChildArgument = "--save";
    private const int Rounds = 5;
    private const double Mega = 1024 * 1024;
    private const string Script = """
        Import-Module $manifest
        Connect-QualysSession -BaseUri $address -Credential $credential -Authentication Basic -WarningAction Ignore
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $null = Save-QualysReport 1 $folder -Force
        $watch.Elapsed.TotalMilliseconds
        """;

    public static async Task<int> RunAsync(long megabytes)
    {
        var size = (long)(megabytes * Mega);
        using var server = new ReportServer(size);
        using var small = new ReportServer(size / 100);
        var folder = Directory.CreateTempSubdirectory("qualysvm-download-").FullName;
        try
        {
            List<(double Milliseconds, double Growth)> saves = [], smallSaves = [];
            List<double> curls = [];
            for (var round = 0; round < Rounds; round++)
            {
                curls.Add(await CurlAsync(server.Address, folder));
                saves.Add(await SaveAsync(server.Address, folder));
                smallSaves.Add(await SaveAsync(small.Address, folder));
            }

            Print(size, Median.Of(curls), saves, smallSaves);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The child's part.</summary>
    public static void SaveHere(string address, string folder)
    {
        using var engine = new EngineReading(Script);
        var idle = ThisProgram.WorkingSet;
        engine.Prepare(address, folder);
        var milliseconds = (double)engine.Run(Script)[^1].BaseObject;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds}\t{(ThisProgram.PeakWorkingSet - idle) / Mega}"));
    }

    private static async Task<(double Milliseconds, double Growth)> SaveAsync(string address, string folder)
    {
        var parts = (await ThisProgram.RunAsync(ChildArgument, address, folder)).Split('\t');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static async Task<double> CurlAsync(string address, string folder)
    {
        var watch = Stopwatch.StartNew();
        using var curl = Process.Start("curl", ["-s", "-o", Path.Combine(folder, "curl.bin"), "-d", "action=fetch&id=1", address + "/api/3.0/fo/report/"]);
        await curl.WaitForExitAsync();
        return curl.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"curl ended with {curl.ExitCode}.");
    }

    private static void Print(long size, double curl, List<(double Milliseconds, double Growth)> saves, List<(double Milliseconds, double Growth)> small)
    {
        var save = Median.Of(saves.Select(run => run.Milliseconds));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"A report of {size / Mega:N0} MiB over loopback; .NET {Environment.Version}, {Environment.ProcessorCount} cores; medians of {Rounds} rounds, each run in a process of its own."));
        Console.WriteLine();
        Console.WriteLine("| | time | throughput | beside curl | peak memory over the idle engine |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| curl -o | {curl:N0} ms | {size / Mega / curl * 1000:N0} MiB/s | 1.00 x | |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| Save-QualysReport | {save:N0} ms | {size / Mega / save * 1000:N0} MiB/s | {curl / save:N2} x | +{Median.Of(saves.Select(run => run.Growth)):N0} MB |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| Save-QualysReport, a hundredth of it | {Median.Of(small.Select(run => run.Milliseconds)):N0} ms | | | +{Median.Of(small.Select(run => run.Growth)):N0} MB |"));
    }
}
