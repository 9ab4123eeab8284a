using QualysVM.Tests.Changes;

namespace QualysVM.Tests.Resilience;

/// <summary>A machine whose time of day is set an hour ahead and an hour back at every look at it, while time passes as it does. Waits are over at once.</summary>
internal sealed class JumpingTime : InstantClock
{
    private int looks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(Interlocked.Increment(ref looks) % 2 == 0 ? 1 : -1);
}
