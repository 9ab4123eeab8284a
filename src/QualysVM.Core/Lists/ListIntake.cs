using QualysVM.Core.Http;

namespace QualysVM.Core.Lists;

/// <summary>Takes what one document of a list holds: of what was asked for, and of what has not been given before.</summary>
internal sealed class ListIntake<T>(RecordFeed<T> feed, IReadOnlyCollection<string>? only, PageCursor? cursor)
    where T : QualysRecord
{
    private readonly List<(T One, long Number)> held = [];
    private readonly HashSet<string>? wanted = only is { Count: > 0 } ? new(only, StringComparer.OrdinalIgnoreCase) : null;
    private int passedOver;

    /// <summary>Those that wait for what stands behind the list.</summary>
    public IEnumerable<T> Held => held.Select(waiting => waiting.One);

    /// <summary>Whether a record, or what it stands for, is to be given.</summary>
    /// <param name="identified">What reads as its identity.</param>
    /// <param name="number">Its number in a list that comes in pages.</param>
    public bool Wants(object identified, long? number)
    {
        var its = number ?? 0;
        cursor?.Sees(its);
        if (wanted?.Contains(identified.ToString()!) != false)
        {
            return cursor?.Takes(its) != false;
        }

        passedOver++; // a service, or a cache, that does not heed the filter
        return false;
    }

    public void Give(T one) => feed.Add(one);

    /// <summary>Keeps one back until the document is whole: what belongs to it stands behind the list. Broken off before, it counts as not read.</summary>
    public void Hold(T one, long number) => held.Add((one, number));

    /// <summary>Gives what was kept back.</summary>
    public void GiveHeld()
    {
        foreach (var (one, number) in held)
        {
            if (Wants(one, number))
            {
                Give(one);
            }
        }

        held.Clear();
    }

    public void TellPassedOver(ICallObserver observer, object list)
    {
        if (passedOver > 0)
        {
            observer.Verbose($"The {list} holds {passedOver} that {(passedOver == 1 ? "was" : "were")} not asked for; {(only!.Count == 1 ? $"only {only.First()} is" : "they are not")} taken.");
        }
    }
}
