using QualysVM.Core.Sessions;

namespace QualysVM.Tests.Engine;

/// <summary>Where the current session is seen, and where it is not.</summary>
public sealed class SessionVariableTests
{
    private const string Connect = "Connect-QualysSession -Sandbox -WarningAction SilentlyContinue";

    [Theory]
    [InlineData("function Use-It { " + Connect + " }; Use-It")]
    [InlineData("& { & { " + Connect + " } }")]
    [InlineData("$null = New-Module -Name Other { function Use-Other { " + Connect + " } }; Use-Other")]
    [InlineData("1 | ForEach-Object { " + Connect + " }")]
    public void It_is_kept_after_whatever_connected_returns(string script)
    {
        using var module = new ModuleAtWork();
        module.Good(script);
        Assert.IsType<QualysSession>(module.Variable);
        Assert.NotEmpty(module.Good("Get-QualysScan"));
    }

    [Fact]
    public void It_is_seen_from_a_function_and_from_another_module()
    {
        using var qualys = new EngineOnSandbox();
        qualys.Module.Good("function Get-Mine { Get-QualysReport 42703 }; $m = New-Module -Name Other { function Get-Other { Get-QualysReport 42700 } }");
        Assert.Equal(["42703", "42700"], qualys.Module.Good("Get-Mine; Get-Other").Select(report => report!.ToString()));
    }

    [Fact]
    public void A_local_variable_of_that_name_does_not_hide_it()
    {
        using var qualys = new EngineOnSandbox();
        Assert.NotEmpty(qualys.Module.Good("function Use-It { $QualysVMSession = 'mine'; Get-QualysScan }; Use-It"));
    }

    [Fact]
    public void Each_runspace_has_its_own()
    {
        using var one = new EngineOnSandbox();
        using var other = new ModuleAtWork();
        Assert.Equal("QualysVM.NotConnected", other.Bad("Get-QualysScan").FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(other.Good("Get-QualysSession"));
        Assert.Single(one.Module.Good("Get-QualysSession"));
    }

    [Theory]
    [InlineData("$QualysVMSession = 5")]
    [InlineData("$QualysVMSession = 'Sandbox'")]
    [InlineData("$QualysVMSession = $null")]
    [InlineData("$QualysVMSession = @($QualysVMSession, $QualysVMSession)")]
    public void Anything_else_in_it_counts_as_not_connected(string script)
    {
        using var qualys = new EngineOnSandbox();
        qualys.Module.Good(script);
        Assert.Equal("QualysVM.NotConnected", qualys.Module.Bad("Get-QualysScan").FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(qualys.Module.Good("Get-QualysSession"));
        qualys.Module.Good(Connect);
        Assert.IsType<QualysSession>(qualys.Module.Variable);
    }

    [Fact]
    public void A_session_wrapped_by_the_engine_is_still_one()
    {
        using var qualys = new EngineOnSandbox();
        qualys.Module.Variable = System.Management.Automation.PSObject.AsPSObject(qualys.Session);
        Assert.NotEmpty(qualys.Module.Good("Get-QualysScan"));
    }

    [Fact]
    public void In_parallel_runspaces_it_is_not_there_but_can_be_handed_in()
    {
        using var qualys = new EngineOnSandbox();
        qualys.Module.Good(Importing("$null = 1..2 | ForEach-Object -Parallel { try { Get-QualysScan } catch { $_.FullyQualifiedErrorId } } | ForEach-Object { if ($_ -notlike 'QualysVM.NotConnected,*') { throw $_ } }"));
        Assert.Empty(qualys.Lists);

        var found = qualys.Module.Good(Importing("$s = $QualysVMSession; 1..6 | ForEach-Object -Parallel { (Get-QualysReport 42703 -Session $using:s).Id } -ThrottleLimit 3"));
        Assert.Equal(Enumerable.Repeat<object?>(42703L, 6), found);
        Assert.Equal(6, qualys.Lists.Count);
        Assert.Single(qualys.Platform.Requests, request => request.Field("action") == "login");
    }

    [Fact]
    public void Parallel_runspaces_that_find_a_dropped_session_sign_in_once_together()
    {
        using var qualys = new EngineOnSandbox();
        qualys.Platform.DropSessions();
        qualys.Module.Good(Importing("$s = $QualysVMSession; $null = 1..6 | ForEach-Object -Parallel { Get-QualysScan -Session $using:s -LatestOnly } -ThrottleLimit 3"));
        Assert.Equal(2, qualys.Platform.Requests.Count(request => request.Field("action") == "login"));
        Assert.Equal(6, qualys.Lists.Count(request => request.Status == 200));
    }

    [Fact]
    public void Connecting_in_a_parallel_runspace_leaves_nothing_behind_in_the_next_iteration()
    {
        using var module = new ModuleAtWork();
        var seen = module.Good(Importing("1..3 | ForEach-Object -Parallel { $before = @(Get-QualysSession).Count; Connect-QualysSession -Sandbox 3>$null; $before } -ThrottleLimit 1"));
        Assert.Equal([0, 0, 0], seen);
        Assert.Null(module.Variable);
    }

    /// <summary>Finding the module by itself in each new runspace is not what these tests are about, and the search path belongs to the whole process.</summary>
    private static string Importing(string script) => script.Replace("-Parallel {", $"-Parallel {{ Import-Module '{Host.Engine.StagedModule.Manifest}';", StringComparison.Ordinal);
}
