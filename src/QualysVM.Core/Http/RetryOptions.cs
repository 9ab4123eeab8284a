namespace QualysVM.Core.Http;

/// <summary>How often and how long a session tries.</summary>
public sealed record RetryOptions
{
    /// <summary>How often a read is sent again after a failure that may pass.</summary>
    public int MaximumRetryCount { get; init; } = 3;

    /// <summary>
    /// The longest wait that the service may ask for at its limits. One hour: the window of a standard subscription,
    /// so a scheduled task gets through any hourly limit, and a daily one (waits of up to 24 hours) fails at once.
    /// </summary>
    public TimeSpan MaximumWait { get; init; } = TimeSpan.FromHours(1);
}
