using QualysVM.Core;

namespace QualysVM.Tests.Resilience;

/// <summary>The time that passes on another clock; what o'clock that one says it is does not matter.</summary>
internal sealed class ProviderClock(TimeProvider clock) : WaitClock
{
    private readonly long began = clock.GetTimestamp();

    public override TimeSpan Now => clock.GetElapsedTime(began);
}
