using QualysVM.Benchmarks;
using QualysVM.Benchmarks.Results;

// dotnet run -c Release --project tests/QualysVM.Benchmarks -- results [rows]
switch (args)
{
    case ["results"]:
        return await ResultsBenchmark.RunAsync(rows: 200_000);
    case ["results", var rows] when int.TryParse(rows, out var number) && number > 0:
        return await ResultsBenchmark.RunAsync(number);
    case [Contest.ChildArgument, var contender, var file]:
        Contest.RunHere(ResultsBenchmark.Contenders.Single(one => one.Name == contender), file);
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/QualysVM.Benchmarks -- results [rows]");
        return 2;
}
