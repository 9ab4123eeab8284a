namespace QualysVM.Core.Lists;

/// <summary>
/// Gives the records of one call in the order in which they were asked for. The service lists them by rising number: what is asked for in that order
/// is given as it comes, and what the service has passed over holds up nobody.
/// </summary>
/// <param name="asked">The numbers, each once.</param>
/// <param name="number">The number of a record.</param>
internal sealed class InTurn<T>(IReadOnlyList<long> asked, Func<T, long> number)
{
    private readonly Dictionary<long, T> early = [];
    private readonly HashSet<long> left = [.. asked];
    private long highest = long.MinValue;
    private int turn;

    /// <summary>The numbers that have not come.</summary>
    public Listed<long> Left => new([.. asked.Where(left.Contains)]);

    /// <summary>Takes records as they come.</summary>
    /// <returns>Those whose turn it is.</returns>
    public IReadOnlyList<T> Take(IEnumerable<T> records)
    {
        var due = new List<T>();
        foreach (var record in records)
        {
            var its = number(record);
            highest = Math.Max(highest, its);
            if (left.Remove(its))
            {
                early.Add(its, record);
            }
            else
            {
                due.Add(record); // the same one again: nothing that came is kept back
            }
        }

        for (; turn < asked.Count && (early.ContainsKey(asked[turn]) || asked[turn] < highest); turn++)
        {
            Give(asked[turn], due);
        }

        return due;
    }

    /// <summary>What has come and still waits for its turn, when nothing more comes.</summary>
    public IReadOnlyList<T> Rest()
    {
        var due = new List<T>();
        foreach (var its in asked)
        {
            Give(its, due);
        }

        return due;
    }

    private void Give(long its, List<T> due)
    {
        if (early.TryGetValue(its, out var record))
        {
            early.Remove(its);
            due.Add(record);
        }
    }
}
