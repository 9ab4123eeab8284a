using System.Reflection;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Suites;

/// <summary>The Pester suite in a whole PowerShell, the one that .config/dotnet-tools.json names, on the module as it ships.</summary>
public sealed class PesterTests
{
    public static async Task<IEnumerable<TheoryDataRow<string?>>> Cases() => (await Run()).Select(one => one.Row);

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_case_passes(string? failure)
    {
        if (failure is not null)
        {
            Assert.Fail(failure);
        }
    }

    private static async Task<IReadOnlyList<SuiteCase>> Run()
    {
        var (exitCode, output) = await SuiteProcess.RestoredTools;
        if (exitCode != 0)
        {
            return [new("dotnet tool restore", output)];
        }

        using var folder = new TemporaryFolder();
        var results = folder.File("pester.xml");
        var script = Path.Combine(StagedAssembly.RepositoryRoot, "tests", "Pester", "Run.ps1");
        var pester = typeof(PesterTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "Pester").Value!;
        (exitCode, output) = await SuiteProcess.DotNet("tool", "run", "pwsh", "-NoProfile", "-NonInteractive", "-File", script, "-Pester", pester, "-ResultFile", results);
        var cases = SuiteCase.Read(results);

        // A file that cannot be read has no cases, and what goes wrong behind the last case is of none.
        var isTold = exitCode == 0 ? cases.Count > 0 : exitCode == 1 && cases.Any(one => one.Failure is not null);
        return isTold ? cases : [.. cases, new("tests/Pester/Run.ps1", $"It ended with {exitCode} and {cases.Count} cases.\n{output}")];
    }
}
