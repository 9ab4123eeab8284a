using System.Text.RegularExpressions;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Conventions;

/// <summary>Every field that a call can have is shown to who looks for a fault, or is named as a secret, which is then masked in every text.</summary>
public sealed partial class RedactionTests
{
    [Fact]
    public void Every_field_is_shown_or_is_a_secret()
    {
        var fields = Directory.GetFiles(Path.Combine(StagedAssembly.RepositoryRoot, "src", "QualysVM.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Added().Matches(File.ReadAllText(file))).Select(match => match.Groups["field"].Value).Distinct().ToList();
        Assert.True(fields.Count > 60);
        Assert.All(fields, field => Assert.True(Redaction.IsShown(field) != Redaction.IsSecret(field), field));
        Assert.All(new[] { "password", "pdf_password" }, field => Assert.True(Redaction.IsSecret(field) && fields.Contains(field)));
    }

    [GeneratedRegex(@"\.Add(?:If)?\((?:[^""();]*,\s*)?""(?<field>[a-z_]+)""")]
    private static partial Regex Added();
}
