namespace QualysVM.Resilience;

/// <summary>How long one call may still wait, all its waits together. No wait exceeds what is left.</summary>
internal sealed class WaitBudget(TimeSpan whole)
{
    private TimeSpan left = whole;

    /// <summary>Whether a wait fits. One for which no time is named is made to fit, where any time is left.</summary>
    public bool Allows(TimeSpan? wait) => wait is { } time ? time <= left : left > TimeSpan.Zero;

    /// <summary>The wait, or as much of it as there is time for.</summary>
    public TimeSpan Fit(TimeSpan wait) => wait < left ? wait : left;

    public void Spend(TimeSpan wait) => left -= wait;
}
