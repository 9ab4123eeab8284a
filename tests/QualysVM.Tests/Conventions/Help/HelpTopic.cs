using System.Xml.Linq;

namespace QualysVM.Tests.Conventions.Help;

/// <summary>The topic of a cmdlet in the MAML file, which is what Get-Help reads.</summary>
internal sealed class HelpTopic(XElement topic)
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static IReadOnlyDictionary<string, HelpTopic> All { get; } =
        XDocument.Load(Path.Combine(HelpPage.Folder, "QualysVM.dll-Help.xml")).Root!.Elements(Command + "command").Select(element => new HelpTopic(element)).ToDictionary(topic => topic.Name);

    public string Name => topic.Element(Command + "details")!.Element(Command + "name")!.Value;

    public string Synopsis => topic.Element(Command + "details")!.Element(Maml + "description")!.Value.Trim();

    public string Description => topic.Element(Maml + "description")!.Value.Trim();

    public IReadOnlyList<string> Examples => [.. topic.Element(Command + "examples")!.Elements(Command + "example").Select(example => example.Element(Dev + "code")!.Value)];

    public int Syntaxes => Items.Count;

    /// <summary>The text about each parameter.</summary>
    public IReadOnlyDictionary<string, string> Texts => Parameters.ToDictionary(NameOf, parameter => parameter.Element(Maml + "description")!.Value.Trim());

    private List<XElement> Parameters => [.. topic.Element(Command + "parameters")!.Elements(Command + "parameter")];

    private List<XElement> Items => [.. topic.Element(Command + "syntax")!.Elements(Command + "syntaxItem")];

    /// <summary>What the topic says. It does not name the sets: they are told by their order.</summary>
    public CommandFacts Facts(IEnumerable<string> sets) => new(
        [.. Parameters.Select(ToFact).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
        [.. sets.Zip(Items, (set, item) => item.Elements(Command + "parameter").Select(parameter => ToBinding(set, parameter))).SelectMany(facts => facts)]);

    private static ParameterFact ToFact(XElement parameter) => new(
        NameOf(parameter),
        PageParameter.WithoutNullable(parameter.Element(Dev + "type")!.Element(Maml + "name")!.Value),
        parameter.Element(Dev + "defaultValue")?.Value ?? "",
        (bool)parameter.Attribute("globbing")!,
        parameter.Attribute("aliases")!.Value is var aliases && aliases == "none" ? "" : aliases,
        string.Join(", ", parameter.Elements(Command + "parameterValueGroup").Elements().Select(value => value.Value)));

    private static BindingFact ToBinding(string set, XElement parameter)
    {
        var pipeline = parameter.Attribute("pipelineInput")!.Value;
        return new(
            set,
            NameOf(parameter),
            parameter.Attribute("position")!.Value.ToLowerInvariant(),
            (bool)parameter.Attribute("required")!,
            pipeline.Contains("ByValue", StringComparison.OrdinalIgnoreCase),
            pipeline.Contains("ByPropertyName", StringComparison.OrdinalIgnoreCase));
    }

    private static string NameOf(XElement parameter) => parameter.Element(Maml + "name")!.Value;
}
