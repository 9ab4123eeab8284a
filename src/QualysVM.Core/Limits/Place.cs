namespace QualysVM.Core.Limits;

/// <summary>
/// A place at the gate, taken for one call until its reply has been read; disposed it is free again. A list is read as slowly as its
/// reader takes it, who may be waiting for a call behind this one: whoever needs the place asks for it, and the list is then read to its end.
/// </summary>
internal sealed class Place(int caller, Action<Place> leave) : IDisposable
{
    private readonly object gate = new();
    private readonly TaskCompletionSource<bool> left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action? readOn;
    private bool asked;

    public int Caller => caller;

    /// <summary>Done when the place is free again.</summary>
    public Task Left => left.Task;

    /// <summary>Done when the reply is too long to be read to its end before its reader takes more of it.</summary>
    public Task Stuck => stuck.Task;

    /// <summary>Says what to do when somebody needs the place: at once, if somebody does already.</summary>
    public void WhenAsked(Action read)
    {
        bool now;
        lock (gate)
        {
            (readOn, now) = (read, asked);
        }

        if (now)
        {
            read();
        }
    }

    /// <summary>Asks for the place.</summary>
    public void Ask()
    {
        Action? read;
        lock (gate)
        {
            (asked, read) = (true, readOn);
        }

        read?.Invoke();
    }

    /// <summary>Says that the reply cannot be read to its end.</summary>
    public void CannotReadOn() => stuck.TrySetResult(true);

    public void Dispose()
    {
        if (left.TrySetResult(true))
        {
            leave(this);
        }
    }
}
