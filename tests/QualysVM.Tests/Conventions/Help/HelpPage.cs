using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace QualysVM.Tests.Conventions.Help;

/// <summary>The markdown page of a cmdlet, in the form that PlatyPS reads.</summary>
internal sealed partial class HelpPage
{
    public const string AllSets = "(All)";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();
    private readonly string text;

    public HelpPage(string name)
    {
        text = File.ReadAllText(System.IO.Path.Combine(Folder, name + ".md")).ReplaceLineEndings("\n");
        Syntaxes = [.. Syntax().Matches(text).Select(match => (match.Groups["set"].Value, match.Groups["default"].Success, Flow(match.Groups["syntax"].Value)))];
        Facts = new(
            [.. Described().Select(parameter => parameter.Data.ToFact(parameter.Name)).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
            [.. Described().SelectMany(parameter => parameter.Data.ParameterSets.SelectMany(set => set.ToFacts(parameter.Name, Sets)))]);
    }

    public static string Folder { get; } = System.IO.Path.Combine(StagedAssembly.RepositoryRoot, "en-US");

    /// <summary>The syntaxes in their order: set, whether it is the default one, and the line.</summary>
    public IReadOnlyList<(string Set, bool IsDefault, string Syntax)> Syntaxes { get; }

    public CommandFacts Facts { get; }

    /// <summary>The names of the sets in the order of the syntaxes.</summary>
    public IEnumerable<string> Sets => Syntaxes.Select(syntax => syntax.Set);

    /// <summary>The types that the page names under INPUTS or OUTPUTS.</summary>
    public IReadOnlyList<string> Types(string heading) =>
        [.. Regex.Match(text, $@"(?<=^## {heading}\n).*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline).Value.Split('\n')
            .Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]).Where(type => type != "None")];

    private IEnumerable<(string Name, PageParameter Data)> Described() =>
        Parameter().Matches(text).Select(match => (match.Groups["name"].Value, Yaml.Deserialize<PageParameter>(match.Groups["yaml"].Value)));

    private static string Flow(string wrapped) => wrapped.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^### (?<set>\w+)(?<default> \(Default\))?\n\n```\n(?<syntax>[^`]+)```", RegexOptions.Multiline)]
    private static partial Regex Syntax();

    [GeneratedRegex(@"^### -(?<name>\w+)\n(?:(?!^###? ).*\n)*?```yaml\n(?<yaml>(?:(?!```).*\n)*)```", RegexOptions.Multiline)]
    private static partial Regex Parameter();
}
