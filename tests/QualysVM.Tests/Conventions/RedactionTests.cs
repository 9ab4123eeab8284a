using System.Text.RegularExpressions;
using QualysVM.Core.Clients;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Conventions;

/// <summary>Every field that a call can have is shown to who looks for a fault, or is named as a secret, which is then masked in every text.</summary>
public sealed partial class RedactionTests
{
    /// <summary>Two that add fields which others have named: the body of a call, and a client.</summary>
    private const int PassOn = 2;

    [Fact]
    public void Every_field_is_shown_or_is_a_secret()
    {
        var added = Directory.GetFiles(Path.Combine(StagedAssembly.RepositoryRoot, "src", "QualysVM.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Added().Matches(File.ReadAllText(file))).Select(match => match.Groups["field"].Value).ToList();
        // In a raw call a user names them. A name that is put together where it is added would not be found in the source.
        Assert.Equal(added.Count + PassOn, MethodCalls.In(typeof(FormFields).Assembly).Count(call => call.To.DeclaringType == typeof(FormFields) && call.To.Name is "Add" or "AddIf" && call.From.DeclaringType != typeof(FormFields)
            && !call.From.DeclaringType!.FullName!.StartsWith("QualysVM.Core.RawCalls.", StringComparison.Ordinal)));
        var client = new FormFields();
        ClientScope.ById(1).AddTo(client);
        ClientScope.ByName("n").AddTo(client);
        var fields = added.Concat(client.Select(field => field.Key)).Distinct().ToList();
        Assert.True(fields.Count > 60);
        Assert.All(fields, field => Assert.True(Redaction.IsShown(field) != Redaction.IsSecret(field), field));
        Assert.All(new[] { "password", "pdf_password" }, field => Assert.True(Redaction.IsSecret(field) && fields.Contains(field)));
    }

    [GeneratedRegex(@"\.Add(?:If)?\((?:[^""();]*,\s*)?""(?<field>[A-Za-z0-9_]+)""")]
    private static partial Regex Added();
}
