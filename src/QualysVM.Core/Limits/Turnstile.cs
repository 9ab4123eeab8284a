namespace QualysVM.Core.Limits;

/// <summary>Lets a number of callers in at once; the number may change while they are in. First come, first served.</summary>
internal sealed class Turnstile(int places)
{
    private readonly object gate = new();
    private readonly List<int> inside = [];
    private readonly LinkedList<Waiter> waiting = new();
    private int places = places;

    /// <summary>Waits for a place. Dispose what is returned to give it back.</summary>
    public async Task<IDisposable> EnterAsync(int caller, CancellationToken token)
    {
        Waiter waiter;
        lock (gate)
        {
            if (inside.Count < places || inside.Contains(caller))
            {
                inside.Add(caller);
                return new Place(this, caller);
            }

            waiter = new Waiter(caller);
            waiting.AddLast(waiter);
        }

        using (token.Register(() => GiveUp(waiter, token)))
        {
            await waiter.Admitted.Task.ConfigureAwait(false);
            return new Place(this, caller);
        }
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

    private void Leave(int caller)
    {
        lock (gate)
        {
            inside.Remove(caller);
            Admit();
        }
    }

    private void GiveUp(Waiter waiter, CancellationToken token)
    {
        lock (gate)
        {
            if (waiting.Remove(waiter))
            {
                waiter.Admitted.TrySetCanceled(token);
            }
        }
    }

    private void Admit()
    {
        while (inside.Count < places && waiting.First is { } first)
        {
            waiting.RemoveFirst();
            inside.Add(first.Value.Caller);
            first.Value.Admitted.TrySetResult(true);
        }
    }

    private sealed class Waiter(int caller)
    {
        public int Caller => caller;

        public TaskCompletionSource<bool> Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Place(Turnstile turnstile, int caller) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                turnstile.Leave(caller);
            }
        }
    }
}
