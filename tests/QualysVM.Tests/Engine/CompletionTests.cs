using System.Management.Automation;
using QualysVM.Core.Sessions;

namespace QualysVM.Tests.Engine;

/// <summary>What Tab offers, from memory only.</summary>
public sealed class CompletionTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    [Theory]
    [InlineData("Connect-QualysSession -Platform U", "US1", "US2", "US3", "US4", "UK1")]
    [InlineData("Connect-QualysSession eu", "EU1", "EU2", "EU3")]
    [InlineData("Connect-QualysSession -Authentication ", "Basic", "Session", "Token")]
    [InlineData("Connect-QualysSession -ApiVersion ", "'4.0'", "'3.0'", "'2.0'")]
    [InlineData("Get-QualysScan -State C", "Canceled")]
    [InlineData("Get-QualysScan -State Finished, r", "Running")]
    [InlineData("Get-QualysScan -Type ", "API", "On-Demand", "Scheduled")]
    [InlineData("Get-QualysScan -ScanType ", "certview", "ec2certview")]
    [InlineData("Get-QualysScan -ScanType EC", "ec2certview")]
    [InlineData("Get-QualysReport -State ", "Canceled", "Errors", "Finished", "Running", "Submitted")]
    [InlineData("Get-QualysScan -Client", "-ClientId", "-ClientName")]
    [InlineData("Get-QualysScan -Session ", "Sandbox")]
    [InlineData("Get-QualysSession sand", "Sandbox")]
    public void Words_that_begin_as_typed_are_offered(string line, params string[] words)
    {
        var before = qualys.Platform.Requests.Count;
        Assert.Equal(words, Words(qualys.Module.Complete(line)));
        Assert.Equal(before, qualys.Platform.Requests.Count);
    }

    [Fact]
    public void A_platform_says_which_server_it_is()
    {
        var platforms = qualys.Module.Complete("Connect-QualysSession -Platform us2");
        Assert.Equal("qualysapi.qg2.apps.qualys.com", Assert.Single(platforms).ToolTip);
    }

    [Theory]
    [InlineData("Get-QualysScan -Session ")]
    [InlineData("Get-QualysScan -Session 'my")]
    [InlineData("Get-QualysScan -Session My")]
    [InlineData("Disconnect-QualysSession ")]
    [InlineData("Get-QualysSession ")]
    public void A_name_with_blanks_is_quoted(string line)
    {
        using var module = new ModuleAtWork();
        module.Using(SessionMaker.Connect(qualys.Platform, "My client's account"));
        var offer = Assert.Single(module.Complete(line));
        Assert.Equal("'My client''s account'", offer.CompletionText);
        Assert.Equal("My client's account", offer.ListItemText);
        Assert.Equal("qsand_ad1 at qualysapi.sandbox.example", offer.ToolTip);
        Assert.IsType<QualysSession>(Assert.Single(module.Good("Get-QualysSession " + offer.CompletionText)));
    }

    [Fact]
    public void A_session_is_offered_by_a_host_that_completes_outside_of_any_pipeline_too()
    {
        const string line = "Get-QualysScan -Session ";
        Assert.Equal(["Sandbox"], qualys.Module.Engine.Complete(line, line.Length).CompletionMatches.Select(offer => offer.CompletionText));
    }

    [Theory]
    [InlineData("Set-StrictMode -Version 3.0")]
    [InlineData("$QualysVMSession = 5")]
    [InlineData("$QualysVMSession = $null")]
    public void Without_a_session_nothing_is_offered_and_nothing_fails(string script)
    {
        using var module = new ModuleAtWork();
        Assert.DoesNotContain(module.Complete("Get-QualysScan -Session "), offer => offer.ResultType == CompletionResultType.ParameterValue);
        module.Good(script);
        Assert.DoesNotContain(module.Complete("Get-QualysScan -Session "), offer => offer.ResultType == CompletionResultType.ParameterValue);
        // The engine says nothing of a completer that fails, so each is asked without it.
        Assert.All(Completers, completer => Assert.Empty(module.Good(script + "; [Activator]::CreateInstance($args[0]).CompleteArgument('c', 'p', '', $null, @{ Session = 'gone' })", completer)));
    }

    /// <summary>Those that offer what a session has shown.</summary>
    private static IEnumerable<Type> Completers => Conventions.StagedAssembly.Module.GetTypes()
        .Where(type => typeof(IArgumentCompleter).IsAssignableFrom(type) && !type.IsAbstract && (type.BaseType!.IsGenericType || type.Name == "SessionCompleter"));

    private static IEnumerable<string> Words(IEnumerable<CompletionResult> offers) => offers.Select(offer => offer.CompletionText);
}
