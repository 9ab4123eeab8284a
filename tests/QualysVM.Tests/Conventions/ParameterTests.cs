using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;
using System.Security;

namespace QualysVM.Tests.Conventions;

public sealed class ParameterTests
{
    private static readonly HashSet<string> Common = new(
        typeof(CommonParameters).GetProperties().Concat(typeof(ShouldProcessParameters).GetProperties())
            .SelectMany(property => property.GetCustomAttributes<AliasAttribute>().SelectMany(alias => alias.AliasNames).Append(property.Name)),
        StringComparer.OrdinalIgnoreCase);

    public static TheoryData<string> Commands => StagedAssembly.CommandNames;

    [Fact]
    public void The_engine_names_its_common_parameters() => Assert.Contains("Verbose", Common);

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_name_and_no_alias_is_one_of_the_engine(string name) => Assert.All(Parameters(name), parameter =>
        Assert.All(parameter.GetCustomAttributes<AliasAttribute>().SelectMany(alias => alias.AliasNames).Append(parameter.Name), word => Assert.DoesNotContain(word, Common)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Yes_or_no_is_a_switch_and_three_ways_are_nullable(string name) =>
        Assert.All(Parameters(name), parameter => Assert.NotEqual(typeof(bool), parameter.PropertyType));

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_secret_is_plain_text(string name) => Assert.All(Parameters(name), parameter =>
    {
        if (new[] { "Password", "Token", "Secret", "Key" }.Any(word => parameter.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            Assert.Equal(typeof(SecureString), parameter.PropertyType);
        }

        if (parameter.PropertyType == typeof(PSCredential))
        {
            Assert.NotNull(parameter.GetCustomAttribute<CredentialAttribute>());
        }
    });

    [Theory]
    [MemberData(nameof(Commands))]
    public void One_parameter_of_a_set_at_most_takes_the_pipeline_itself(string name) =>
        Assert.All(Sets(name), set => Assert.InRange(set.Count(entry => entry.Attribute.ValueFromPipeline), 0, 1));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Positions_of_a_set_are_counted_from_zero_and_only_once(string name) => Assert.All(Sets(name), set =>
    {
        var positions = set.Select(entry => entry.Attribute.Position).Where(position => position >= 0).Order().ToList();
        Assert.Equal(positions.Distinct(), positions);
        Assert.True(positions.All(position => position <= 1), "More than two by position.");
    });

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_two_names_of_a_client_stand_in_a_set_each_and_never_bind_from_properties(string name)
    {
        var pair = StagedAssembly.Parameters(StagedAssembly.Commands[name]).Where(parameter => parameter.Property.Name is "ClientId" or "ClientName").ToList();
        Assert.True(pair.Count is 0 or 2, "One without the other.");
        Assert.All(pair, parameter =>
        {
            // A cmdlet with sets of its own has each of them once for each way to name a client.
            Assert.NotEmpty(parameter.Attributes);
            Assert.All(parameter.Attributes, attribute =>
            {
                Assert.True(attribute.Mandatory);
                Assert.False(attribute.ValueFromPipeline || attribute.ValueFromPipelineByPropertyName);
                Assert.EndsWith(parameter.Property.Name, attribute.ParameterSetName, StringComparison.Ordinal);
            });
            Assert.Empty(parameter.Property.GetCustomAttributes<AliasAttribute>());
        });
        Assert.DoesNotContain(pair.SelectMany(parameter => parameter.Attributes).GroupBy(attribute => attribute.ParameterSetName), set => set.Count() > 1);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_number_says_its_range_and_a_text_that_it_is_not_empty(string name) => Assert.All(Parameters(name), parameter =>
    {
        var type = parameter.PropertyType.GetElementType() ?? parameter.PropertyType;
        if (type == typeof(int) || type == typeof(long))
        {
            Assert.NotNull(parameter.GetCustomAttribute<ValidateRangeAttribute>());
        }

        if (type == typeof(string))
        {
            Assert.Contains(parameter.GetCustomAttributes(), attribute => attribute is ValidateNotNullOrEmptyAttribute or ValidateSetAttribute);
        }
    });

    /// <summary>But for those that are about sessions themselves, everything works in one.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void What_works_in_a_session_can_be_told_which(string name)
    {
        var parameter = Parameters(name).SingleOrDefault(parameter => parameter.Name == "Session");
        Assert.True(name.EndsWith("-QualysSession", StringComparison.Ordinal) || parameter?.PropertyType.Name == "QualysSession", $"{name} has no -Session.");
        Assert.Equal(parameter is null ? [] : ["SessionTransformationAttribute"],
            parameter?.GetCustomAttributes().Select(attribute => attribute.GetType().Name).Where(attribute => attribute.StartsWith("SessionT", StringComparison.Ordinal)) ?? []);
    }

    private static IEnumerable<PropertyInfo> Parameters(string name) => StagedAssembly.Parameters(StagedAssembly.Commands[name]).Select(parameter => parameter.Property);

    private static IEnumerable<List<(string Name, ParameterAttribute Attribute)>> Sets(string name)
    {
        var all = StagedAssembly.Parameters(StagedAssembly.Commands[name]).SelectMany(parameter => parameter.Attributes.Select(attribute => (parameter.Property.Name, attribute))).ToList();
        return all.Select(entry => entry.attribute.ParameterSetName).Distinct()
            .Select(set => all.Where(entry => entry.attribute.ParameterSetName == set || entry.attribute.ParameterSetName == ParameterAttribute.AllParameterSets).ToList());
    }
}
