namespace QualysVM.Sandbox.Limits;

/// <summary>The limits of the platform: one meter for each API and subscription.</summary>
internal sealed class LimitGate(SandboxOptions options)
{
    private readonly Dictionary<string, ApiMeter> meters = new(StringComparer.Ordinal);

    public Admission Enter(string api, DateTimeOffset now)
    {
        lock (meters)
        {
            if (!meters.TryGetValue(api, out var meter))
            {
                meters[api] = meter = new ApiMeter(options.RateLimit, options.RateWindow, options.ConcurrencyLimit);
            }

            return meter.Enter(now);
        }
    }
}
