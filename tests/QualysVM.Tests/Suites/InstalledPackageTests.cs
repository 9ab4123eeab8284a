using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Packaging;

namespace QualysVM.Tests.Suites;

/// <summary>The nupkg as a user gets it: unpacked by PowerShell's own installer into a folder of modules, and imported by its name from there.</summary>
public sealed class InstalledPackageTests
{
    /// <summary>The installer keeps its repositories per user: this one has a name of its own, and is gone afterwards.</summary>
    private const string Script =
        """
        param([string] $Packages, [string] $Version, [string] $Folder)
        $ErrorActionPreference = 'Stop'
        $WarningPreference = 'SilentlyContinue'
        $name = 'QualysVM' + [guid]::NewGuid().ToString('N')
        Register-PSResourceRepository -Name $name -Uri $Packages -Trusted
        try { Save-PSResource -Name QualysVM -Version $Version -Repository $name -Path $Folder -TrustRepository }
        finally { Unregister-PSResourceRepository -Name $name }
        $env:PSModulePath = $Folder + [IO.Path]::PathSeparator + (Join-Path $PSHOME Modules)
        Connect-QualysSession -Sandbox
        $module = Get-Module QualysVM
        "base: $($module.ModuleBase)"
        "commands: $(@($module.ExportedCommands.Keys | Sort-Object))"
        "scan: $((Get-QualysScan | Select-Object -First 1).GetType().FullName)"
        "table: $((Get-QualysReport | Format-Table | Out-String).Contains('Pct'))"
        "help: $((Get-Help Get-QualysScan).Synopsis)"
        """;

    [Fact]
    public async Task It_can_be_installed_and_imported_and_works()
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("Install.ps1");
        await File.WriteAllTextAsync(script, Script, TestContext.Current.CancellationToken);
        var modules = Directory.CreateDirectory(folder.File("Modules")).FullName;
        var (restored, said) = await SuiteProcess.RestoredTools;
        Assert.True(restored == 0, said);

        var (exitCode, output) = await SuiteProcess.DotNet("tool", "run", "pwsh", "-NoProfile", "-NonInteractive", "-File", script, BuiltPackage.Folder, BuiltPackage.Module.Version, modules);

        Assert.True(exitCode == 0, output);
        string[] told =
        [
            $"base: {Path.Combine(modules, "QualysVM", BuiltPackage.Module.Version)}",
            $"commands: {string.Join(' ', StagedAssembly.Commands.Keys.Order(StringComparer.OrdinalIgnoreCase))}",
            "scan: QualysVM.Core.Scans.Scan",
            "table: True",
            "help: Lists VM scans.",
        ];
        Assert.Equal(told, output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
        Assert.Equal(BuiltPackage.Module.Names.Count,
            Directory.GetFiles(Path.Combine(modules, "QualysVM", BuiltPackage.Module.Version), "*", SearchOption.AllDirectories).Count(file => Path.GetFileName(file) is not ("QualysVM.nuspec" or "QualysVM.png" or "PSGetModuleInfo.xml")));
    }
}
