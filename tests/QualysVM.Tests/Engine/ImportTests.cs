using System.Text.RegularExpressions;
using QualysVM.Core.Sessions;
using QualysVM.Host.Engine;

namespace QualysVM.Tests.Engine;

public sealed partial class ImportTests
{
    [Fact]
    public void The_manifest_imports_and_exports_exactly_what_it_lists()
    {
        using var module = new ModuleAtWork();
        var exported = module.Good("(Get-Module QualysVM).ExportedCommands.Keys").Cast<string>().Order();
        var listed = Names().Matches(File.ReadAllText(StagedModule.Manifest)).Select(match => match.Value).Order();
        Assert.Equal(listed, exported);
        Assert.NotEmpty(exported);
    }

    [Fact]
    public void Importing_again_and_with_Force_keeps_the_module_working()
    {
        using var module = new ModuleAtWork();
        module.Good("Import-Module $args[0]; Import-Module $args[0] -Force; Connect-QualysSession -Sandbox -WarningAction SilentlyContinue", StagedModule.Manifest);
        Assert.NotEmpty(module.Good("Get-QualysScan"));
        Assert.Single(module.Good("Get-Module QualysVM"));
    }

    [Fact]
    public void Removing_the_module_takes_the_variable_away_and_signs_out()
    {
        using var qualys = new EngineOnSandbox();
        qualys.Module.Good("Remove-Module QualysVM");
        Assert.Null(qualys.Module.Variable);
        Assert.True(qualys.SignedOut);
        Assert.False(qualys.Session.IsConnected);
    }

    [Fact]
    public void Importing_with_Force_signs_out_too_as_the_engine_removes_the_module_first()
    {
        using var qualys = new EngineOnSandbox();
        qualys.Module.Good("Import-Module $args[0] -Force", StagedModule.Manifest);
        Assert.Null(qualys.Module.Variable);
        Assert.True(qualys.SignedOut);
    }

    [Fact]
    public void Removing_the_module_without_a_session_is_no_error()
    {
        using var module = new ModuleAtWork();
        module.Good("Remove-Module QualysVM");
        Assert.Empty(module.Good("Get-Module QualysVM"));
    }

    [Fact]
    public void Removing_it_in_one_runspace_leaves_the_other_working()
    {
        using var one = new EngineOnSandbox();
        using var other = new EngineOnSandbox();
        one.Module.Good("Remove-Module QualysVM");
        Assert.NotEmpty(other.Module.Good("Get-QualysScan"));
        other.Module.Good("Connect-QualysSession -Sandbox -Name late -WarningAction SilentlyContinue");
        Assert.Equal("late", Assert.IsType<QualysSession>(other.Module.Variable).Name);
    }

    [Fact]
    public void Removed_and_imported_again_it_connects_and_lists_as_before()
    {
        using var module = new ModuleAtWork();
        const string Work = "Connect-QualysSession -Sandbox -WarningAction SilentlyContinue; Get-QualysScan";
        var before = module.Good(Work).Count;
        Assert.Equal(before, module.Good("Remove-Module QualysVM; Import-Module $args[0]; " + Work, StagedModule.Manifest).Count);
        Assert.Single(module.Good("Get-Module QualysVM"));
        Assert.NotEqual(0, before);
    }

    [Fact]
    public async Task Two_runspaces_side_by_side_each_have_a_session_of_their_own()
    {
        using var one = new ModuleAtWork();
        using var other = new ModuleAtWork();
        const string Work = "Connect-QualysSession -Sandbox -Name $args[0] -WarningAction SilentlyContinue; 1..5 | ForEach-Object { $null = Get-QualysScan }; $QualysVMSession.Name; @(Get-QualysSession).Count";
        var runs = await Task.WhenAll(one.Start(Work, "left"), other.Start(Work, "right"));
        Assert.All(runs, run => Assert.Null(run.Failure));
        Assert.Equal([["left", 1], ["right", 1]], runs.Select(run => run.Output.Select(value => value!.BaseObject).ToArray()));
        Assert.NotSame(one.Variable, other.Variable);
    }

    [Fact]
    public void It_loads_by_its_name_through_the_module_path_and_with_a_prefix()
    {
        using var module = new ModuleAtWork();
        module.Good("Remove-Module QualysVM; Import-Module QualysVM -Prefix My");
        Assert.Equal("Get-MyQualysScan", Assert.Single(module.Good("(Get-Command Get-MyQualysScan).Name")));
    }

    [GeneratedRegex("(?<=')[A-Z][a-z]+-Qualys[A-Za-z]+(?=')")]
    private static partial Regex Names();
}
