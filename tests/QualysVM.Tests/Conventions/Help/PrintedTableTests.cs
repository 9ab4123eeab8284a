using System.Xml.Linq;

namespace QualysVM.Tests.Conventions.Help;

/// <summary>A table that is printed in help or README has the columns that the cmdlet shows today.</summary>
public sealed class PrintedTableTests
{
    private static readonly List<string[]> Views =
        [.. Directory.GetFiles(Path.Combine(StagedAssembly.RepositoryRoot, "src", "QualysVM", "Views"), "*.Format.ps1xml")
            .SelectMany(file => XDocument.Load(file).Descendants("TableHeaders")).Select(table => table.Descendants("Label").Select(label => label.Value).ToArray())];

    // What is a property too may stand in a table that Select-Object has made.
    private static readonly HashSet<string> OfViewsOnly =
        [.. Views.SelectMany(view => view).Except(StagedAssembly.OutputTypes.SelectMany(type => type.GetProperties()).Select(property => property.Name))];

    public static TheoryData<string> Texts =>
        [.. Directory.GetFiles(HelpPage.Folder, "*.md").Concat(Directory.GetFiles(HelpPage.Folder, "*.txt")).Append(Path.Combine(HelpPage.Folder, "..", "README.md"))
            .Select(file => Path.GetRelativePath(StagedAssembly.RepositoryRoot, file))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_columns_are_those_of_a_view(string text)
    {
        var lines = File.ReadAllLines(Path.Combine(StagedAssembly.RepositoryRoot, text));
        var printed = lines.Zip(lines.Skip(1)).Where(pair => pair.Second.Contains("--", StringComparison.Ordinal) && pair.Second.Trim(' ', '-').Length == 0)
            .Select(pair => pair.First.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(headers => headers.Any(OfViewsOnly.Contains));
        Assert.All(printed, headers => Assert.Contains(Views, view => view.SequenceEqual(headers)));
    }

    [Fact]
    public void Tables_are_found() => Assert.Superset(new HashSet<string> { "Launched", "Pct", "Sev" }, OfViewsOnly);
}
