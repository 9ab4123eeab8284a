using Microsoft.Extensions.Time.Testing;
using QualysVM.Core.Scans;
using QualysVM.Sandbox;
using QualysVM.Sandbox.Faults;
using QualysVM.Tests.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>Launch, pause, resume, cancel, delete and wait, as a person uses them.</summary>
public sealed class ScanChangeTests
{
    private const string Start = "Start-QualysScan Night -OptionTitle 'Initial Options' -Target 10.0.0.1";

    [Fact]
    public void A_launched_scan_comes_back_as_the_list_shows_it()
    {
        using var qualys = new EngineOnSandbox();
        var scan = Assert.IsType<Scan>(Assert.Single(qualys.Module.Good(Start + " -Priority 3 -ClientName 'AFCO Company'")));
        Assert.Equal(("Night", "API", "Queued", "10.0.0.1", 3, "AFCO Company"), (scan.Title, scan.Type, scan.State, scan.Target, scan.Priority!.Number, scan.Client!.Name));
        Assert.Equal(scan.Ref, Assert.IsType<Scan>(Assert.Single(qualys.Module.Good($"Get-QualysScan {scan.Ref}"))).Ref);
    }

    [Theory]
    [InlineData(Start)]
    [InlineData("Get-QualysScan -State Running | Suspend-QualysScan")]
    [InlineData("Resume-QualysScan scan/1.1")]
    [InlineData("'scan/1.1' | Stop-QualysScan")]
    [InlineData("Remove-QualysScan scan/1.1, scan/1.2")]
    public void WhatIf_sends_no_change(string script)
    {
        using var qualys = new EngineOnSandbox();
        qualys.Module.Good(script + " -WhatIf");
        Assert.DoesNotContain(qualys.Platform.Requests, request => request.Field("action") is not ("list" or "login"));
        Assert.Contains("What if:", qualys.Module.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stop-QualysScan", "Cancel the scan")]
    [InlineData("Remove-QualysScan", "Delete the scan and its results")]
    public void Cancelling_and_deleting_ask_first_and_name_title_and_reference(string command, string deed)
    {
        using var qualys = new EngineOnSandbox(width: 200);
        var scan = qualys.Module.Good("Get-QualysScan -State Error -LaunchedAfter 2000-01-01").Cast<Scan>().First();
        qualys.Module.Run($"'{scan.Ref}' | {command}");
        var shown = qualys.Module.Output.ToString() + qualys.Module.ErrorOutput;
        Assert.Contains(deed, shown, StringComparison.Ordinal);
        Assert.Contains($"'{scan.Title}' ({scan.Ref})", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(qualys.Platform.Requests, request => request.Field("action") is "cancel" or "delete");
    }

    [Fact]
    public void Pause_resume_cancel_and_delete_do_what_they_say()
    {
        var clock = new FakeTimeProvider(SandboxPlatform.Start);
        using var module = new ModuleAtWork().Using(SessionMaker.Connect(new SandboxHandler(new SandboxOptions { Scans = 60, Clock = clock })));
        var states = module.Good("""
            $s = @(Get-QualysScan -State Running)[0]
            ($s | Suspend-QualysScan -PassThru).State
            ($s.Ref | Resume-QualysScan -PassThru).State
            (Stop-QualysScan $s.Ref -Confirm:$false -PassThru).State
            (Remove-QualysScan $s.Ref -Confirm:$false -PassThru).State
            """);
        Assert.Equal(["Paused", "Running", "Canceled", "Canceled"], states);
        // It is deleted behind the answer.
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.StartsWith("QualysVM.NotFound,", module.Bad("Get-QualysScan $s.Ref").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void One_scan_that_cannot_be_changed_does_not_keep_the_others_from_it()
    {
        using var qualys = new EngineOnSandbox();
        var run = qualys.Module.Run("$s = @(Get-QualysScan -State Running); 'scan/1.1', $s[0].Ref | Suspend-QualysScan; (Get-QualysScan $s[0].Ref).State");
        Assert.StartsWith("QualysVM.NotFound,", Assert.Single(run.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("scan/1.1", run.Errors[0].TargetObject);
        Assert.Equal("Paused", run.Output[^1]!.ToString());
    }

    [Fact]
    public void A_lost_answer_leaves_one_scan_and_an_error_that_says_where_to_look()
    {
        var platform = new SandboxHandler(new SandboxOptions { Scans = 10, Faults = new FaultPlan(new Fault { Action = "scan launch", Reset = true, Afterwards = true }) });
        using var module = new ModuleAtWork().Using(SessionMaker.Connect(platform));
        var error = module.Bad(Start);
        Assert.StartsWith("QualysVM.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("may have been carried out", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Get-QualysScan", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, platform.Requests.Count(request => request.Field("action") == "launch"));
        Assert.Single(module.Good("Get-QualysScan -Type API | Where-Object Title -eq Night"));
    }

    [Fact]
    public void A_mixture_of_targets_is_refused_by_the_engine_and_nothing_is_sent()
    {
        using var qualys = new EngineOnSandbox();
        var before = qualys.Platform.Requests.Count;
        Assert.StartsWith("AmbiguousParameterSet,", qualys.Module.Bad(Start + " -Tag a").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("AmbiguousParameterSet,", qualys.Module.Bad(Start + " -ClientId 1 -ClientName a").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.StartsWith("QualysVM.InvalidArgument,", qualys.Module.Bad(Start + " -ScannerName a -ScannerFrom default").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, qualys.Platform.Requests.Count);
    }

    [Fact]
    public void Waiting_for_what_has_ended_returns_it_at_once()
    {
        using var qualys = new EngineOnSandbox();
        var output = qualys.Module.Good("$s = Get-QualysScan -State Finished, Canceled; @($s).Count; @($s | Wait-QualysScan).Count");
        Assert.Equal(output[0], output[1]);
    }
}
