using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Conventions.Help;

/// <summary>The cmdlet itself: its class, a new instance of it, and what the engine makes of it.</summary>
internal sealed class RealCommand(string name)
{
    private static readonly Lazy<Dictionary<string, CmdletInfo>> Infos = new(() =>
    {
        using var module = new ModuleAtWork();
        return module.Good("Get-Command -Module QualysVM").Cast<CmdletInfo>().ToDictionary(command => command.Name);
    });

    private readonly Type type = StagedAssembly.Commands[name];
    private readonly IReadOnlyList<(PropertyInfo Property, IReadOnlyList<ParameterAttribute> Attributes)> parameters = ParametersOf(StagedAssembly.Commands[name]);

    /// <summary>Set, whether it is the default one, and the line, as <c>Get-Command -Syntax</c> writes it.</summary>
    public IEnumerable<(string Set, bool IsDefault, string Syntax)> Syntaxes =>
        Infos.Value[name].ParameterSets.Select(set => (set.Name, set.IsDefault, $"{name} {set}"));

    public IEnumerable<string> OutputTypes => type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(output => output.Type!.ToString());

    public IEnumerable<string> PipelineTypes(bool orByProperty) => parameters
        .Where(parameter => parameter.Attributes.Any(attribute => attribute.ValueFromPipeline || (orByProperty && attribute.ValueFromPipelineByPropertyName)))
        .Select(parameter => parameter.Property.PropertyType.ToString());

    /// <summary>Parameters without a value of their own: what stands in for one is decided when the cmdlet runs.</summary>
    public IReadOnlyList<string> DecidedAtWork { get; } = [.. ParametersOf(StagedAssembly.Commands[name]).Select(parameter => parameter.Property)
        .Where(property => Initial(StagedAssembly.Commands[name], property) is null or SwitchParameter { IsPresent: false }).Select(property => property.Name)];

    public CommandFacts Facts(IReadOnlyCollection<string> sets) => new(
        [.. parameters.Select(parameter => ToFact(parameter.Property)).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
        [.. parameters.SelectMany(parameter => parameter.Attributes.SelectMany(attribute => ToBindings(parameter.Property.Name, attribute, sets)))]);

    private ParameterFact ToFact(PropertyInfo property)
    {
        var valueType = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new(
            property.Name,
            valueType.ToString(),
            property.GetCustomAttributes<ParameterAttribute>().All(attribute => attribute.Mandatory) ? "" : Written(Initial(type, property)),
            property.GetCustomAttribute<SupportsWildcardsAttribute>() is not null,
            string.Join(", ", property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []),
            string.Join(", ", valueType.IsEnum ? Enum.GetNames(valueType) : property.GetCustomAttribute<ValidateSetAttribute>()?.ValidValues ?? []));
    }

    private static IEnumerable<BindingFact> ToBindings(string parameter, ParameterAttribute attribute, IEnumerable<string> sets) =>
        (attribute.ParameterSetName == ParameterAttribute.AllParameterSets ? sets : [attribute.ParameterSetName]).Select(set => new BindingFact(
            set,
            parameter,
            attribute.Position < 0 ? "named" : attribute.Position.ToString(CultureInfo.InvariantCulture),
            attribute.Mandatory,
            attribute.ValueFromPipeline,
            attribute.ValueFromPipelineByPropertyName));

    // What the engine adds belongs to no cmdlet of ours, and has no value.
    private static object? Initial(Type command, PropertyInfo property) =>
        property.DeclaringType!.IsAssignableFrom(command) ? property.GetValue(Activator.CreateInstance(command)) : null;

    /// <summary>Those of the class, and the two switches that the engine adds to what changes something.</summary>
    private static List<(PropertyInfo Property, IReadOnlyList<ParameterAttribute> Attributes)> ParametersOf(Type command) =>
        [.. StagedAssembly.Parameters(command), .. StagedAssembly.Attribute(command).SupportsShouldProcess ? StagedAssembly.Parameters(typeof(ShouldProcessParameters)) : []];

    private static string Written(object? value) => value switch
    {
        null or SwitchParameter { IsPresent: false } => "",
        string text => text,
        IEnumerable list => string.Join(", ", list.Cast<object>().Select(Written)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
