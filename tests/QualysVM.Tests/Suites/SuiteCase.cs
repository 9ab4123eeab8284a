using System.Xml.Linq;

namespace QualysVM.Tests.Suites;

/// <summary>One case of a suite that another program has run: here it is a case like every other, by its own name.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Failure">What went wrong, or null.</param>
/// <param name="Skipped">Why it was not run, or null.</param>
internal sealed record SuiteCase(string Name, string? Failure = null, string? Skipped = null)
{
    public TheoryDataRow<string?> Row => new(Failure) { TestDisplayName = Name, Label = "", Skip = Skipped };

    /// <summary>Reads what JUnit would have written: Pester and xUnit both can. Without a file there are no cases.</summary>
    public static IReadOnlyList<SuiteCase> Read(string path) => !File.Exists(path) ? [] : [.. XDocument.Load(path).Descendants("testcase").Select(Of)];

    private static SuiteCase Of(XElement test)
    {
        // Pester names the file here, xUnit the class, which its names begin with already.
        var file = Path.GetFileName((string?)test.Attribute("classname") ?? "");
        var name = (string?)test.Attribute("name") ?? "?";
        var broken = test.Element("failure") ?? test.Element("error");
        var skipped = test.Element("skipped");
        return new(
            file.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase) ? $"{file}: {name}" : name,
            broken is null ? null : $"{(string?)broken.Attribute("message")}\n{broken.Value}".Trim(),
            skipped is null ? null : (string?)skipped.Attribute("message") is { Length: > 0 } reason ? reason : "Skipped without a reason.");
    }
}
