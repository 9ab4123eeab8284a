using QualysVM.Core.Detections;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Detections;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>What a pipeline names: hosts by number, Id or HostId; checks by Qid alone; and nothing else of what comes is taken for a filter.</summary>
[Collection(ProcessWide.Name)]
[Trait("Speed", "slow")]
public sealed class HostPipelineTests
{
    private const string Usual = "show_asset_id=1&show_results=0";
    private static readonly HostDetection Detection = new() { HostId = 5, Qid = 7, Severity = 3, Status = "Fixed", Ip = "10.0.0.1", UniqueId = 99, Type = "Confirmed" };
    private static readonly Core.Hosts.Host Machine = new() { Id = 5, AssetId = 6, Ip = "10.0.0.1" };

    private static (List<string> Sent, EngineRun Run) Pipe(string script, params object[] values)
    {
        using var module = new ModuleAtWork();
        var service = new StubService(_ => new StubReply(DetectionCalls.Document("")));
        module.Using(SessionMaker.Basic(service));
        var run = module.Run(script, values);
        return ([.. service.Requests.Select(request => Uri.UnescapeDataString(request.Body["action=list&".Length..]))], run);
    }

    public static TheoryData<string, string> Inputs => new()
    {
        { "5", "ids=5" },
        { "'5'", "ids=5" },
        { "5, 6, 5", "ids=5,6" },
        { "$args[0]", "ids=5" },
        { "[pscustomobject]@{ Id = 5; Severity = 3; Status = 'Fixed'; Ip = '10.0.0.1' }", "ids=5" },
        { "[pscustomobject]@{ HostId = '5'; Severity = 3 }", "ids=5" },
        { "$args[1]", "ids=5&qids=7" },
        { "($args[1] | ConvertTo-Csv | ConvertFrom-Csv)", "ids=5&qids=7" },
        { "($args[0] | ConvertTo-Csv | ConvertFrom-Csv)", "ids=5" },
        { "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[1], 1))", "ids=5&qids=7" },
        { "$args[2]", "qids=8" },
        { "[pscustomobject]@{ Qid = '8'; Severity = 3 }", "qids=8" },
        { "('Qid,Title', '8,x' | ConvertFrom-Csv)", "qids=8" },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_thing_gives_what_it_names_and_no_more(string input, string sent)
    {
        var (all, run) = Pipe($"{input} | Get-QualysHostDetection", Machine, Detection, new ScanFinding { Ref = "scan/1.1", Qid = 8, Ip = "10.0.0.1", Severity = 3 });
        Assert.True(run.Failure is null && run.Errors.Count == 0, $"{run.Failure} {string.Join("; ", run.Errors)}");
        Assert.Equal($"{sent}&{Usual}", Assert.Single(all));
    }

    [Theory]
    [InlineData("1..600 | Get-QualysHostDetection", 3)]
    [InlineData("Get-QualysHostDetection (1..600)", 3)]
    [InlineData("1..600 | ForEach-Object { [pscustomobject]@{ Qid = $_ } } | Get-QualysHostDetection", 3)]
    [InlineData("1..600 | ForEach-Object { [pscustomobject]@{ HostId = $_; Qid = 7 } } | Get-QualysHostDetection", 3)]
    [InlineData("1..600 | Get-QualysHostDetection -Qid 7, 8 -Severity 5", 3)]
    [InlineData("@() | Get-QualysHostDetection", 0)]
    public void Two_hundred_and_fifty_are_asked_for_at_once(string script, int calls) => Assert.Equal(calls, Pipe(script).Sent.Count);

    [Fact]
    public void Of_pairs_the_rows_of_other_pairs_are_not_given()
    {
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(new StubService(_ => new StubReply(DetectionCalls.Document(
            DetectionCalls.Host(1, "<QID>7</QID>", "<QID>8</QID>") + DetectionCalls.Host(2, "<QID>7</QID>", "<QID>8</QID>") + DetectionCalls.Host(3, "<QID>7</QID>"))))));
        var rows = module.Good("[pscustomobject]@{ HostId = 1; Qid = 7 }, [pscustomobject]@{ HostId = 2; Qid = 8 } | Get-QualysHostDetection").Cast<HostDetection>();
        Assert.Equal(["1 7", "2 8"], rows.Select(row => row.ToString()));
    }

    [Fact]
    public void An_ipv6_address_has_a_call_of_its_own() => Assert.Equal(
        [$"ips=10.0.0.0-10.0.0.255&{Usual}", $"ipv6=2001:db8::5&truncation_limit=0&{Usual}", $"ipv6=::1&truncation_limit=0&{Usual}"],
        Pipe("Get-QualysHostDetection -Ip 10.0.0.0/24, 2001:db8::5, ::1").Sent);

    [Theory]
    [InlineData("ReOpened", "status=Re-Opened")]
    [InlineData("new, reopened, Fixed", "status=New,Re-Opened,Fixed")]
    public void Reopened_has_a_hyphen_for_the_service_alone(string given, string sent) =>
        Assert.Contains(sent + "&", Pipe($"Get-QualysHostDetection -Status {given}").Sent.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("$args[0] | Get-QualysHost", "ids=5")]
    [InlineData("$args[1] | Get-QualysHost", "ids=5")]
    public void A_detection_names_its_host_to_the_host_list_too(string script, string sent) =>
        Assert.Contains(sent, Pipe(script, Machine, Detection).Sent.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Get-QualysHostDetection -Severity 6", "'6'")]
    [InlineData("Get-QualysHostDetection -Tag a -ExcludeTagId 7", "-ExcludeTagId")]
    [InlineData("Get-QualysHostDetection -Ip nobody", "'nobody'")]
    public void What_the_service_would_refuse_is_refused_before_anything_is_sent(string script, string named)
    {
        var (sent, run) = Pipe(script);
        Assert.Empty(sent);
        Assert.Contains(named, (run.Failure?.ErrorRecord ?? Assert.Single(run.Errors)).ToString(), StringComparison.Ordinal);
    }
}
