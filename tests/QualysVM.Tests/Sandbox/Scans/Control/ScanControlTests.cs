using QualysVM.Sandbox;

namespace QualysVM.Tests.Sandbox.Scans.Control;

public sealed class ScanControlTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Theory]
    [InlineData("pause", "Running", "Pausing scan", "Paused")]
    [InlineData("resume", "Paused", "Resuming scan", "Running")]
    [InlineData("cancel", "Queued", "Canceling scan", "Canceled")]
    [InlineData("cancel", "Running", "Canceling scan", "Canceled")]
    [InlineData("cancel", "Paused", "Canceling scan", "Canceled")]
    public async Task A_scan_of_the_platform_can_be_steered(string action, string from, string text, string to)
    {
        var reference = await platform.In(from);
        Assert.Equal(text, await platform.Control(action, reference));
        Assert.Equal(to, (await platform.Listed(reference)).State());
    }

    [Theory]
    [InlineData("Finished")]
    [InlineData("Canceled")]
    [InlineData("Error")]
    [InlineData("Paused")]
    public async Task A_deleted_scan_is_gone_some_seconds_later(string state)
    {
        var reference = await platform.In(state);
        Assert.Equal("Deleting scan", await platform.Control("delete", reference));
        Assert.Equal(state, Assert.Single(await platform.List(SandboxPlatform.Everything), scan => scan.Value("REF") == reference).State());
        platform.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.DoesNotContain(reference, (await platform.List(SandboxPlatform.Everything)).Select(scan => scan.Value("REF")));
        Assert.Contains("<CODE>15003</CODE>", await platform.Fetch(reference), StringComparison.Ordinal);
    }

    /// <summary>As if it were gone: else whoever pauses, resumes or cancels it would take the deletion back.</summary>
    [Theory]
    [InlineData("delete")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task Nothing_can_be_done_to_a_scan_that_is_being_deleted(string action)
    {
        var reference = await platform.In("Paused");
        await platform.Control("delete", reference);
        Assert.Equal((400, 1905), await platform.ControlRefused(action, reference) is var (status, code, _) ? (status, code) : default);
        platform.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.DoesNotContain(reference, (await platform.List(SandboxPlatform.Everything)).Select(scan => scan.Value("REF")));
        Assert.Equal((400, 1905), await platform.ControlRefused(action, reference) is var (later, again, _) ? (later, again) : default);
    }

    [Fact]
    public async Task The_vendors_scan_can_be_deleted_as_well()
    {
        await platform.Control("delete", ScanCalls.Vendors);
        platform.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(301, (await platform.List(SandboxPlatform.Everything)).Count);
    }

    [Theory]
    [InlineData("pause", "Queued")]
    [InlineData("pause", "Loading")]
    [InlineData("pause", "Paused")]
    [InlineData("pause", "Finished")]
    [InlineData("resume", "Running")]
    [InlineData("resume", "Canceled")]
    [InlineData("cancel", "Finished")]
    [InlineData("cancel", "Canceled")]
    [InlineData("cancel", "Error")]
    [InlineData("delete", "Queued")]
    [InlineData("delete", "Loading")]
    [InlineData("delete", "Running")]
    public async Task A_state_that_does_not_allow_it_is_named(string action, string state)
    {
        var reference = await platform.In(state);
        Assert.Equal(
            (400, 1907, $"The following combination of key=value pairs is not supported: action={action}, scan_ref={reference} (the scan is {state})"),
            await platform.ControlRefused(action, reference));
        Assert.Equal(state, (await platform.Listed(reference)).State());
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    [InlineData("delete")]
    public async Task An_unknown_scan_is_a_bad_value(string action) =>
        Assert.Equal((400, 1905, "parameter scan_ref has invalid value: scan/1.1 (no such scan)"), await platform.ControlRefused(action, "scan/1.1"));

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    [InlineData("delete")]
    public async Task GET_changes_nothing(string action) =>
        Assert.Equal(1908, (await platform.Refused($"{ScanCalls.Path}?action={action}&scan_ref={ScanCalls.Vendors}")).Code);

    [Fact]
    public async Task Without_a_reference_it_is_1903() =>
        Assert.Equal((400, 1903, "Missing required parameter(s): scan_ref"), await platform.Refused(ScanCalls.Scan("action=pause")));

    [Fact]
    public async Task The_filter_by_state_follows_a_change()
    {
        var reference = await platform.In("Running");
        await platform.Control("pause", reference);
        Assert.Contains(reference, (await platform.List(SandboxPlatform.Scans + "&state=Paused")).Select(scan => scan.Value("REF")));
        Assert.DoesNotContain(reference, (await platform.List(SandboxPlatform.Scans + "&state=Running")).Select(scan => scan.Value("REF")));
    }

    [Fact]
    public async Task Of_many_callers_only_one_pauses_a_scan()
    {
        var reference = await platform.In("Running");
        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            using var response = await platform.Send(ScanCalls.Scan($"action=pause&scan_ref={reference}"));
            return (int)response.StatusCode;
        })));
        Assert.Equal([200, 400, 400, 400, 400, 400, 400, 400], statuses.Order());
    }

#if NET // counts what is allocated
    [Fact]
    public async Task A_list_of_a_million_still_begins_at_once_after_a_change()
    {
        using var large = new SandboxPlatform(clock => new SandboxOptions { Clock = clock, Scans = 1_000_000 });
        await large.Control("cancel", await First(large, "Running"));
        await large.Launch();
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal("Canceled", (await large.List(SandboxPlatform.Scans + "&state=Canceled&show_last=1"))[0].State());
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 5_000_000);
    }
#endif

    private static async Task<string> First(SandboxPlatform platform, string state) =>
        Assert.Single(await platform.List($"{SandboxPlatform.Scans}&state={state}&show_last=1")).Value("REF")!;
}
