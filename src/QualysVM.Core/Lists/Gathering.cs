namespace QualysVM.Core.Lists;

/// <summary>
/// Gathers the numbers that a pipeline names, so that few calls ask for all of them: a call is due when it is full, and at the end.
/// What is named several times is asked for once.
/// </summary>
/// <param name="most">How many numbers one call takes.</param>
internal sealed class Gathering(int most)
{
    private readonly HashSet<long> named = [];
    private List<long> gathered = [];

    /// <summary>Adds what one input names.</summary>
    /// <returns>What each of the calls asks for that are due now.</returns>
    public IEnumerable<IReadOnlyList<long>> Add(IEnumerable<long> numbers)
    {
        foreach (var number in numbers.Where(named.Add))
        {
            gathered.Add(number);
            if (gathered.Count == most)
            {
                yield return Take();
            }
        }
    }

    /// <summary>The call that is due when nothing more comes; none where nothing is left.</summary>
    public IEnumerable<IReadOnlyList<long>> Rest() => gathered.Count > 0 ? [Take()] : [];

    private List<long> Take()
    {
        var batch = gathered;
        gathered = [];
        return batch;
    }
}
