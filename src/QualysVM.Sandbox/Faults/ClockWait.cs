namespace QualysVM.Sandbox.Faults;

/// <summary>Waiting by the sandbox's clock, which both frameworks spell differently.</summary>
internal static class ClockWait
{
    public static Task WaitAsync(this TimeProvider clock, TimeSpan time, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(time, clock, cancellationToken);
#else
        clock.Delay(time, cancellationToken);
#endif
}
