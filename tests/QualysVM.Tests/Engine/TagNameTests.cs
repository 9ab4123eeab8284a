namespace QualysVM.Tests.Engine;

/// <summary>-Tag takes tags as Get-QualysTag gives them, live and read back, as well as their names; one that cannot be sent by its name is refused.</summary>
public sealed class TagNameTests
{
    [Theory]
    [InlineData("Get-QualysHost -Tag (Get-QualysTag Servers)")]
    [InlineData("Get-QualysHost -Tag (Get-QualysTag Servers | ForEach-Object { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_)) })")]
    [InlineData("Get-QualysHostDetection -Tag (Get-QualysTag Servers)")]
    [InlineData("Get-QualysHost -Tag Servers")]
    public void A_tag_is_sent_by_its_name(string script)
    {
        using var qualys = new EngineOnSandbox();
        Assert.Contains("tag_set_include=Servers", qualys.Sent(script));
    }

    [Theory]
    [InlineData("Get-QualysHost -Tag", "-TagId")]
    [InlineData("Start-QualysScan a -OptionId 1 -ScannerName External -Tag", "-TagById")]
    [InlineData("New-QualysReport 11 PDF -ExcludeTag", "-TagById")]
    public void A_tag_with_a_comma_is_refused_with_its_number(string command, string byNumber)
    {
        const string answer = "<ServiceResponse><responseCode>SUCCESS</responseCode><data><Tag><id>77</id><name>a,b</name></Tag></data></ServiceResponse>";
        var service = ScriptedService.Replying(answer);
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(service));
        var error = module.Bad($"{command} (Get-QualysTag)");
        Assert.Contains("'a,b' of the tag 77", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains(byNumber, error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, service.Calls);
    }

    [Fact]
    public void Something_else_is_no_tag()
    {
        using var qualys = new EngineOnSandbox();
        var error = qualys.Module.Bad("Get-QualysHost -Tag (Get-QualysScan | Select-Object -First 1)");
        Assert.StartsWith("ParameterArgumentTransformationError,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("a Scan is no tag", error.Exception.Message, StringComparison.Ordinal);
    }
}
