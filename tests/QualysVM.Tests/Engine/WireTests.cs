namespace QualysVM.Tests.Engine;

/// <summary>What each parameter becomes on the wire.</summary>
public sealed class WireTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    [Theory]
    [InlineData("")]
    [InlineData("-State Finished", "state=Finished")]
    [InlineData("-State finished, RUNNING", "state=Finished,Running")]
    [InlineData("-State running, paused, canceled, finished, error, queued, loading", "state=Running,Paused,Canceled,Finished,Error,Queued,Loading")]
    [InlineData("-Processed $true", "processed=1")]
    [InlineData("-Processed $false", "processed=0")]
    [InlineData("-Processed $null")]
    [InlineData("-Type on-demand", "type=On-Demand")]
    [InlineData("-Type api", "type=API")]
    [InlineData("-Type SCHEDULED", "type=Scheduled")]
    [InlineData("-Target 10.0.0.1", "target=10.0.0.1")]
    [InlineData("-Target 10.0.0.1, '10.0.1.0-10.0.1.255'", "target=10.0.0.1,10.0.1.0-10.0.1.255")]
    [InlineData("-UserLogin 'user@123'", "user_login=user@123")]
    [InlineData("-ScanType certview", "scan_type=certview")]
    [InlineData("-IncludeAssetGroup", "show_ags=1")]
    [InlineData("-IncludeOptionProfile", "show_op=1")]
    [InlineData("-ExcludeStatus", "show_status=0")]
    [InlineData("-LatestOnly", "show_last=1")]
    [InlineData("-PciOnly", "pci_only=1")]
    [InlineData("-ExcludeTarget", "ignore_target=1")]
    [InlineData("-EchoRequest", "echo_request=1")]
    [InlineData("-PciOnly:$false -LatestOnly:$false -ExcludeTarget:$false -ExcludeStatus:$false -IncludeAssetGroup:$false -IncludeOptionProfile:$false -EchoRequest:$false")]
    [InlineData("scan/1736361211.27337", "scan_ref=scan/1736361211.27337")]
    [InlineData("-ScanRef scan/1736361211.27337", "scan_ref=scan/1736361211.27337")]
    [InlineData("-Reference scan/1736361211.27337", "scan_ref=scan/1736361211.27337")]
    [InlineData("-State Finished -Type API -Processed $true -ExcludeTarget -ClientId 7", "client_id=7", "ignore_target=1", "processed=1", "state=Finished", "type=API")]
    public void A_scan_list_sends(string arguments, params string[] fields) =>
        Assert.Equal(fields, qualys.Sent("Get-QualysScan " + arguments));

    [Theory]
    [InlineData("")]
    [InlineData("42703", "id=42703")]
    [InlineData("-ReportId 42703", "id=42703")]
    [InlineData("-State finished", "state=Finished")]
    [InlineData("-State ERRORS", "state=Errors")]
    [InlineData("-State submitted", "state=Submitted")]
    [InlineData("-State running", "state=Running")]
    [InlineData("-State canceled", "state=Canceled")]
    [InlineData("-UserLogin 'user@123'", "user_login=user@123")]
    [InlineData("-Fqdn www.corp.example, mail.corp.example", "fqdns=www.corp.example,mail.corp.example")]
    [InlineData("-EchoRequest", "echo_request=1")]
    [InlineData("-EchoRequest:$false")]
    [InlineData("-State Finished -UserLogin qsand_ad1 -ClientName Acme", "client_name=Acme", "state=Finished", "user_login=qsand_ad1")]
    public void A_report_list_sends(string arguments, params string[] fields) =>
        Assert.Equal(fields, qualys.Sent("Get-QualysReport " + arguments));

    [Theory]
    [InlineData("Get-QualysScan", "/api/3.0/fo/scan/")]
    [InlineData("Get-QualysReport", "/api/3.0/fo/report/")]
    public void A_list_is_posted_to_the_newest_version_with_the_headers_the_service_wants(string command, string path)
    {
        qualys.Module.Good(command);
        var request = qualys.Lists[^1];
        Assert.Equal(("POST", path), (request.Method, request.Path));
        Assert.StartsWith("QualysVM/", request.RequestedWith, StringComparison.Ordinal);
        Assert.StartsWith("QualysVM/", request.UserAgent, StringComparison.Ordinal);
        Assert.True(request.HasCookie);
    }

    [Fact]
    public void What_the_service_understood_goes_to_the_verbose_stream()
    {
        var verbose = qualys.Module.Run("Get-QualysScan -State Finished -EchoRequest -Verbose").Verbose.Select(record => record.Message);
        Assert.Contains("Qualys understood: state = Finished", verbose);
    }
}
