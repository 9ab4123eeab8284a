using System.Text.RegularExpressions;

namespace QualysVM.Tests.Conventions.Help;

/// <summary>The metadata of a parameter on a page, by the names that PlatyPS gives.</summary>
internal sealed partial class PageParameter
{
    public string Type { get; set; } = "";

    public string DefaultValue { get; set; } = "";

    public bool SupportsWildcards { get; set; }

    public List<string> Aliases { get; set; } = [];

    public List<string> AcceptedValues { get; set; } = [];

    public List<PageParameterSet> ParameterSets { get; set; } = [];

    public ParameterFact ToFact(string name) =>
        new(name, WithoutNullable(Type), DefaultValue, SupportsWildcards, string.Join(", ", Aliases), string.Join(", ", AcceptedValues));

    /// <summary>Whether a value may be left away is not part of the type for who reads help.</summary>
    public static string WithoutNullable(string type) => Nullable().Replace(type, "$1");

    [GeneratedRegex(@"^System\.Nullable`1\[(.+)\]$")]
    private static partial Regex Nullable();
}

/// <summary>How the parameter binds in a set, or in all that are not named.</summary>
internal sealed class PageParameterSet
{
    public string Name { get; set; } = "";

    public string Position { get; set; } = "";

    public bool IsRequired { get; set; }

    public bool ValueFromPipeline { get; set; }

    public bool ValueFromPipelineByPropertyName { get; set; }

    public IEnumerable<BindingFact> ToFacts(string parameter, IEnumerable<string> all) =>
        (Name == HelpPage.AllSets ? all : [Name]).Select(set => new BindingFact(set, parameter, Position.ToLowerInvariant(), IsRequired, ValueFromPipeline, ValueFromPipelineByPropertyName));
}
