namespace QualysVM.Tests.Engine;

/// <summary>Wrong values are refused by the engine, before anything is sent.</summary>
public sealed class ValidationTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    [Theory]
    [InlineData("Get-QualysScan -State Done")]
    [InlineData("Get-QualysScan -State Finished, Errors")]
    [InlineData("Get-QualysScan -Type Manual")]
    [InlineData("Get-QualysScan -Ref ''")]
    [InlineData("Get-QualysScan -Target @()")]
    [InlineData("Get-QualysScan -Target '10.0.0.1', ''")]
    [InlineData("Get-QualysScan -UserLogin ''")]
    [InlineData("Get-QualysScan -ScanType ''")]
    [InlineData("Get-QualysReport -Id 0")]
    [InlineData("Get-QualysReport -Id -1")]
    [InlineData("Get-QualysReport -State Error")]
    [InlineData("Get-QualysReport -Fqdn ''")]
    [InlineData("Get-QualysScan -Session $null")]
    [InlineData("Connect-QualysSession -Sandbox -MaximumRetryCount -1")]
    [InlineData("Connect-QualysSession -Sandbox -MaximumWaitSec 86401")]
    [InlineData("Connect-QualysSession -Sandbox -ConnectionTimeoutSeconds 0")]
    [InlineData("Connect-QualysSession -Sandbox -OperationTimeoutSeconds 0")]
    [InlineData("Connect-QualysSession -Sandbox -Name ''")]
    public void A_value_out_of_its_range_is_refused(string script) => Refused("ParameterArgumentValidationError", script);

    [Theory]
    [InlineData("Get-QualysReport -Id abc")]
    [InlineData("Get-QualysScan -Processed maybe")]
    [InlineData("Connect-QualysSession -Sandbox -Authentication Kerberos")]
    public void A_value_of_the_wrong_kind_is_refused(string script) => Refused("CannotConvertArgument", script);

    [Fact]
    public void What_is_no_time_is_refused() => Refused("ParameterArgumentTransformationError", "Get-QualysScan -LaunchedAfter yesterday");

    [Theory]
    [InlineData("Connect-QualysSession -Sandbox -Platform US1")]
    [InlineData("Connect-QualysSession -Platform US1 -BaseUri https://qualysapi.example")]
    public void Two_places_to_connect_to_are_refused(string script) => Refused("AmbiguousParameterSet", script);

    [Theory]
    [InlineData("Connect-QualysSession -Platform ZZ9 -Credential $args[0]")]
    [InlineData("Connect-QualysSession -BaseUri http://qualysapi.example -Credential $args[0]")]
    [InlineData("Connect-QualysSession -BaseUri https://qualysapi.example/api -Credential $args[0]")]
    [InlineData("Connect-QualysSession -BaseUri https://name@qualysapi.example -Credential $args[0]")]
    [InlineData("Connect-QualysSession -Sandbox -Credential $args[0] -AccessToken $args[0].Password")]
    [InlineData("Connect-QualysSession -Sandbox -Authentication Basic -AccessToken $args[0].Password")]
    public void A_place_or_an_account_that_cannot_be_is_refused(string script) => Refused("QualysVM.InvalidArgument", script);

    private void Refused(string id, string script)
    {
        var before = qualys.Platform.Requests.Count;
        var secret = new System.Security.SecureString();
        secret.AppendChar('x');
        var error = qualys.Module.Bad(script, new System.Management.Automation.PSCredential("someone", secret));
        Assert.StartsWith(id, error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, qualys.Platform.Requests.Count);
        Assert.Same(qualys.Session, qualys.Module.Variable);
    }
}
