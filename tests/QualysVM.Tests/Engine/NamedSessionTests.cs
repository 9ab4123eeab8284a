using System.Management.Automation;
using QualysVM.Core.Sessions;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Engine;

/// <summary>More than one session in a runspace, found by name.</summary>
public sealed class NamedSessionTests : IDisposable
{
    private readonly SandboxHandler first = new(new SandboxOptions { Scans = 10 });
    private readonly SandboxHandler second = new(new SandboxOptions { Scans = 10 });
    private readonly ModuleAtWork module = new();

    public NamedSessionTests()
    {
        var one = SessionMaker.Connect(first, "one");
        module.Using(one);
        var two = SessionMaker.Connect(second, "two");
        one.Siblings.Add(two);
        module.Variable = two;
    }

    [Theory]
    [InlineData("Get-QualysScan", 0, 1)]
    [InlineData("Get-QualysScan -Session one", 1, 0)]
    [InlineData("Get-QualysScan -Session ONE", 1, 0)]
    [InlineData("Get-QualysScan -Session (Get-QualysSession one)", 1, 0)]
    [InlineData("Get-QualysReport -Session two", 0, 1)]
    public void A_session_is_found_by_name_or_given_itself(string script, int atFirst, int atSecond)
    {
        module.Good(script);
        Assert.Equal((atFirst, atSecond), (Lists(first), Lists(second)));
    }

    [Theory]
    [InlineData("Get-QualysScan -Session three", "No session is named 'three'. Connected: two, one.")]
    [InlineData("Disconnect-QualysSession three", "No session is named 'three'. Connected: two, one.")]
    [InlineData("$QualysVMSession = $null; Get-QualysScan -Session one", "none is connected in this runspace")]
    public void An_unknown_name_is_said_with_those_that_are_known(string script, string message)
    {
        var error = module.Bad(script);
        Assert.Contains(message, error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Lists(first), Lists(second)));
    }

    [Fact]
    public void Disconnecting_the_current_one_makes_the_other_current()
    {
        module.Good("Disconnect-QualysSession");
        Assert.Equal("one", Current);
        Assert.Equal((0, 1), (Logouts(first), Logouts(second)));
        module.Good("Disconnect-QualysSession");
        Assert.Null(module.Variable);
        Assert.Equal((1, 1), (Logouts(first), Logouts(second)));
    }

    [Theory]
    [InlineData("Disconnect-QualysSession one")]
    [InlineData("Disconnect-QualysSession -Session (Get-QualysSession one)")]
    [InlineData("'one' | Disconnect-QualysSession")]
    public void Disconnecting_another_one_leaves_the_current(string script)
    {
        module.Good(script);
        Assert.Equal("two", Current);
        Assert.Equal((1, 0), (Logouts(first), Logouts(second)));
    }

    [Fact]
    public void All_can_be_disconnected_through_the_pipeline()
    {
        module.Good("Get-QualysSession | Disconnect-QualysSession");
        Assert.Null(module.Variable);
        Assert.Equal((1, 1), (Logouts(first), Logouts(second)));
    }

    [Fact]
    public void Connecting_with_a_name_that_stands_replaces_and_signs_out_the_old_one()
    {
        var run = module.Run("Connect-QualysSession -Sandbox -Name ONE -Verbose 3>$null");
        Assert.Contains(run.Verbose, record => record.Message == "The session 'one' is replaced.");
        Assert.Equal((1, 0), (Logouts(first), Logouts(second)));
        Assert.Equal(["ONE", "two"], module.Good("(Get-QualysSession).Name"));
        Assert.Equal("ONE", Current);
    }

    [Fact]
    public void A_failed_connect_leaves_the_session_that_was_there()
    {
        var secret = new System.Net.NetworkCredential("", "wr0ng-one").SecurePassword;
        module.Bad("Connect-QualysSession -Sandbox -Name one -Credential $args[0]", new PSCredential("qsand_ad1", secret));
        Assert.Equal(["two", "one"], module.Good("(Get-QualysSession).Name"));
        Assert.Equal((0, 0), (Logouts(first), Logouts(second)));
    }

    [Fact]
    public void A_sign_out_that_fails_is_a_warning_and_the_session_is_gone()
    {
        var dead = SessionMaker.Connect(new SignInThen(new ScriptedService((_, _) => throw new HttpRequestException("No route."))), "dead");
        ((QualysSession)module.Variable!).Siblings.Add(dead);
        var run = module.Run("Disconnect-QualysSession dead");
        Assert.Empty(run.Errors);
        Assert.StartsWith("The sign-out of 'dead' failed", Assert.Single(run.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(["two", "one"], module.Good("(Get-QualysSession).Name"));
    }

    [Theory]
    [InlineData("Get-QualysSession", "two", "one")]
    [InlineData("Get-QualysSession *o*", "two", "one")]
    [InlineData("Get-QualysSession ?n?", "one")]
    [InlineData("Get-QualysSession ONE", "one")]
    [InlineData("'one', 'two' | Get-QualysSession", "one", "two")]
    [InlineData("Get-QualysSession x*")]
    public void Sessions_are_listed_the_current_one_first(string script, params string[] names) =>
        Assert.Equal(names, module.Good(script).Select(session => session!.ToString()));

    [Fact]
    public void Asking_for_a_name_that_does_not_exist_is_an_error()
    {
        var run = module.Run("Get-QualysSession nobody, one");
        Assert.Equal("one", Assert.Single(run.Output).ToString());
        var error = Assert.Single(run.Errors);
        Assert.Equal(("QualysVM.NotFound", ErrorCategory.ObjectNotFound, "nobody"), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category, error.TargetObject));
    }

    private string? Current => (module.Variable as QualysSession)?.Name;

    private static int Lists(SandboxHandler platform) => platform.Requests.Count(request => request.Field("action") == "list");

    private static int Logouts(SandboxHandler platform) => platform.Requests.Count(request => request.Field("action") == "logout");

    public void Dispose() => module.Dispose();
}
