using System.Reflection;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>Windows PowerShell has no list of dependencies to look into: what an assembly asks for is there, or a cmdlet fails one day.</summary>
public sealed class ClosureTests
{
    // PowerShell itself: 3.0.0.0 is what all of Windows PowerShell 5.1 and later answers to.
    private static readonly KeyValuePair<string, Version> PowerShell = new("System.Management.Automation", new(3, 0, 0, 0));

    private static readonly IReadOnlyDictionary<string, Version> DotNetFramework = new Dictionary<string, Version>(AssemblyClosure.Versions(
        typeof(ClosureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "DotNetFramework").Value!), StringComparer.Ordinal)
    { [PowerShell.Key] = PowerShell.Value };

    [Fact]
    public void Net472_finds_all_it_asks_for_and_this_through_the_loader_only()
    {
        var closure = new AssemblyClosure(StagedAssembly.File("net472"), DotNetFramework);
        Assert.Empty(closure.Missing);
        Assert.Equal(
            [
                "Microsoft.Bcl.AsyncInterfaces -> System.Threading.Tasks.Extensions",
                "Microsoft.Bcl.TimeProvider -> Microsoft.Bcl.AsyncInterfaces",
                "Microsoft.Bcl.TimeProvider -> System.Threading.Tasks.Extensions",
                "Polly.Core -> Microsoft.Bcl.AsyncInterfaces 6.0.0.0, gets 8.0.0.0",
                "Polly.Core -> Microsoft.Bcl.TimeProvider 8.0.0.0, gets 8.0.0.1",
                "Polly.Core -> System.Runtime.CompilerServices.Unsafe 4.0.4.1, gets 6.0.1.0",
                "Polly.Core -> System.Threading.Tasks.Extensions",
                "QualysVM.Resilience -> Microsoft.Bcl.TimeProvider",
                "QualysVM.Resilience -> Polly.Core",
                "QualysVM.Resilience -> QualysVM.Core",
                "QualysVM.Resilience -> System.Threading.Tasks.Extensions",
                "QualysVM.Sandbox -> Microsoft.Bcl.TimeProvider",
                "QualysVM.Sandbox -> System.Memory",
                "QualysVM.Sandbox -> UglyToad.PdfPig",
                "QualysVM.Sandbox -> UglyToad.PdfPig.Core",
                "QualysVM.Sandbox -> UglyToad.PdfPig.Fonts",
                "System.Memory -> System.Buffers",
                "System.Memory -> System.Numerics.Vectors",
                "System.Memory -> System.Runtime.CompilerServices.Unsafe",
                "System.Threading.Tasks.Extensions -> System.Runtime.CompilerServices.Unsafe 4.0.4.1, gets 6.0.1.0",
            ],
            WithoutThePdfLibrarys(closure.Resolved));
    }

    [Theory]
    [InlineData("dependencies/Polly.Core.dll", "QualysVM.Resilience asks for Polly.Core 8.0.0.0")]
    [InlineData("dependencies/Microsoft.Bcl.TimeProvider.dll", "Polly.Core asks for Microsoft.Bcl.TimeProvider")]
    [InlineData("dependencies/System.Runtime.CompilerServices.Unsafe.dll", "System.Threading.Tasks.Extensions asks for System.Runtime.CompilerServices.Unsafe")]
    [InlineData("QualysVM.Core.dll", "QualysVM asks for QualysVM.Core")]
    public void Without_one_file_of_net472_somebody_misses_it(string file, string missed)
    {
        using var copy = CopyOf("net472");
        File.Delete(copy.File(file));
        Assert.Contains(new AssemblyClosure(copy.Path, DotNetFramework).Missing, line => line.StartsWith(missed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_only_the_loader_finds_is_missed_by_those_before_the_wall()
    {
        using var copy = CopyOf("net472");
        File.Move(copy.File("QualysVM.Core.dll"), copy.File("dependencies/QualysVM.Core.dll"));
        Assert.Contains(new AssemblyClosure(copy.Path, DotNetFramework).Missing, line => line.StartsWith("QualysVM asks for QualysVM.Core", StringComparison.Ordinal));
    }

    [Fact]
    public void Net80_finds_all_it_asks_for_in_the_oldest_framework_that_the_module_is_for()
    {
        // PowerShell 7.4 runs on .NET 8: the names are those of .NET, at 8.0.0.0 or older.
        var framework = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll").ToDictionary(file => Path.GetFileNameWithoutExtension(file), _ => new Version(8, 0, 0, 0));
        framework.Add(PowerShell.Key, PowerShell.Value);
        var closure = new AssemblyClosure(StagedAssembly.File("net8.0"), framework);
        Assert.Empty(closure.Missing);
        Assert.Equal(
            ["QualysVM.Resilience -> Polly.Core", "QualysVM.Resilience -> QualysVM.Core", "QualysVM.Sandbox -> UglyToad.PdfPig", "QualysVM.Sandbox -> UglyToad.PdfPig.Core", "QualysVM.Sandbox -> UglyToad.PdfPig.Fonts"],
            WithoutThePdfLibrarys(closure.Resolved));
    }

    /// <summary>Its five parts ask for each other; what matters is who asks for them.</summary>
    private static IEnumerable<string> WithoutThePdfLibrarys(IEnumerable<string> resolved) => resolved.Where(line => !line.StartsWith("UglyToad.", StringComparison.Ordinal));

    private static TemporaryFolder CopyOf(string framework)
    {
        var copy = new TemporaryFolder();
        Directory.CreateDirectory(copy.File("dependencies"));
        foreach (var file in Directory.GetFiles(StagedAssembly.File(framework), "*.dll", SearchOption.AllDirectories))
        {
            File.Copy(file, copy.File(Path.GetRelativePath(StagedAssembly.File(framework), file)));
        }

        return copy;
    }
}
