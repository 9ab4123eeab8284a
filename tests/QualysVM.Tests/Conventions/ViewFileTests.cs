using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QualysVM.Host.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>What the format and type files name exists. The engine itself shows nothing where it does not, and says nothing.</summary>
public sealed partial class ViewFileTests
{
    private static readonly XDocument Format = XDocument.Load(Path.Combine(StagedModule.Folder, "QualysVM.Format.ps1xml"));
    private static readonly XDocument Types = XDocument.Load(Path.Combine(StagedModule.Folder, "QualysVM.Types.ps1xml"));

    public static TheoryData<string> Outputs => new(StagedAssembly.OutputTypes.Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Outputs))]
    public void Each_type_that_is_written_has_a_table_and_then_a_list(string type)
    {
        var views = Format.Descendants("View").Where(view => view.Descendants("TypeName").Any(name => name.Value == type)).ToList();
        Assert.Equal(["TableControl", "ListControl"], views.Select(view => view.Elements().Last().Name.LocalName));
    }

    [Fact]
    public void Every_view_is_of_a_type_that_exists() =>
        Assert.All(Format.Descendants("TypeName").Concat(Types.Descendants("Type").Elements("Name")), name => Assert.NotNull(Find(name.Value)));

    [Fact]
    public void Every_property_named_exists() => Assert.All(Format.Descendants("View"), view =>
    {
        var type = Find(view.Descendants("TypeName").Single().Value)!;
        Assert.All(view.Descendants("PropertyName"), property => Assert.NotNull(type.GetProperty(property.Value)));
    });

    /// <summary>What the service or a user wrote may hold what a terminal obeys, so it is shown by way of a method that cleans it.</summary>
    [Fact]
    public void No_text_is_shown_as_it_is() => Assert.All(Format.Descendants("View"), view =>
    {
        var type = Find(view.Descendants("TypeName").Single().Value)!;
        Assert.All(view.Descendants("PropertyName"), property => Assert.True(HoldsNoText(type.GetProperty(property.Value)!.PropertyType), $"{type.Name}.{property.Value}"));
    });

    [Fact]
    public void Every_script_calls_one_method_that_exists_with_what_it_takes() => Assert.All(Format.Descendants("View"), view =>
    {
        var type = Find(view.Descendants("TypeName").Single().Value)!;
        Assert.All(view.Descendants("ScriptBlock"), script =>
        {
            var call = Call().Match(script.Value);
            Assert.True(call.Success, script.Value);
            var method = Find(call.Groups["type"].Value)?.GetMethod(call.Groups["method"].Value, BindingFlags.Public | BindingFlags.Static);
            Assert.True(method is not null, script.Value);
            var given = call.Groups["property"] is { Success: true } property ? type.GetProperty(property.Value)?.PropertyType : type;
            Assert.True(method.GetParameters() is [var parameter] && parameter.ParameterType.IsAssignableFrom(given), script.Value);
            Assert.Contains(method.ReturnType, new[] { typeof(string), typeof(object) });
        });
    });

    [Fact]
    public void Every_table_has_as_many_cells_as_headers_and_fits_on_80_columns() => Assert.All(Format.Descendants("TableControl"), table =>
    {
        var headers = table.Descendants("TableColumnHeader").ToList();
        Assert.Equal(headers.Count, table.Descendants("TableColumnItem").Count());
        Assert.True(headers.Sum(header => (int?)header.Element("Width") ?? 10) + headers.Count - 1 <= 80);
    });

    [Fact]
    public void Every_alias_and_display_set_names_properties_that_exist() => Assert.All(Types.Descendants("Type"), entry =>
    {
        var type = Find(entry.Element("Name")!.Value)!;
        var aliases = entry.Descendants("AliasProperty").Select(alias => alias.Element("Name")!.Value).ToList();
        Assert.All(aliases, alias => Assert.Null(type.GetProperty(alias)));
        Assert.All(
            entry.Descendants("ReferencedMemberName").Concat(entry.Descendants("ReferencedProperties").Elements("Name")),
            name => Assert.True(type.GetProperty(name.Value) is not null || aliases.Contains(name.Value), name.Value));
    });

    [Fact]
    public void Every_alias_property_is_an_alias_of_a_parameter_so_that_it_binds() => Assert.All(Types.Descendants("AliasProperty").Elements("Name"), name =>
        Assert.Contains(StagedAssembly.Commands.Values.SelectMany(StagedAssembly.Parameters), parameter =>
            parameter.Property.GetCustomAttributes<System.Management.Automation.AliasAttribute>().Any(alias => alias.AliasNames.Contains(name.Value))));

    private static bool HoldsNoText(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsValueType: true } || type == typeof(Uri);

    private static Type? Find(string name) => StagedAssembly.Module.GetType(name) ?? typeof(QualysVM.Core.QualysApi).Assembly.GetType(name);

    [GeneratedRegex(@"^\[(?<type>QualysVM\.Views\.\w+)\]::(?<method>\w+)\(\$_(\.(?<property>\w+))?\)$")]
    private static partial Regex Call();
}
