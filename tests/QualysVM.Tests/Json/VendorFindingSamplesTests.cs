using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Json;

public sealed class VendorFindingSamplesTests
{
    private const string Route = "Hops\tIP\tRound Trip Time\tProbe\n1\t11.11.1.11\t0.19ms\tICMP\n2\t11.11.1.11\t0.26ms\tICMP\n3\t11.11.1.11\t1.91ms\tICMP";
    private const string OtherRoute = "Hops\tIP\tRound Trip Time\tProbe\n1\t11.11.1.11\t0.19ms\tICMP\n2\t11.11.1.11\t0.26ms\tICMP\n3\t10.14.9.80\t1.91ms\tICMP";
    private const string InnerRoute = "Hops\tIP\tRound Trip Time\tProbe\n1\t10.40.1.2\t0.19ms\tICMP\n2\t10.10.0.10\t0.26ms\tICMP\n3\t10.14.9.80\t1.91ms\tICMP";
    private const string LastRoute = "Hops\tIP\tRound Trip Time\tProbe\n1\t11.11.1.11\t0.19ms\tICMP\n2\t11.11.1.11\t0.26ms\tICMP\n3\t10.6.1.36\t1.91ms\tICMP";
    private const string Ports = "Port\tIANA Assigned Ports/Services\tDescription\tService Detected\n111\tsunrpc\tSUN Remote Procedure Call\trpc udp\n2049\tshilp\tshilp\tnfs";

    private static readonly (string Ip, int Qid, string? Result)[] Printed =
    [
        ("11.11.1.11", 38711, Route + Route),
        ("11.11.1.11", 14013, Ports + Ports),
        ("11.11.1.11", 20220, Route + Route),
        ("11.11.1.11", 45266, Ports + Ports),
        ("11.11.1.11", 48074, OtherRoute + InnerRoute),
        ("10.14.9.80", 45268, Route + Route),
        ("11.11.1.11", 45304, null),
        ("11.11.1.11", 242738, LastRoute),
        ("11.11.1.11", 45376, Route),
    ];

    [Theory]
    [InlineData(Sample.Findings)]
    [InlineData(Sample.WrappedFindings)]
    public void Both_parse_to_the_values_printed(string sample)
    {
        using var stream = new MemoryStream(Sample.Bytes(sample));
        var findings = new ScanResultReader("scan/1.1").Read(stream).ToList();

        Assert.Equal(Printed, findings.Select(finding => (finding.Ip, finding.Qid, finding.Result)));
        Assert.All(findings, finding =>
        {
            Assert.Equal("27f86f78-8dc2-4093-abed-1ce3b648c241", finding.Dns);
            Assert.Null(finding.NetBios);
            Assert.Null(finding.Instance);
            Assert.Empty(finding.AdditionalData);
            Assert.Equal($"{finding.Ip} {finding.Qid}", finding.ToString());
        });
    }

    [Fact]
    public void The_wrapped_sample_does_hold_breaks_inside_its_texts() =>
        Assert.Contains("Round\nTrip", Sample.Text(Sample.WrappedFindings), StringComparison.Ordinal);
}
