using System.Diagnostics;

namespace QualysVM.Benchmarks.Lists;

/// <summary>Counts what comes, and notes when the first did.</summary>
internal sealed class ArrivalClock
{
    private readonly long start = Stopwatch.GetTimestamp();
    private int count;
    private long first;

    public void Count()
    {
        if (count++ == 0)
        {
            first = Stopwatch.GetTimestamp();
        }
    }

    public Arrival Stop() => new(count, first, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
}
