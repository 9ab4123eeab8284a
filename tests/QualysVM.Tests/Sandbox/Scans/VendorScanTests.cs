namespace QualysVM.Tests.Sandbox.Scans;

public sealed class VendorScanTests : IDisposable
{
    private readonly SandboxPlatform platform = new();

    public void Dispose() => platform.Dispose();

    [Fact]
    public async Task The_first_sample_is_as_printed()
    {
        var scan = Assert.Single(await platform.List(SandboxPlatform.Scans + "&scan_ref=scan/1736361211.27337&show_ags=1&show_op=1"));
        Assert.Equal(
            "scan/1736361211.27337|Scheduled|Cloud Perimeter Scan 20250106-141228|vmsp_ag1|2025-01-08T18:33:31Z|00:29:43|0 - No Priority|1|FinishedNo_Vuln|abc.com|Initial Options0",
            Flat(scan));
    }

    [Fact]
    public async Task The_second_sample_is_as_printed_with_its_41_targets()
    {
        var scan = Assert.Single(await platform.List(SandboxPlatform.Scans + "&scan_ref=scan/1735543972.16308"));
        var targets = scan.Value("TARGET")!.Split(',');
        Assert.Equal(41, targets.Length);
        Assert.All(targets, target => Assert.True(Guid.TryParse(target, out _)));
        Assert.Equal(("65188eb1-02b7-405e-861c-fb44c98a20d7", "aa887200-c6a9-435b-91bd-4fd8aa7b3166"), (targets[0], targets[^1]));
        scan.Element("TARGET")!.Remove();
        Assert.Equal("scan/1735543972.16308|Scheduled|Azure Scan Internal Test|vmsp_ag1|2024-12-30T07:32:52Z|00:00:27|2 - Ultimate|1|FinishedNo_Host", Flat(scan));
    }

    private static string Flat(System.Xml.Linq.XElement scan) => string.Join("|", scan.Elements().Select(e => string.Concat(e.DescendantNodesAndSelf().OfType<System.Xml.Linq.XText>().Select(t => t.Value.Trim()))));
}
