using QualysVM.Core.Errors;

namespace QualysVM.Core.Limits;

/// <summary>Lets a number of callers in at once; the number may change while they are in. First come, first served.</summary>
internal sealed class Turnstile(int places)
{
    private readonly object gate = new();
    private readonly List<Place> inside = [];
    private readonly LinkedList<Waiter> waiting = new();
    private int places = places;

    /// <summary>Waits for a place. Dispose what is returned to give it back.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="QualysException">The caller holds a place itself and cannot give it back while it waits.</exception>
    public async Task<Place> EnterAsync(int caller, CancellationToken token)
    {
        Waiter waiter;
        List<Place> holders;
        lock (gate)
        {
            if (inside.Count < places)
            {
                return Let(caller);
            }

            waiter = new Waiter(caller);
            waiting.AddLast(waiter);
            holders = [.. inside];
        }

        using (token.Register(() => GiveUp(waiter, place => place.TrySetCanceled(token))))
        {
            holders.ForEach(holder => holder.Ask());
            await Task.WhenAny([waiter.Admitted.Task, .. holders.Where(holder => holder.Caller == caller).Select(holder => holder.Stuck)]).ConfigureAwait(false);
            if (!waiter.Admitted.Task.IsCompleted)
            {
                GiveUp(waiter, place => place.TrySetException(WaitsForItself()));
            }

            return await waiter.Admitted.Task.ConfigureAwait(false);
        }
    }

    /// <summary>The places that a caller holds.</summary>
    public IReadOnlyList<Place> HeldBy(int caller)
    {
        lock (gate)
        {
            return [.. inside.Where(place => place.Caller == caller)];
        }
    }

    /// <summary>Asks those who are in to read to their end, and waits until one of the caller's own places is free.</summary>
    /// <param name="own">The places that the caller held when it was refused: one that has been left since was in the way as well.</param>
    /// <param name="token">Ends the wait.</param>
    /// <returns>False at once where the caller held none.</returns>
    /// <exception cref="QualysException">The caller's own places cannot be freed.</exception>
    public async Task<bool> MakeRoomAsync(IReadOnlyList<Place> own, CancellationToken token)
    {
        List<Place> holders;
        lock (gate)
        {
            holders = [.. inside];
        }

        holders.ForEach(holder => holder.Ask());
        if (own.Count == 0)
        {
            return false;
        }

        var givenUp = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var giveUp = token.Register(() => givenUp.TrySetCanceled(token));
        await await Task.WhenAny([givenUp.Task, .. own.Select(place => place.Left), .. own.Select(place => place.Stuck)]).ConfigureAwait(false);
        return own.Any(place => place.Left.IsCompleted) ? true : throw WaitsForItself();
    }

    /// <summary>Changes the number of places.</summary>
    public void Allow(int number)
    {
        lock (gate)
        {
            places = Math.Max(1, number);
            Admit();
        }
    }

    private static QualysException WaitsForItself() => new(
        QualysError.ConcurrencyLimitExceeded,
        "The call was not made: Qualys allows no more at once, and a list of the same pipeline is still being read, which is too long to be read to its end first.")
    {
        Phase = CallPhase.NeverLeft,
        IsFinal = true,
        Advice = "Read the list to its end before something is done with it: $list = Get-…; $list | ForEach-Object { … }. Or narrow it with filters.",
    };

    /// <summary>Call it with the lock held.</summary>
    private Place Let(int caller)
    {
        var place = new Place(caller, Leave);
        inside.Add(place);
        return place;
    }

    private void Leave(Place place)
    {
        lock (gate)
        {
            inside.Remove(place);
            Admit();
        }
    }

    private void GiveUp(Waiter waiter, Action<TaskCompletionSource<Place>> end)
    {
        lock (gate)
        {
            if (waiting.Remove(waiter))
            {
                end(waiter.Admitted);
            }
        }
    }

    private void Admit()
    {
        while (inside.Count < places && waiting.First is { } first)
        {
            waiting.RemoveFirst();
            first.Value.Admitted.TrySetResult(Let(first.Value.Caller));
        }
    }

    private sealed class Waiter(int caller)
    {
        public int Caller => caller;

        public TaskCompletionSource<Place> Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
