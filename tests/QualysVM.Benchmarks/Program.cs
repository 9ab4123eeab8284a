using System.Globalization;
using QualysVM.Benchmarks;
using QualysVM.Benchmarks.Detections;
using QualysVM.Benchmarks.Lists;
using QualysVM.Benchmarks.Reports;
using QualysVM.Benchmarks.Results;
using QualysVM.Benchmarks.Scans;

switch (args)
{
    case ["results"]:
        return await ResultsBenchmark.RunAsync(rows: 200_000);
    case ["results", var rows] when int.TryParse(rows, out var number) && number > 0:
        return await ResultsBenchmark.RunAsync(number);
    case ["scans", .. var parts] when parts.All(ScansBenchmark.Parts.Contains):
        return await ScansBenchmark.RunAsync(parts);
    case ["detections"]:
        return await DetectionsBenchmark.RunAsync(hosts: 10_000);
    case ["detections", var hosts] when int.TryParse(hosts, out var number) && number > 0 && number % DetectionPages.HostsOnPage == 0:
        return await DetectionsBenchmark.RunAsync(number);
    case ["download"]:
        return await DownloadBenchmark.RunAsync(megabytes: 1024);
    case ["download", var megabytes] when int.TryParse(megabytes, out var number) && number > 0:
        return await DownloadBenchmark.RunAsync(number);
    case [DownloadBenchmark.ChildArgument, var address, var folder]:
        DownloadBenchmark.SaveHere(address, folder);
        return 0;
    case [Contest.ChildArgument, var contender, var file]:
        Contest.RunHere(ResultsBenchmark.Contenders.Single(one => one.Name == contender), file);
        return 0;
    case [ListContenders.ChildArgument, var contender, .. var addresses]:
        ListContenders.RunHere([.. ScanContenders.All, .. DetectionContenders.All], contender, addresses);
        return 0;
    case [ParserContest.ChildArgument]:
        ParserBenchmark.RunHere();
        return 0;
    case [ImportContest.ImportArgument, var module]:
        ImportContest.ImportHere(module);
        return 0;
    case [ImportContest.CallArgument, var kind, var calls]:
        ImportContest.CallHere(kind, int.Parse(calls, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine($"""
            Usage: dotnet run -c Release --project tests/QualysVM.Benchmarks -- scans [{string.Join("|", ScansBenchmark.Parts)} ...]
                   dotnet run -c Release --project tests/QualysVM.Benchmarks -- detections [hosts, in thousands of them]
                   dotnet run -c Release --project tests/QualysVM.Benchmarks -- results [rows]
                   dotnet run -c Release --project tests/QualysVM.Benchmarks -- download [MiB]
            """);
        return 2;
}
