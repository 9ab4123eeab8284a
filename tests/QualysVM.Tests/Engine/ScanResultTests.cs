using System.Management.Automation;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>Get-QualysScanResult on the sandbox.</summary>
public sealed class ScanResultTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    private const string Vendors = ScanCalls.Vendors;

    [Theory]
    [InlineData("", "mode=extended", "output_format=json_extended")]
    [InlineData("-Mode extended", "mode=extended", "output_format=json_extended")]
    [InlineData("-Mode BRIEF", "mode=brief", "output_format=json")]
    [InlineData("-IpRange 11.11.1.11, '10.14.9.1-10.14.9.255'", "ips=11.11.1.11,10.14.9.1-10.14.9.255", "mode=extended", "output_format=json_extended")]
    public void It_sends(string arguments, params string[] fields)
    {
        foreach (var way in new[] { $"Get-QualysScanResult {Vendors} {arguments}", $"'{Vendors}' | Get-QualysScanResult {arguments}", $"Get-QualysScanResult -ScanRef {Vendors} {arguments}",
            $"Get-QualysScan {Vendors} | Get-QualysScanResult {arguments}" })
        {
            var before = qualys.Platform.Requests.Count;
            qualys.Module.Good(way);
            var request = Assert.Single(qualys.Platform.Requests.Skip(before), request => request.Field("action") == "fetch");
            Assert.Equal([.. fields, $"scan_ref={Vendors}"], EngineOnSandbox.Fields(request));
        }
    }

    [Theory]
    [InlineData("-ClientId 7", "client_id=7")]
    [InlineData("-ClientName Acme", "client_name=Acme")]
    public void It_names_the_client(string arguments, string field)
    {
        var before = qualys.Platform.Requests.Count;
        qualys.Module.Bad($"Get-QualysScanResult {Vendors} {arguments}"); // the sandbox's account is no consultant
        Assert.Contains(field, EngineOnSandbox.Fields(qualys.Platform.Requests[before]));
    }

    [Fact]
    public void The_vendors_rows_come_with_their_scan()
    {
        var findings = qualys.Module.Good($"Get-QualysScanResult {Vendors}").Cast<ScanFinding>().ToList();
        Assert.Equal([38711, 14013, 20220, 45266, 48074, 45268, 45304, 242738, 45376], findings.Select(finding => finding.Qid));
        Assert.All(findings, finding => Assert.Equal((Vendors, true), (finding.Ref, finding.Severity is >= 1 and <= 5)));
        Assert.All(qualys.Module.Good($"Get-QualysScanResult {Vendors} -Mode Brief").Cast<ScanFinding>(), finding => Assert.Null(finding.Severity));
    }

    [Fact]
    public void The_header_comes_alone_when_asked_for()
    {
        var header = Assert.IsType<ScanResultHeader>(Assert.Single(qualys.Module.Good($"Get-QualysScanResult {Vendors} -HeaderOnly")));
        Assert.Equal((Vendors, "External"), (header.Ref, header.TargetDistribution?.Split(" : ")[0]));
    }

    [Fact]
    public void Brief_results_have_no_header_to_include()
    {
        var before = qualys.Platform.Requests.Count;
        var error = qualys.Module.Bad($"Get-QualysScanResult {Vendors} -Mode Brief -HeaderOnly");
        Assert.Equal(("QualysVM.InvalidArgument", before), (error.FullyQualifiedErrorId.Split(',')[0], qualys.Platform.Requests.Count));
    }

    [Fact]
    public void A_scan_without_results_is_an_error_about_it_and_the_next_goes_on()
    {
        var run = qualys.Module.Run($"Get-QualysScanResult scan/1.1, {Vendors}, scan/2.2");
        Assert.Equal(9, run.Output.Count);
        Assert.Equal(["scan/1.1", "scan/2.2"], run.Errors.Select(error => error.TargetObject));
        Assert.All(run.Errors, error =>
        {
            Assert.Equal("QualysVM.ScanResultNotAvailable,QualysVM.Commands.Scans.GetQualysScanResultCommand", error.FullyQualifiedErrorId);
            Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
            Assert.Contains("Get-QualysScan", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("[{\"ip\":\"10.0.0.1\",\"qid\":1},{\"ip\":\"10.0.0.1\",\"q", 1, "QualysVM.ReplyCutOff")]
    [InlineData("[{\"ip\":\"10.0.0.1\",\"qid\":1}}", 1, "QualysVM.MalformedReply")]
    [InlineData("[]", 0, null)]
    [InlineData("", 0, "QualysVM.EmptyReply")]
    [InlineData("\n ", 0, "QualysVM.EmptyReply")]
    [InlineData("<!doctype html><title>Sign in</title>", 0, "QualysVM.HtmlReply")]
    [InlineData("<SCAN_LIST_OUTPUT/>", 0, "QualysVM.UnexpectedReply")]
    [InlineData("<SIMPLE_RETURN><RESPONSE><CODE>15003</CODE><TEXT>Not finished</TEXT></RESPONSE></SIMPLE_RETURN>", 0, "QualysVM.ScanResultNotAvailable")]
    [InlineData("\n<?xml version=\"1.0\"?><SIMPLE_RETURN><RESPONSE><CODE>999</CODE><TEXT>Oh</TEXT></RESPONSE></SIMPLE_RETURN>", 0, "QualysVM.ServiceFailure")]
    [InlineData("Fatal error", 0, "QualysVM.UnexpectedReply")]
    public void Whatever_the_reply_is_it_is_what_it_is(string body, int findings, string? id)
    {
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body, "text/html")));
        var run = module.Run("Get-QualysScanResult scan/1.1");
        Assert.Equal(findings, run.Output.Count);
        Assert.Equal(id, run.Errors.SingleOrDefault()?.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void Who_was_not_scanned_is_told_in_detail_and_a_warning_where_nothing_was_found()
    {
        const string Row = "{\"ip\":\"10.0.0.1\",\"qid\":1}";
        const string Note = "{\"hosts_not_scanned_host_not_alive_ip\":\"10.0.0.2-10.0.0.4\"}";
        var many = "{\"hosts_not_scanned_x_ip\":\"" + string.Join(",", Enumerable.Repeat("10.0.0.1", 5000)) + "\"}";
        Assert.Empty(Told($"[{Row},{Note}]", "", "3"));
        Assert.Contains("Not scanned by scan/1.1: host not alive: 10.0.0.2-10.0.0.4", Told($"[{Row},{Note}]", "", "4"));
        Assert.Contains("hold no finding. Not scanned: host not alive: 10.0.0.2-10.0.0.4", Assert.Single(Told($"[{Note}]", "", "3")), StringComparison.Ordinal);
        Assert.Single(Told($"[{Note}]", "-HeaderOnly", "3"));
        Assert.InRange(Assert.Single(Told($"[{many}]", "", "3")).Length, 100, 500);
        Assert.Empty(Told("[{}]", "", "3"));
    }

    private static List<string> Told(string json, string arguments, string stream)
    {
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(json, "text/html")));
        return [.. module.Good($"Get-QualysScanResult scan/1.1 {arguments} -Verbose {stream}>&1 {(stream == "3" ? "4" : "3")}>$null").Where(said => said is InformationalRecord).Select(said => ((InformationalRecord)said!).Message)];
    }

    [Fact]
    public async Task Rows_leave_as_they_arrive_and_enough_is_enough()
    {
        var body = new HeldBody("[{\"qid\":1},{\"qid\":2}", ",{\"qid\":3}]");
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body)));
        module.Good("Get-QualysScanResult scan/1.1 | Select-Object -First 2");
        await body.Closed.WaitAsync(ModuleAtWork.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, body.Taken);
    }
}
