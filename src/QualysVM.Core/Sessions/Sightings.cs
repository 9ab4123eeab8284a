namespace QualysVM.Core.Sessions;

/// <summary>
/// What a session has shown of each kind, so that Tab can offer it without a call. Bounded: the latest of each kind only.
/// </summary>
internal sealed class Sightings
{
    private const int MostOfAKind = 200;
    private readonly Dictionary<Type, LinkedList<object>> seen = [];

    /// <summary>Remembers a record; the same one again counts as new.</summary>
    public void Note(object record)
    {
        lock (seen)
        {
            if (!seen.TryGetValue(record.GetType(), out var latest))
            {
                seen[record.GetType()] = latest = new LinkedList<object>();
            }

            latest.AddFirst(record);
            if (latest.Count > MostOfAKind)
            {
                latest.RemoveLast();
            }
        }
    }

    /// <summary>Remembers the first records of a list; the rest of a long one would only push each other out.</summary>
    /// <param name="batch">A batch of the list.</param>
    /// <param name="before">How many records came before it.</param>
    public void Note<T>(IReadOnlyList<T> batch, int before)
        where T : class
    {
        for (var i = 0; i < batch.Count && before + i < MostOfAKind; i++)
        {
            Note(batch[i]);
        }
    }

    /// <summary>The records of a kind, the latest first; of several with one identity the latest only.</summary>
    public IReadOnlyList<T> Of<T>()
        where T : class
    {
        lock (seen)
        {
            return seen.TryGetValue(typeof(T), out var latest) ? [.. latest.Cast<T>().GroupBy(record => record.ToString()).Select(same => same.First())] : [];
        }
    }
}
