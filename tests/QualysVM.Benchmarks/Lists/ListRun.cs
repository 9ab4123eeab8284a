using System.Globalization;

namespace QualysVM.Benchmarks.Lists;

/// <summary>What one reading of a list took, in a process that has read before or not.</summary>
/// <param name="Arrival">What came.</param>
/// <param name="Processor">The processor's milliseconds for it, on all cores together: a busy machine changes them least.</param>
/// <param name="Idle">The memory of the process before all: with its engine, where it has one, and without the module.</param>
/// <param name="Peak">The most memory that it has had until the end.</param>
internal sealed record ListRun(Arrival Arrival, double Processor, long Idle, long Peak)
{
    public double PeakOverIdle => (Peak - Idle) / (1024.0 * 1024);

    public static ListRun Parse(string line)
    {
        var parts = line.Split('\t');
        return new(
            new(int.Parse(parts[0], CultureInfo.InvariantCulture), Number(parts[1]), double.Parse(parts[2], CultureInfo.InvariantCulture)),
            double.Parse(parts[3], CultureInfo.InvariantCulture),
            Number(parts[4]),
            Number(parts[5]));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Arrival.Count}\t{Arrival.First}\t{Arrival.Milliseconds}\t{Processor}\t{Idle}\t{Peak}");

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
