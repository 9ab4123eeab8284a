using QualysVM.Host.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>Who may know whom, read from the files that ship. That all they ask for is there: see ClosureTests.</summary>
public sealed class DependencyTests
{
    // What .NET Framework 4.7.2 itself has, of that which may be asked for.
    private static readonly HashSet<string> Framework472 = ["mscorlib", "System", "System.Core", "System.Net.Http", "System.Numerics", "System.Runtime.Serialization", "System.Xml", "System.Xml.Linq", "netstandard",
        "System.ComponentModel.DataAnnotations", "System.Data", "System.IO.Compression", "System.Runtime"];

    private static readonly string[] PdfPig =
        ["dependencies/UglyToad.PdfPig.Core.dll", "dependencies/UglyToad.PdfPig.Fonts.dll", "dependencies/UglyToad.PdfPig.Tokenization.dll", "dependencies/UglyToad.PdfPig.Tokens.dll", "dependencies/UglyToad.PdfPig.dll"];

    public static TheoryData<string> Frameworks => new(StagedAssembly.Frameworks);

    [Theory]
    [InlineData("net8.0", "QualysVM.dll", "QualysVM.Core", "System.Management.Automation")]
    [InlineData("net472", "QualysVM.dll", "QualysVM.Core", "System.Management.Automation")]
    [InlineData("net8.0", "QualysVM.Core.dll")]
    [InlineData("net472", "QualysVM.Core.dll")]
    [InlineData("net8.0", "dependencies/QualysVM.Resilience.dll", "Polly.Core", "QualysVM.Core")]
    [InlineData("net472", "dependencies/QualysVM.Resilience.dll", "Microsoft.Bcl.TimeProvider", "Polly.Core", "QualysVM.Core", "System.Threading.Tasks.Extensions")]
    [InlineData("net8.0", "dependencies/QualysVM.Sandbox.dll", "QualysVM.Core", "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Fonts")]
    [InlineData("net472", "dependencies/QualysVM.Sandbox.dll", "Microsoft.Bcl.TimeProvider", "QualysVM.Core", "System.Memory", "UglyToad.PdfPig", "UglyToad.PdfPig.Core", "UglyToad.PdfPig.Fonts")]
    public void An_assembly_knows_the_framework_and_no_more_than(string framework, string file, params string[] allowed)
    {
        var known = StagedAssembly.References(StagedAssembly.File(framework, file)).Where(name => !IsOfFramework(framework, name));
        Assert.Empty(known.Except(allowed));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void No_type_of_the_wall_can_stand_in_a_signature_as_nothing_outside_refers_to_it(string framework) =>
        Assert.All(new[] { "QualysVM.dll", "QualysVM.Core.dll" }, file => Assert.DoesNotContain(
            StagedAssembly.References(StagedAssembly.File(framework, file)),
            name => name.StartsWith("Polly", StringComparison.Ordinal) || name is "QualysVM.Resilience" or "QualysVM.Sandbox" || name.StartsWith("Microsoft.Bcl", StringComparison.Ordinal)));

    [Fact]
    public void The_staged_module_holds_these_files_and_no_others()
    {
        var files = Directory.GetFiles(StagedModule.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(StagedModule.Folder, file).Replace('\\', '/')).ToList();
        Assert.Equal(
            [
                "QualysVM.Core.dll", "QualysVM.dll",
                "dependencies/Microsoft.Bcl.AsyncInterfaces.dll", "dependencies/Microsoft.Bcl.HashCode.dll", "dependencies/Microsoft.Bcl.TimeProvider.dll", "dependencies/Polly.Core.dll",
                    "dependencies/QualysVM.Resilience.dll", "dependencies/QualysVM.Sandbox.dll",
                "dependencies/System.Buffers.dll", "dependencies/System.ComponentModel.Annotations.dll", "dependencies/System.Memory.dll", "dependencies/System.Numerics.Vectors.dll",
                    "dependencies/System.Runtime.CompilerServices.Unsafe.dll",
                "dependencies/System.Threading.Tasks.Extensions.dll", "dependencies/System.ValueTuple.dll",
                .. PdfPig,
            ],
            Below(files, "bin/net472/"));
        Assert.Equal(["QualysVM.Core.dll", "QualysVM.dll", "dependencies/Polly.Core.dll", "dependencies/QualysVM.Resilience.dll", "dependencies/QualysVM.Sandbox.dll", .. PdfPig], Below(files, "bin/net8.0/"));
        Assert.Equal(["LICENSE", "QualysVM.Format.ps1xml", "QualysVM.Types.ps1xml", "QualysVM.psd1", "THIRD-PARTY-NOTICES.txt"], files.Where(file => !file.Contains('/')).Order(StringComparer.Ordinal));
        Assert.All(files.Where(file => file.StartsWith("en-US/", StringComparison.Ordinal)), file => Assert.Matches(@"^en-US/(QualysVM\.dll-Help\.xml|about_QualysVM\w*\.help\.txt)$", file));
    }

    [Fact]
    public void The_engine_and_the_tests_do_not_ship() => Assert.DoesNotContain(
        Directory.GetFiles(StagedModule.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName),
        name => name == "System.Management.Automation.dll" || name!.Contains("Test", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".pdb", StringComparison.Ordinal));

    [Fact]
    public void Polly_for_PowerShell_7_is_not_the_one_for_old_frameworks() =>
        Assert.DoesNotContain("netstandard", StagedAssembly.References(StagedAssembly.File("net8.0", "dependencies", "Polly.Core.dll")));

    private static IEnumerable<string> Below(IEnumerable<string> files, string folder) =>
        files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).Select(file => file[folder.Length..]).Order(StringComparer.Ordinal);

    private static bool IsOfFramework(string framework, string name) => framework == "net472"
        ? Framework472.Contains(name)
        : File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, name + ".dll"));
}
