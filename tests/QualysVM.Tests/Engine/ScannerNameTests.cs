using QualysVM.Core.Appliances;
using QualysVM.Core.Scans;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Engine;

/// <summary>Appliances where their names may stand, and their secret nowhere.</summary>
public sealed class ScannerNameTests
{
    private const string Launch = "Start-QualysScan T -OptionId 1 -Target 10.0.0.1 -Confirm:$false -ScannerName ";

    [Theory]
    [InlineData("$args[0]", "fra-01")]
    [InlineData("$args[0], 'other'", "fra-01,other")]
    [InlineData("([Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0], 1)))", "fra-01")]
    [InlineData("($args[0] | Select-Object *)", "fra-01")]
    [InlineData("External", "External")]
    [InlineData("7", "7")]
    public void An_appliance_is_sent_by_its_name(string given, string sent)
    {
        var (fields, error) = Run(given, new ScannerAppliance { Id = 7, Name = "fra-01" });
        Assert.DoesNotContain("ParameterArgument", error, StringComparison.Ordinal);
        Assert.Equal(sent, fields["iscanner_name"]);
        Assert.DoesNotContain("iscanner_id", fields.Keys);
    }

    [Fact]
    public void One_with_a_comma_in_its_name_is_refused_and_its_number_told()
    {
        var (fields, error) = Run("$args[0]", new ScannerAppliance { Id = 7, Name = "a,b" });
        Assert.Empty(fields);
        Assert.Contains("'a,b' of the scanner appliance 7 cannot be sent", error, StringComparison.Ordinal);
        Assert.Contains("-ScannerId", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_appliance_is_refused_by_its_kind()
    {
        var (fields, error) = Run("$args[0]", new Scan { Ref = "scan/1.2" });
        Assert.Empty(fields);
        Assert.Contains("a Scan is no scanner appliance.", error, StringComparison.Ordinal);
        Assert.Contains("no scanner appliance", Run("(Get-Process -Id $PID)", null).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_offers_the_names_of_appliances_that_were_shown()
    {
        using var qualys = new EngineOnSandbox();
        Assert.Empty(qualys.Module.Complete("Start-QualysScan -ScannerName scanner-f"));
        qualys.Module.Good("Get-QualysScannerAppliance");
        Assert.Equal(["scanner-fra-01", "scanner-fra-02"], qualys.Module.Complete("Start-QualysScan -ScannerName scanner-f").Select(offer => offer.CompletionText).Order(StringComparer.Ordinal));
        Assert.Equal(["'Lab <virtual> & co'"], qualys.Module.Complete("Get-QualysScannerAppliance lab").Select(offer => offer.CompletionText));
    }

    [Fact]
    public void No_stream_no_table_and_no_file_holds_an_activation_code()
    {
        using var qualys = new EngineOnSandbox();
        var codes = QualysVM.Sandbox.Subscription.Appliance.All.Select(one => one.ActivationCode).ToList();
        var all = string.Concat(qualys.Module.Run(
            "$a = Get-QualysScannerAppliance -IncludeLicenseInfo -Verbose -Debug 4>&1 5>&1; $a | Out-String -Width 500; $a | Format-List * | Out-String -Width 500; $a | ConvertTo-Json -Depth 5; [Management.Automation.PSSerializer]::Serialize($a, 4)").Output);
        Assert.Contains("scanner-osa-01", all, StringComparison.Ordinal);
        Assert.Contains("output_mode", all, StringComparison.Ordinal);
        Assert.All(codes, code => Assert.DoesNotContain(code, all, StringComparison.Ordinal));
    }

    private static (Dictionary<string, string> Fields, string Error) Run(string given, object? value)
    {
        var service = new StubService(_ => StubReply.Simple("No", "1905", 400));
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Basic(service));
        var run = module.Run(Launch + given, value);
        var error = run.Failure?.ErrorRecord ?? Assert.Single(run.Errors);
        return (service.Requests.SelectMany(request => request.Fields).ToDictionary(field => field.Key, field => field.Value), $"{error.FullyQualifiedErrorId} {error}");
    }
}
