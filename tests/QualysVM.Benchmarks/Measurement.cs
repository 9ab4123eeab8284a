using System.Globalization;

namespace QualysVM.Benchmarks;

/// <summary>What one run took.</summary>
internal sealed record Measurement(int Rows, long Milliseconds, long PeakGrowth, long Allocated)
{
    public static Measurement Parse(string line)
    {
        var parts = line.Split('\t').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new((int)parts[0], parts[1], parts[2], parts[3]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows}\t{Milliseconds}\t{PeakGrowth}\t{Allocated}");
}
