namespace QualysVM.Tests.Sandbox.Scans.Control;

public sealed class PausedTimeTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task A_paused_scan_stands_still()
    {
        var reference = await PausedAfterOneMinute();
        platform.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("Paused 00:01:00", await Told(reference));
    }

    [Fact]
    public async Task A_resumed_scan_runs_for_what_it_had_left()
    {
        var reference = await PausedAfterOneMinute();
        platform.Clock.Advance(TimeSpan.FromDays(2));
        await platform.Control("resume", reference);
        platform.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("Running Running", await Told(reference));
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Finished 00:02:00", await Told(reference));
    }

    [Fact]
    public async Task Two_pauses_add_up()
    {
        var reference = await PausedAfterOneMinute();
        platform.Clock.Advance(Minute);
        await platform.Control("resume", reference);
        platform.Clock.Advance(TimeSpan.FromSeconds(30));
        await platform.Control("pause", reference);
        Assert.Equal("Paused 00:01:30", await Told(reference));
    }

    [Fact]
    public async Task A_scan_canceled_in_the_queue_has_run_no_time()
    {
        var reference = await platform.Launch();
        platform.Clock.Advance(TimeSpan.FromSeconds(3));
        await platform.Control("cancel", reference);
        Assert.Equal("Canceled 00:00:00", await Told(reference));
    }

    [Fact]
    public async Task A_scan_canceled_while_paused_keeps_its_time()
    {
        var reference = await PausedAfterOneMinute();
        platform.Clock.Advance(Minute);
        await platform.Control("cancel", reference);
        Assert.Equal("Canceled 00:01:00", await Told(reference));
    }

    [Fact]
    public async Task A_scan_paused_before_the_platform_was_made_can_finish()
    {
        var reference = await platform.In("Paused");
        await platform.Control("resume", reference);
        platform.Clock.Advance(Minute + Minute);
        Assert.Equal("Finished", (await platform.Listed(reference)).State());
    }

    [Fact]
    public async Task A_scan_canceled_late_is_not_processed_at_once()
    {
        var reference = await PausedAfterOneMinute();
        platform.Clock.Advance(TimeSpan.FromHours(1));
        await platform.Control("cancel", reference);
        Assert.Equal("0", (await platform.Listed(reference)).Value("PROCESSED"));
    }

    private async Task<string> PausedAfterOneMinute()
    {
        var reference = await platform.Launch();
        platform.Clock.Advance(TimeSpan.FromSeconds(10) + Minute);
        await platform.Control("pause", reference);
        return reference;
    }

    private async Task<string> Told(string reference)
    {
        var scan = await platform.Listed(reference);
        return $"{scan.State()} {scan.Value("DURATION")}";
    }
}
