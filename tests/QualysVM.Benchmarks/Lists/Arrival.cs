namespace QualysVM.Benchmarks.Lists;

/// <summary>What came, and when.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">When the first was there, in the ticks that all processes share.</param>
/// <param name="Milliseconds">From the start of the pipeline to its end.</param>
public sealed record Arrival(int Count, long First, double Milliseconds);
