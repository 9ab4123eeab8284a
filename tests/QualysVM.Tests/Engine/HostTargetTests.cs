using System.Net;
using QualysVM.Core.Detections;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Http;
using Machine = QualysVM.Core.Hosts.Host;

namespace QualysVM.Tests.Engine;

/// <summary>Hosts piped into what is launched: one launch of all their addresses, in the network that is theirs.</summary>
[Trait("Speed", "slow")]
public sealed class HostTargetTests
{
    private const string Scan = "Start-QualysScan -OptionId 1 -Title t";
    private const string Report = "New-QualysReport 1 PDF";

    private static readonly Machine First = new() { Id = 5, Ip = "10.0.0.1" };
    private static readonly Machine InANetwork = new() { Id = 6, Ip = "10.0.0.2", NetworkId = 7 };
    private static readonly Machine InTheDefault = new() { Id = 8, Ip = "10.0.0.3", NetworkId = 0 };
    private static readonly Machine WithoutAddress = new() { Id = 9, Ipv6 = "fe80::1", Dns = "six.example" };
    private static readonly HostDetection Detection = new() { HostId = 5, Qid = 7, Ip = "10.0.0.1" };
    private static readonly ScanFinding Finding = new() { Ref = "scan/1.1", Qid = 8, Ip = "10.0.0.4" };

    private static (string? Sent, EngineRun Run) Pipe(string script)
    {
        using var module = new ModuleAtWork();
        var service = new StubService(_ => StubReply.Simple("Missing required parameter(s): x", "1903", 400));
        module.Using(SessionMaker.Basic(service));
        var run = module.Run($"$first, $network, $default, $without, $detection, $finding, $ip = $args; {script}",
            First, InANetwork, InTheDefault, WithoutAddress, Detection, Finding, IPAddress.Parse("10.0.0.9"));
        return (service.Requests.Select(request => Uri.UnescapeDataString(request.Body)).SingleOrDefault(), run);
    }

    [Theory]
    [InlineData("$first, $detection, $first, [pscustomobject]@{ Ip = '10.0.0.4' }", "10.0.0.1,10.0.0.4", null)]
    [InlineData("$network", "10.0.0.2", "7")]
    [InlineData("$default", "10.0.0.3", "0")]
    [InlineData("($first, $detection | ForEach-Object { $_ | ConvertTo-Csv | ConvertFrom-Csv })", "10.0.0.1", null)]
    [InlineData("($network | ConvertTo-Csv | ConvertFrom-Csv)", "10.0.0.2", "7")]
    [InlineData("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($network, 1))", "10.0.0.2", "7")]
    [InlineData("[pscustomobject]@{ Name = 'pc'; Ip = '10.0.0.5'; Id = 3 }", "10.0.0.5", null)]
    public void All_that_comes_makes_one_launch(string input, string addresses, string? network)
    {
        Assert.All(new[] { (Scan, "&ip=", "&ip_network_id="), (Report, "&ips=", "&ips_network_id=") }, launch =>
        {
            var (line, ip, id) = launch;
            var (sent, _) = Pipe($"{input} | {line}");
            Assert.NotNull(sent);
            Assert.Contains($"{ip}{addresses}", sent, StringComparison.Ordinal);
            Assert.Equal(network is not null, sent.Contains($"{id}{network}", StringComparison.Ordinal));
        });
    }

    /// <summary>Only a scan takes its targets by value: what comes to a report by value is its template, and a finding names its scan to it.</summary>
    [Theory]
    [InlineData("$finding", "10.0.0.4")]
    [InlineData("'10.0.0.1', ' 10.0.0.0-10.0.0.5'", "10.0.0.1,10.0.0.0-10.0.0.5")]
    [InlineData("$ip", "10.0.0.9")]
    [InlineData("[pscustomobject]@{ Name = 'pc'; IPv4Address = '10.0.0.6' }", "10.0.0.6")]
    [InlineData("@{ IPAddress = $ip }", "10.0.0.9")]
    public void A_scan_takes_addresses_themselves(string input, string addresses) =>
        Assert.Contains($"&ip={addresses}", Pipe($"{input} | {Scan}").Sent, StringComparison.Ordinal);

    [Theory]
    [InlineData($"{Scan} -Target $first, $detection, '10.0.0.8'", "&ip=10.0.0.1,10.0.0.8")]
    [InlineData($"{Report} -Ip $first, $detection, '10.0.0.8'", "&ips=10.0.0.1,10.0.0.8")]
    [InlineData($"$network | {Scan} -NetworkId 3", "&ip=10.0.0.2&ip_network_id=3")]
    [InlineData($"$network, $default | {Scan} -NetworkId 3", "&ip=10.0.0.2,10.0.0.3&ip_network_id=3")]
    public void What_is_typed_holds(string line, string sent) => Assert.Contains(sent, Pipe(line).Sent, StringComparison.Ordinal);

    [Theory]
    [InlineData($"$network, $default | {Scan}", "(7, 0)")]
    [InlineData($"$first, $network | {Scan}", "(none, 7)")]
    [InlineData($"$network, $default | {Report}", "(7, 0)")]
    public void Hosts_of_two_networks_do_not_go_together(string line, string named)
    {
        var (sent, run) = Pipe(line);
        Assert.Null(sent);
        Assert.Contains(named, (run.Failure?.ErrorRecord ?? Assert.Single(run.Errors)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"$without, $first | {Scan}")]
    [InlineData($"$without, $first | {Report}")]
    public void A_host_without_an_address_is_an_error_and_the_rest_has_its_turn(string line)
    {
        var (sent, run) = Pipe(line);
        Assert.Contains("=10.0.0.1", sent, StringComparison.Ordinal);
        Assert.Contains(run.Errors, error => error.ToString().Contains("-Fqdn", StringComparison.Ordinal) && error.TargetObject is not null);
    }

    [Theory]
    [InlineData($"@() | {Scan}")]
    [InlineData($"@() | {Scan} -AssetGroup all")]
    [InlineData($"$without | {Scan} -AssetGroup all")]
    [InlineData($"@() | {Report}")]
    public void Where_none_comes_nothing_is_launched_and_said_so(string line)
    {
        var (sent, run) = Pipe(line);
        Assert.Null(sent);
        Assert.Contains(run.Warnings, warning => warning.Message.Contains("through the pipeline", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("7.9")]
    [InlineData("'x'")]
    [InlineData("'1kb'")]
    [InlineData("$true")]
    public void What_is_no_number_of_a_network_is_refused(string network) => Assert.All(
        new[] { $"{Scan} -Target 10.0.0.1 -NetworkId {network}", $"{Report} -Ip 10.0.0.1 -NetworkId {network}", $"[pscustomobject]@{{ Ip = '10.0.0.1'; NetworkId = {network} }} | {Scan}" },
        line =>
        {
            var (sent, run) = Pipe(line);
            Assert.Null(sent);
            Assert.Contains("is no number of a network", (run.Failure?.ErrorRecord ?? run.Errors[0]).ToString(), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("5")]
    [InlineData("7.5")]
    public void A_number_is_no_address(string input)
    {
        var (sent, run) = Pipe($"{input} | {Scan}");
        Assert.Null(sent);
        Assert.Contains($"Get-QualysHost {input}", Assert.Single(run.Errors).ToString(), StringComparison.Ordinal);
    }
}
