using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QualysVM.Tests.Conventions;

/// <summary>The help says about each cmdlet what the cmdlet is.</summary>
public sealed partial class HelpTests
{
    private static readonly string Folder = Path.Combine(StagedAssembly.RepositoryRoot, "en-US");
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";

    private static readonly string[] Asking = ["WhatIf", "Confirm"];

    public static TheoryData<string> Commands => StagedAssembly.CommandNames;

    [Fact]
    public void The_help_knows_every_cmdlet_and_no_other() =>
        Assert.Equal(StagedAssembly.Commands.Keys.Order(), Topics().Select(NameOf).Order());

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_has_a_synopsis_and_a_description(string name)
    {
        var topic = Topic(name);
        Assert.NotEmpty(topic.Element(Command + "details")!.Element(Maml + "description")!.Value.Trim());
        Assert.NotEmpty(topic.Element(Maml + "description")!.Value.Trim());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_describes_every_parameter_and_no_other(string name)
    {
        var described = Topic(name).Element(Command + "parameters")!.Elements(Command + "parameter")
            .ToDictionary(parameter => parameter.Element(Maml + "name")!.Value, parameter => parameter.Element(Maml + "description")?.Value.Trim() ?? "");
        Assert.Equal(Parameters(name).Order(), described.Keys.Order());
        Assert.All(described, parameter => Assert.True(parameter.Value.Length > 10, parameter.Key));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_tells_positions_aliases_and_pipeline_as_they_are(string name) =>
        Assert.All(Topic(name).Element(Command + "parameters")!.Elements(Command + "parameter").Where(written => !Asking.Contains(written.Element(Maml + "name")!.Value)), written =>
        {
            var parameter = StagedAssembly.Parameters(StagedAssembly.Commands[name]).Single(known => known.Property.Name == written.Element(Maml + "name")!.Value);
            var aliases = parameter.Property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? [];
            Assert.Equal(aliases.Count == 0 ? "none" : string.Join(", ", aliases), written.Attribute("aliases")!.Value, ignoreCase: true);
            Assert.Equal(parameter.Attributes.Any(attribute => attribute.ValueFromPipeline), written.Attribute("pipelineInput")!.Value.Contains("ByValue", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(parameter.Attributes.Any(attribute => attribute.ValueFromPipelineByPropertyName), written.Attribute("pipelineInput")!.Value.Contains("ByPropertyName", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(parameter.Attributes.Max(attribute => attribute.Position) is >= 0 and var position ? position.ToString() : "named", written.Attribute("position")!.Value, ignoreCase: true);
        });

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_has_as_many_syntaxes_as_the_cmdlet_has_sets(string name)
    {
        var sets = StagedAssembly.Parameters(StagedAssembly.Commands[name]).SelectMany(parameter => parameter.Attributes)
            .Select(attribute => attribute.ParameterSetName).Distinct().Except([ParameterAttribute.AllParameterSets]).Append(StagedAssembly.Attribute(StagedAssembly.Commands[name]).DefaultParameterSetName).OfType<string>().Distinct().Count();
        Assert.Equal(Math.Max(1, sets), Topic(name).Element(Command + "syntax")!.Elements(Command + "syntaxItem").Count());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_topic_has_three_examples_at_least(string name)
    {
        var examples = Topic(name).Element(Command + "examples")!.Elements(Command + "example").ToList();
        Assert.True(examples.Count >= 3, $"{examples.Count} examples.");
        Assert.All(examples, example => Assert.Contains(name, example.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_page_from_which_the_topic_is_made_has_every_parameter_too(string name)
    {
        var page = File.ReadAllText(Path.Combine(Folder, name + ".md"));
        Assert.Equal(Parameters(name).Order(), ParameterHeading().Matches(page).Select(match => match.Value).Order());
    }

    /// <summary>Those of the class, and the two that PowerShell adds to a cmdlet that asks.</summary>
    private static IEnumerable<string> Parameters(string name) =>
    [
        .. StagedAssembly.Parameters(StagedAssembly.Commands[name]).Select(parameter => parameter.Property.Name),
        .. StagedAssembly.Attribute(StagedAssembly.Commands[name]).SupportsShouldProcess ? Asking : [],
    ];

    private static List<XElement> Topics() => [.. XDocument.Load(Path.Combine(Folder, "QualysVM.dll-Help.xml")).Root!.Elements(Command + "command")];

    private static XElement Topic(string name) => Topics().Single(topic => NameOf(topic) == name);

    private static string NameOf(XElement topic) => topic.Element(Command + "details")!.Element(Command + "name")!.Value;

    [GeneratedRegex(@"(?<=^### -)\w+", RegexOptions.Multiline)]
    private static partial Regex ParameterHeading();
}
