using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Suites;

/// <summary>
/// The tests of core, resilience and sandbox on .NET Framework, for which they are always built. They run where something can run
/// them; elsewhere one case stands for all and says how many there are (.ci/run counts them by its sentence).
/// </summary>
[Collection(ProcessWide.Name)] // a second run of tests beside this one would disturb what either times
public sealed class DesktopTests
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
        const string Name = "The tests on .NET Framework";
        var program = typeof(DesktopTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "DesktopTests").Value!;
        if (!File.Exists(program))
        {
            return [new(Name, Skipped: "They are not built. `dotnet build` in the root of the repository builds them.")];
        }

        var mono = OperatingSystem.IsWindows() ? null : Mono;
        if (mono is null && !OperatingSystem.IsWindows())
        {
            return [new(Name, Skipped: $"There is neither Windows nor Mono here: {CountMethods(program)} test methods on .NET Framework were built and not run.")];
        }

        using var folder = new TemporaryFolder();
        var results = folder.File("net472.xml");
        string[] arguments = ["-noColor", "-result-junit", results];
        var (exitCode, output) = await (mono is null ? SuiteProcess.Run(program, arguments) : SuiteProcess.Run(mono, [program, .. arguments]));

        // Mono 6.8 may fall over its own timers when it ends, with all results written: they count, and not how the process ended.
        var cases = SuiteCase.Read(results);
        return cases.Count > 0 ? cases : [new(Name, $"They ended with {exitCode} and left no result.\n{output}")];
    }

    private static string? Mono => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "mono")).FirstOrDefault(File.Exists);

    /// <summary>How many methods of a program are tests, read without loading it.</summary>
    private static int CountMethods(string program)
    {
        using var image = new PEReader(File.OpenRead(program));
        var metadata = image.GetMetadataReader();
        return metadata.MethodDefinitions.Count(method => metadata.GetMethodDefinition(method).GetCustomAttributes().Any(IsTest));

        bool IsTest(CustomAttributeHandle handle) =>
            metadata.GetCustomAttribute(handle).Constructor is { Kind: HandleKind.MemberReference } constructor
            && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
            && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) is "FactAttribute" or "TheoryAttribute";
    }
}
