using System.Reflection;
using QualysVM.Core.Clients;
using QualysVM.Core.Http;
using QualysVM.Core.Versions;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>Every property of every query becomes one field, which is called as the property is.</summary>
public sealed class QueryTests
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static IEnumerable<Type> Queries => typeof(FormFields).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.Name.EndsWith("Query", StringComparison.Ordinal));

    /// <summary>What has a meaning beside another one only.</summary>
    private static readonly Dictionary<string, string> Beside = new() { ["TagMatch"] = "Tags", ["ExcludeTagMatch"] = "ExcludeTags" };

    public static TheoryData<string> Names => [.. Queries.Select(type => type.Name)];

    [Fact]
    public void Every_query_is_found() => Assert.True(Names.Count >= 4);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_property_is_on_the_wire_under_its_name(string name)
    {
        var query = Queries.Single(type => type.Name == name);
        var without = Fields(query, null);
        Assert.All(query.GetProperties().Where(property => property.SetMethod is not null), property =>
        {
            foreach (var (value, sent) in Values(property.PropertyType, property.Name))
            {
                var fields = Fields(query, property, value);
                var added = fields.Where(field => !without.Contains(field)).ToList();
                Assert.True(added.Any(field => WireName.Fits(field.Key, property.Name == "Client" ? "Client" + (field.Key == "client_id" ? "Id" : "Name") : property.Name)),
                    $"{name}.{property.Name} = {value} sends {string.Join(", ", added)}.");
                Assert.Contains(added, field => field.Value.Contains(sent, StringComparison.OrdinalIgnoreCase));
            }
        });
    }

    /// <summary>Values of a type, each with what must be sent of it.</summary>
    private static IEnumerable<(object Value, string Sent)> Values(Type type, string property) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var flag when flag == typeof(bool) && type != typeof(bool) => [(true, "1"), (false, "0")],
        var flag when flag == typeof(bool) && property == "IdOnly" => [(true, "None")],
        var flag when flag == typeof(bool) && property is "Brief" or "WithoutTags" => [(true, property == "Brief" ? "brief" : "0")],
        var flag when flag == typeof(bool) => [(true, property.StartsWith("Exclude", StringComparison.Ordinal) || property is "IncludeAssetGroups" or "IncludeCloudMetadata" ? "" : "1")],
        var number when number == typeof(long) || number == typeof(int) => [(Convert.ChangeType(77, number, null), "77")],
        var time when time == typeof(DateTimeOffset) => [(new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero), "2031-02-03T04:05:06Z")],
        var client when client == typeof(ClientScope) => [(ClientScope.ById(77), "77"), (ClientScope.ByName("Acme"), "Acme")],
        var numbers when numbers == typeof(IReadOnlyList<long>) => [((long[])[77, 78], "77,78")],
        var list when list == typeof(IReadOnlyList<string>) => [((string[])[Word(property), Word(property)], Word(property))],
        var choice when choice.IsEnum => [(Enum.ToObject(choice, 3), "3")],
        _ => [(Word(property), Word(property))],
    };

    /// <summary>A text that the property takes.</summary>
    private static string Word(string property) => property switch
    {
        "Ref" or "ScanRef" => "scan/1.7",
        "Severities" => "4",
        "State" or "States" => "Finished",
        "Type" => "API",
        "Format" => "csv",
        "TagMatch" or "ExcludeTagMatch" => "all",
        "CloudMetadataProvider" => "ec2",
        "Cve" => "CVE-2031-77777",
        _ => "some",
    };

    private static List<KeyValuePair<string, string>> Fields(Type type, PropertyInfo? property, object? value = null)
    {
        var query = Activator.CreateInstance(type)!;
        type.GetProperty("Ref")?.SetValue(query, "scan/1.1");
        if (property is not null && Beside.TryGetValue(property.Name, out var other))
        {
            type.GetProperty(other)!.SetValue(query, (string[])["other"]);
        }

        property?.SetValue(query, value);
        var method = type.GetMethods(Any).Single(method => method.ReturnType == typeof(FormFields));
        return [.. (FormFields)method.Invoke(query, [.. method.GetParameters().Select(_ => (object)ApiActions.Choices[0])])!];
    }
}
