namespace QualysVM.Resilience;

/// <summary>How long one call may still wait, all its waits together.</summary>
internal sealed class WaitBudget(TimeSpan whole)
{
    private TimeSpan left = whole;

    /// <summary>Whether a wait fits. Without a time named, any time left will do.</summary>
    public bool Allows(TimeSpan? wait) => wait is { } time ? time <= left : left > TimeSpan.Zero;

    public void Spend(TimeSpan wait) => left -= wait;
}
