using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;
using QualysVM.Host.Engine;
using QualysVM.Tests.Suites;

namespace QualysVM.Tests.Engine;

/// <summary>The wall around dependencies/: this process has the same assemblies beside the tests, and the module must not take those.</summary>
public sealed class WallTests
{
    private const string ListWalled = "[AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $n = $_.GetName().Name; if ($n -in 'QualysVM.Resilience','QualysVM.Sandbox','Polly.Core','QualysVM','QualysVM.Core') { $n + '=' + [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name } }";

    [Fact]
    public async Task Importing_and_listing_sessions_loads_nothing_of_the_wall()
    {
        var loaded = await LoadedIn("Get-QualysSession; " + ListWalled);
        Assert.Equal(["QualysVM.Core=Default", "QualysVM=Default"], loaded);
    }

    [Fact]
    public async Task Connecting_loads_the_wall_into_the_context_of_the_module_only()
    {
        var loaded = await LoadedIn("Connect-QualysSession -Sandbox 3>$null; Connect-QualysSession -Sandbox 3>$null; " + ListWalled);
        Assert.Equal(["Polly.Core=QualysVM", "QualysVM.Core=Default", "QualysVM.Resilience=QualysVM", "QualysVM.Sandbox=QualysVM", "QualysVM=Default"], loaded);
    }

    [Fact]
    public void The_wall_comes_from_the_staged_folder_even_where_others_have_loaded_the_same()
    {
        _ = new QualysVM.Sandbox.SandboxHandler();
        _ = new Polly.ResiliencePipelineBuilder();
        using var module = new ModuleAtWork();
        module.Good("Connect-QualysSession -Sandbox -WarningAction SilentlyContinue");

        var context = Assert.Single(AssemblyLoadContext.All, context => context.Name == "QualysVM");
        var dependencies = Path.Combine(StagedModule.Folder, "bin", "net8.0", "dependencies");
        // What makes PDF files is there as well, once another test has made one.
        Assert.All(["Polly.Core", "QualysVM.Resilience", "QualysVM.Sandbox"], name => Assert.Contains(name, context.Assemblies.Select(assembly => assembly.GetName().Name)));
        Assert.All(context.Assemblies, assembly => Assert.Equal(dependencies, Path.GetDirectoryName(assembly.Location)));
    }

    [Fact]
    public async Task A_Polly_of_another_version_that_came_first_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var other = folder.File("Polly.Core.dll");
        var made = new PersistedAssemblyBuilder(new AssemblyName("Polly.Core, Version=9.0.0.0"), typeof(object).Assembly);
        made.DefineDynamicModule("Polly.Core");
        made.Save(other);
        var lines = await LoadedIn($$"""
            [void][System.Reflection.Assembly]::LoadFrom('{{other}}'); Import-Module QualysVM; Connect-QualysSession -Sandbox 3>$null
            'scans=' + (@(Get-QualysScan -State Finished).Count -gt 0)
            [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $n = $_.GetName(); if ($n.Name -eq 'Polly.Core') { "$($n.Version)=" + [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name } }
            """);
        Assert.Equal(["8.0.0.0=QualysVM", "9.0.0.0=Default", "scans=True"], lines);
    }

    [Fact]
    public void The_core_is_shared_so_its_types_are_literals_and_those_of_the_wall_are_not()
    {
        using var module = new ModuleAtWork();
        Assert.Equal([true], module.Good("Connect-QualysSession -Sandbox -PassThru -WarningAction SilentlyContinue | ForEach-Object { $_ -is [QualysVM.Core.Sessions.QualysSession] }"));
        Assert.Contains("Unable to find type", module.Bad("[QualysVM.Loading.NoSuchThing]").Exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A process of its own, where nothing else has loaded anything.</summary>
    /// <summary>In the pwsh of the tool manifest: the host has a sandbox of its own, for `serve`.</summary>
    private static async Task<IReadOnlyList<string>> LoadedIn(string script)
    {
        var (restored, said) = await SuiteProcess.RestoredTools;
        Assert.True(restored == 0, said);
        var import = $"Import-Module '{Path.Combine(StagedModule.Folder, "QualysVM.psd1")}'; ";
        var (exitCode, output) = await SuiteProcess.DotNet("tool", "run", "pwsh", "-NoProfile", "-NonInteractive", "-Command", import + script);
        Assert.True(exitCode == 0, output);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];
    }
}
