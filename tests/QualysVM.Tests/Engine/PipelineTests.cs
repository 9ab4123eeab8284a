using System.Management.Automation;
using QualysVM.Core.Reports;
using QualysVM.Core.Scans;

namespace QualysVM.Tests.Engine;

/// <summary>How identities get in, by position, by value and by property, and what happens to those that do not exist.</summary>
public sealed class PipelineTests(EngineOnSandbox qualys) : IClassFixture<EngineOnSandbox>
{
    private const string Known = "scan/1736361211.27337";
    private const string KnownToo = "scan/1735543972.16308";

    [Theory]
    [InlineData("Get-QualysScan $args[0]", 1)]
    [InlineData("Get-QualysScan -Ref $args[0], $args[1]", 2)]
    [InlineData("$args | Get-QualysScan", 2)]
    [InlineData("[pscustomobject]@{ ScanRef = $args[0] } | Get-QualysScan", 1)]
    [InlineData("[pscustomobject]@{ Reference = $args[0] }, [pscustomobject]@{ Ref = $args[1] } | Get-QualysScan", 2)]
    [InlineData("Get-QualysScan $args | Get-QualysScan", 2)]
    [InlineData("Get-QualysScan $args | Get-QualysScan | Get-QualysScan", 2)]
    public void Scans_are_found_by_reference(string script, int count) =>
        Assert.Equal(new[] { Known, KnownToo }.Take(count), qualys.Module.Good(script, Known, KnownToo).Cast<Scan>().Select(scan => scan.Ref));

    [Theory]
    [InlineData("Get-QualysReport 42703", 42703)]
    [InlineData("Get-QualysReport -Id 42703, 42700", 42703, 42700)]
    [InlineData("42703, 42699 | Get-QualysReport", 42703, 42699)]
    [InlineData("'42703' | Get-QualysReport", 42703)]
    [InlineData("[pscustomobject]@{ ReportId = 42700 } | Get-QualysReport", 42700)]
    [InlineData("Get-QualysReport 42703, 42699 | Get-QualysReport", 42703, 42699)]
    public void Reports_are_found_by_number(string script, params int[] numbers) =>
        Assert.Equal(numbers.Select(number => (long)number), qualys.Module.Good(script).Cast<Report>().Select(report => report.Id));

    [Theory]
    [InlineData("Get-QualysScan $args[0], scan/1.1, $args[1]", Known, KnownToo, "scan/1.1")]
    [InlineData("$args[0], 'scan/1.1', $args[1] | Get-QualysScan", Known, KnownToo, "scan/1.1")]
    public void What_is_unknown_is_an_error_that_leaves_the_others(string script, string first, string second, string unknown)
    {
        var run = qualys.Module.Run(script, first, second);
        Assert.Equal([first, second], run.Output.Select(scan => scan.ToString()));
        var error = Assert.Single(run.Errors);
        Assert.Equal("QualysVM.NotFound,QualysVM.Commands.Scans.GetQualysScanCommand", error.FullyQualifiedErrorId);
        Assert.Equal((ErrorCategory.ObjectNotFound, unknown), (error.CategoryInfo.Category, error.TargetObject));
        Assert.Contains(unknown, error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("-LaunchedAfter", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_report_is_an_error_with_the_number_as_its_target()
    {
        var run = qualys.Module.Run("Get-QualysReport 42703, 1, 42699");
        Assert.Equal(2, run.Output.Count);
        var error = Assert.Single(run.Errors);
        Assert.Equal(("QualysVM.NotFound", ErrorCategory.ObjectNotFound, 1L), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category, error.TargetObject));
    }

    [Fact]
    public void A_filter_that_matches_nothing_is_no_error()
    {
        Assert.Empty(qualys.Module.Good("Get-QualysScan -UserLogin nobody_here"));
        Assert.Empty(qualys.Module.Good("Get-QualysReport -UserLogin nobody_here"));
        Assert.Empty(qualys.Module.Good("$null | ForEach-Object { } | Get-QualysScan"));
    }

    [Fact]
    public void An_error_shows_in_the_success_variable_and_in_ErrorVariable()
    {
        Assert.Equal([false, 1, "QualysVM.NotFound,QualysVM.Commands.Scans.GetQualysScanCommand"], qualys.Module.Run(
            "Get-QualysScan scan/1.1 -ErrorVariable wrong -ErrorAction SilentlyContinue; $?; $wrong.Count; $wrong[0].FullyQualifiedErrorId").Output.Select(value => value.BaseObject));
        Assert.Equal([true], qualys.Module.Good("$null = Get-QualysScan $args[0]; $?", Known));
    }

    [Fact]
    public void ErrorAction_Stop_ends_at_the_first_unknown_one()
    {
        var before = qualys.Lists.Count;
        var run = qualys.Module.Run("Get-QualysScan $args[0], scan/1.1, $args[1] -ErrorAction Stop", Known, KnownToo);
        Assert.Equal("QualysVM.NotFound,QualysVM.Commands.Scans.GetQualysScanCommand", Assert.IsType<ActionPreferenceStopException>(run.Failure).ErrorRecord.FullyQualifiedErrorId);
        Assert.Equal(Known, Assert.Single(run.Output).ToString());
        Assert.Equal(before + 2, qualys.Lists.Count);
    }

    [Fact]
    public void A_caught_error_carries_the_exception_of_the_core()
    {
        Assert.Equal(["NotFound"], qualys.Module.Good("try { Get-QualysScan scan/1.1 -ErrorAction Stop } catch [QualysVM.Core.Errors.QualysException] { $_.Exception.Reason.ToString() }"));
    }
}
