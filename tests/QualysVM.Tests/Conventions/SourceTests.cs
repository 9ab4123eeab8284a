using System.Text.RegularExpressions;

namespace QualysVM.Tests.Conventions;

/// <summary>Files that one can read, under names that say what is in them.</summary>
public sealed class SourceTests
{
    private static readonly string[] NoNames = ["Utils", "Util", "Helper", "Common", "Manager", "Misc"];

    // View definitions, lock files and what is public are lists, not texts to follow.
    private static readonly string[] Lists = [".ps1xml", ".json", ".txt"];

    [Fact]
    public void No_source_file_is_longer_than_300_lines() => Assert.All(
        Files("src").Where(file => !Lists.Contains(Path.GetExtension(file))),
        file => Assert.InRange(File.ReadLines(file).Count(), 0, 299));

    /// <summary>What a person reads without scrolling. A text counts as nothing, as one that is broken in two is found by nobody.</summary>
    [Fact]
    public void No_line_of_code_is_longer_than_180_characters()
    {
        var text = new Regex(@"""(?:[^""\\]|\\.|"""")*""");
        var found = Files("src").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => File.ReadLines(file)
            .Select((line, at) => (Line: text.Replace(line, ""), At: $"{Path.GetFileName(file)}:{at + 1}"))).Where(line => line.Line.Length > 180).Select(line => line.At);
        Assert.Empty(found);
    }

    [Fact]
    public void No_file_and_no_folder_is_named_for_what_fits_nowhere() => Assert.All(
        Files("src").Concat(Files("tests")).SelectMany(file => Path.GetRelativePath(StagedAssembly.RepositoryRoot, file).Split('/', '\\', '.')).Distinct(),
        part => Assert.DoesNotContain(NoNames, name => part.Contains(name, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void One_cmdlet_stands_in_one_file_under_its_noun() => Assert.All(StagedAssembly.Commands, command =>
    {
        var folder = command.Value.Namespace!["QualysVM.".Length..].Replace('.', Path.DirectorySeparatorChar);
        Assert.True(File.Exists(Path.Combine(StagedAssembly.RepositoryRoot, "src", "QualysVM", folder, command.Value.Name + ".cs")), command.Key);
    });

    [Theory]
    [InlineData("QualysVM")]
    [InlineData("QualysVM.Core")]
    [InlineData("QualysVM.Resilience")]
    [InlineData("QualysVM.Sandbox")]
    public void Nothing_that_ships_writes_to_the_console(string project) => Assert.All(
        Files("src/" + project).Where(file => file.EndsWith(".cs", StringComparison.Ordinal)),
        file => Assert.DoesNotContain("Console.", File.ReadAllText(file), StringComparison.Ordinal));

    /// <summary>A line end in a value would be a header of its own, and a character beyond ASCII keeps a request from being written.</summary>
    [Fact]
    public void Every_header_of_a_request_is_set_where_its_value_is_looked_at()
    {
        var setting = new Regex(@"[hH]eaders\s*\.\s*(?:Add|TryAddWithoutValidation|ParseAdd)\s*\(|[hH]eaders\s*\.\s*\w+(?:\s*\.\s*(?:Add|ParseAdd|TryParseAdd)\s*\(|\s*=[^=>])|\bDefaultRequestHeaders\b");
        var found = new[] { "QualysVM", "QualysVM.Core", "QualysVM.Resilience" }.SelectMany(project => Files("src/" + project)).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && setting.IsMatch(File.ReadAllText(file)));
        Assert.Equal("HeaderValue.cs", Path.GetFileName(Assert.Single(found)));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(StagedAssembly.RepositoryRoot, folder), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(StagedAssembly.RepositoryRoot, file).Split('/', '\\').Any(part => part is "bin" or "obj"));
}
