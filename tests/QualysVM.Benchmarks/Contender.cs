namespace QualysVM.Benchmarks;

/// <summary>One way to do the same work.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Reads a file and says how many rows it holds.</param>
internal sealed record Contender(string Name, Func<string, int> Run);
