using System.Management.Automation;
using System.Net;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>Id, category, target and advice of what can go wrong with a call.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData("Get-QualysScan", "Scans.GetQualysScanCommand")]
    [InlineData("Get-QualysReport", "Reports.GetQualysReportCommand")]
    [InlineData("Disconnect-QualysSession", "Sessions.DisconnectQualysSessionCommand")]
    public void Without_a_session_a_command_ends(string command, string type)
    {
        using var module = new ModuleAtWork();
        var run = module.Run(command + "; 'still here'");
        var error = run.Errors.Count == 1 ? run.Errors[0] : run.Failure!.ErrorRecord;
        Assert.Equal("QualysVM.NotConnected,QualysVM.Commands." + type, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ConnectionError, error.CategoryInfo.Category);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void It_is_a_terminating_error_that_try_catches()
    {
        using var module = new ModuleAtWork();
        Assert.Equal(["caught"], module.Good("try { Get-QualysScan } catch { 'caught' }"));
        Assert.Contains("Connect-QualysSession", module.Bad("Get-QualysScan").ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disconnected_session_is_not_used_again()
    {
        using var qualys = new EngineOnSandbox();
        var error = qualys.Module.Bad("$old = $QualysVMSession; Disconnect-QualysSession; Get-QualysScan scan/1.1 -Session $old");
        Assert.Equal(("QualysVM.SessionClosed", ErrorCategory.ConnectionError), (Id(error), error.CategoryInfo.Category));
        Assert.Equal("Run Connect-QualysSession again.", error.ErrorDetails.RecommendedAction);
        Assert.Equal("scan/1.1", error.TargetObject);
        Assert.Empty(qualys.Lists);
    }

    [Fact]
    public void A_session_that_the_service_has_dropped_is_renewed_unseen()
    {
        using var qualys = new EngineOnSandbox();
        qualys.Platform.DropSessions();
        var run = qualys.Module.Run("Get-QualysScan -Verbose");
        Assert.NotEmpty(run.Output);
        Assert.Empty(run.Errors);
        Assert.Contains(run.Verbose, record => record.Message == "The session is no longer valid; signing in again.");
        Assert.Equal(["login:200", "list:401", "login:200", "list:200"], qualys.Platform.Requests.Select(request => $"{request.Field("action")}:{request.Status}"));
    }

    [Fact]
    public void A_refusal_of_the_service_keeps_its_code_and_text()
    {
        using var qualys = new EngineOnSandbox();
        var error = qualys.Module.Bad("Start-QualysScan Night -OptionTitle 'no such profile' -Target 10.0.0.1 -ScannerName External");
        Assert.Equal(("QualysVM.InvalidParameterValue", ErrorCategory.InvalidArgument), (Id(error), error.CategoryInfo.Category));
        Assert.Equal(1905, Assert.IsType<Core.Errors.QualysException>(error.Exception).Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Sign in</title></head></html>", "QualysVM.HtmlReply", ErrorCategory.InvalidData, "-BaseUri")]
    [InlineData("", "QualysVM.EmptyReply", ErrorCategory.InvalidData, "again")]
    [InlineData("<REPORT_LIST_OUTPUT/>", "QualysVM.UnexpectedReply", ErrorCategory.InvalidData, "version")]
    [InlineData("<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST><SCAN>&nope;</SCAN></SCAN_LIST></RESPONSE></SCAN_LIST_OUTPUT>", "QualysVM.MalformedReply", ErrorCategory.InvalidData, "report it")]
    public void A_reply_that_is_none_is_an_error_and_never_an_empty_list(string body, string id, ErrorCategory category, string advice)
    {
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(body)));
        var error = module.Bad("Get-QualysScan");
        Assert.Equal((id, category), (Id(error), error.CategoryInfo.Category));
        Assert.Contains(advice, error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_that_is_cut_delivers_what_came_and_then_the_error()
    {
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(ScriptedService.Replying(ScanXml.Head + ScanXml.Scans(1, 3) + "<SCAN><REF>scan/4")));
        var run = module.Run("Get-QualysScan");
        Assert.Equal(["scan/1.1", "scan/2.1", "scan/3.1"], run.Output.Select(scan => scan.ToString()));
        Assert.Equal("QualysVM.ReplyCutOff", Id(Assert.Single(run.Errors)));
        Assert.False(run.LastSucceeded);
    }

    [Fact]
    public void Each_input_has_its_own_error_while_the_service_answers()
    {
        using var module = new ModuleAtWork().Using(SessionMaker.Basic(new ScriptedService((_, _) =>
            Task.FromResult(ScriptedService.Reply(new StringContent("<html>"), HttpStatusCode.NotFound)))));
        var run = module.Run("'scan/1.1', 'scan/2.1' | Get-QualysScan");
        Assert.Equal(["scan/1.1", "scan/2.1"], run.Errors.Select(error => error.TargetObject));
    }

    [Fact]
    public void A_password_that_is_refused_ends_the_command_and_leaves_no_session()
    {
        using var module = new ModuleAtWork();
        var secret = new NetworkCredential("", "wrong-one").SecurePassword;
        var error = module.Bad("Connect-QualysSession -Sandbox -Credential $args[0]", new PSCredential(SandboxAccount.UserName, secret));
        Assert.Equal(("QualysVM.AuthenticationFailed", ErrorCategory.AuthenticationError), (Id(error), error.CategoryInfo.Category));
        Assert.Contains("locks accounts", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Null(module.Variable);
    }

    private static string Id(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];
}
