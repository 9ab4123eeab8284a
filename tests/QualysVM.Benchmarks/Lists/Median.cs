namespace QualysVM.Benchmarks.Lists;

internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public static double MedianOf<T>(this IEnumerable<T> runs, Func<T, double> value) => Of(runs.Select(value));
}
