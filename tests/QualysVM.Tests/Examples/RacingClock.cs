using Microsoft.Extensions.Time.Testing;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Examples;

/// <summary>A sandbox whose time stands still, and runs the faster the longer somebody does nothing but look at a list: nobody waits in vain.</summary>
internal sealed class RacingClock : DelegatingHandler
{
    private readonly FakeTimeProvider clock;
    private TimeSpan leap;

    public RacingClock(DateTimeOffset start)
    {
        clock = new FakeTimeProvider(start);
        InnerHandler = new SandboxHandler(new SandboxOptions { Clock = clock, ScanTime = TimeSpan.FromMinutes(5), ReportTime = TimeSpan.FromMinutes(5) });
    }

    public DateTimeOffset Now => clock.GetUtcNow();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Before the look and not after it: what it shows is still so when something is done about it.
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if ((request.RequestUri!.Query + body).Contains("action=list", StringComparison.Ordinal))
        {
            clock.Advance(leap);
            leap = (leap * 3) + TimeSpan.FromSeconds(1);
        }
        else
        {
            leap = TimeSpan.Zero;
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
