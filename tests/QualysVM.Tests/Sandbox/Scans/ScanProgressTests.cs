namespace QualysVM.Tests.Sandbox.Scans;

public sealed class ScanProgressTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task The_newest_scan_goes_through_all_its_states()
    {
        var reference = (await platform.List(SandboxPlatform.Scans))[0].Value("REF");
        var seen = new List<string>();
        for (var minute = 0; minute < 20; minute++)
        {
            var scan = Assert.Single(await platform.List($"{SandboxPlatform.Scans}&scan_ref={reference}"));
            seen.Add($"{scan.State()} {scan.Value("DURATION")}");
            platform.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["Queued Pending", "Loading Pending", "Running Running", "Finished 00:08:00"], seen.Distinct());
    }

    [Fact]
    public async Task A_finished_scan_is_processed_later()
    {
        var scans = await platform.List(SandboxPlatform.Scans + "&state=Finished&processed=0");
        var fresh = scans[0].Value("REF");
        platform.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("1", Assert.Single(await platform.List($"{SandboxPlatform.Scans}&scan_ref={fresh}")).Value("PROCESSED"));
    }

    [Fact]
    public async Task With_time_every_scan_reaches_an_end()
    {
        platform.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Empty(await platform.List(SandboxPlatform.Everything + "&state=Queued,Loading,Running"));
    }

    [Fact]
    public async Task Paused_scans_stay_paused()
    {
        var paused = (await platform.List(SandboxPlatform.Everything + "&state=Paused")).Select(scan => scan.Value("REF")).ToList();
        platform.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Subset((await platform.List(SandboxPlatform.Everything + "&state=Paused")).Select(scan => scan.Value("REF")).ToHashSet(), paused.ToHashSet());
    }
}
