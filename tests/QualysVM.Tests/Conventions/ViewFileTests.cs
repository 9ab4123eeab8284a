using System.Xml.Linq;
using QualysVM.Host.Engine;

namespace QualysVM.Tests.Conventions;

/// <summary>What the format and type files name exists. The engine itself shows nothing where it does not, and says nothing.</summary>
public sealed class ViewFileTests
{
    private const string Stored = "Deserialized.";
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
    public void Every_file_of_views_or_types_is_joined_into_what_ships()
    {
        var sources = Directory.GetFiles(Path.Combine(StagedAssembly.RepositoryRoot, "src", "QualysVM", "Views"), "*.ps1xml").Select(XDocument.Load).ToList();
        Assert.True(sources.Count > 2);
        Assert.Equal(Names(sources, "View"), Names([Format], "View"));
        Assert.Equal(Names(sources, "Type"), Names([Types], "Type"));

        static IEnumerable<string> Names(IEnumerable<XDocument> files, string element) =>
            files.SelectMany(file => file.Descendants(element)).Select(one => one.Element("Name")!.Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Every_view_is_of_a_type_that_exists() =>
        Assert.All(Format.Descendants("TypeName").Concat(Types.Descendants("Type").Elements("Name")), name => Assert.NotNull(Find(name.Value)));

    /// <summary>
    /// A script block that calls a method shows nothing in constrained language, so all that is shown is read from InTable and InList, which
    /// also clean what a terminal would obey; and by the header or label itself, so that no column shows another's values.
    /// </summary>
    [Fact]
    public void Every_cell_and_line_is_read_by_its_header_or_label()
    {
        Assert.Empty(Format.Descendants("PropertyName"));
        Assert.All(Format.Descendants("TableControl"), table => Assert.Equal(
            table.Descendants("TableColumnHeader").Select(header => $"$_.InTable.{header.Element("Label")!.Value}"),
            table.Descendants("TableColumnItem").Select(item => item.Element("ScriptBlock")!.Value)));
        Assert.All(Format.Descendants("ListItem"), item => Assert.Equal($"$_.InList.{item.Element("Label")!.Value}", item.Element("ScriptBlock")!.Value));
    }

    [Fact]
    public void Every_table_has_as_many_cells_as_headers_and_fits_on_80_columns() => Assert.All(Format.Descendants("TableControl"), table =>
    {
        var headers = table.Descendants("TableColumnHeader").ToList();
        Assert.Equal(headers.Count, table.Descendants("TableColumnItem").Count());
        Assert.True(headers.Sum(header => (int?)header.Element("Width") ?? 10) + headers.Count - 1 <= 80);
    });

    [Fact]
    public void Every_header_of_a_table_is_a_property_or_a_hidden_member_of_that_name() => Assert.All(Format.Descendants("View").Where(view => view.Element("TableControl") is not null), view =>
    {
        var type = Find(view.Descendants("TypeName").Single().Value)!;
        Assert.All(view.Descendants("Label"), label => Assert.True(
            type.GetProperty(label.Value) is not null ^ (Members(type.FullName!).ContainsKey(label.Value) && Members("Deserialized." + type.FullName).ContainsKey(label.Value)), $"{type.Name}.{label.Value}"));
    });

    [Fact]
    public void Every_alias_and_display_set_names_properties_that_exist() => Assert.All(Types.Descendants("Type"), entry =>
    {
        var type = Find(entry.Element("Name")!.Value)!;
        Assert.All(
            entry.Descendants("ReferencedMemberName").Concat(entry.Descendants("ReferencedProperties").Elements("Name")),
            name => Assert.True(type.GetProperty(name.Value) is not null, name.Value));
    });

    [Fact]
    public void Nothing_that_is_there_for_a_view_can_be_seen() => Assert.All(
        Types.Descendants("Type").Where(entry => !entry.Element("Name")!.Value.StartsWith(Stored, StringComparison.Ordinal)),
        entry => Assert.All(entry.Element("Members")!.Elements().Where(member => member.Name.LocalName != "MemberSet"), member => Assert.Equal("true", (string?)member.Attribute("IsHidden"))));

    [Fact]
    public void What_is_stored_of_a_type_is_all_its_properties_in_their_order_and_no_more() => Assert.All(StagedAssembly.OutputTypes, type =>
        Assert.All(new[] { type.FullName!, Stored + type.FullName }, name => Assert.Equal(
            type.GetProperties().Select(property => property.Name),
            Entry(name)!.Descendants("PropertySet").Single(set => set.Element("Name")!.Value == "PropertySerializationSet").Descendants("ReferencedProperties").Elements("Name").Select(property => property.Value))));

    [Fact]
    public void A_stored_object_has_the_hidden_members_of_a_live_one_and_its_times() => Assert.All(StagedAssembly.OutputTypes, type =>
    {
        var live = Members(type.FullName!);
        var stored = Members(Stored + type.FullName);
        Assert.All(live, member => Assert.Equal(member.Value.ToString(), stored[member.Key].ToString()));
        Assert.All(type.GetProperties().Where(property => property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTimeOffset?)), time =>
            Assert.Equal(time.Name, stored[time.Name].Descendants("MethodName").Single().Value));
    });

    /// <summary>What becomes live again finds its words by itself.</summary>
    [Fact]
    public void A_copy_that_stays_one_has_words_where_a_file_keeps_their_numbers() =>
        Assert.All(typeof(Core.Sessions.QualysSession).GetProperties().Where(property => property.PropertyType.IsEnum), word =>
            Assert.Equal(word.Name, Members(Stored + word.DeclaringType!.FullName)[word.Name].Descendants("MethodName").Single().Value));

    /// <summary>A list without words of its own is the name of its type in a CSV file.</summary>
    [Fact]
    public void Every_list_of_a_record_reads_as_its_items() =>
        Assert.All(StagedAssembly.OutputTypes.SelectMany(type => type.GetProperties()).Where(property => property.PropertyType != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType)), list =>
            Assert.NotEqual(typeof(object), list.PropertyType.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType));

    [Fact]
    public void Every_type_but_the_session_becomes_live_again_with_the_values_in_it()
    {
        var records = StagedAssembly.OutputTypes.Where(type => type != typeof(Core.Sessions.QualysSession)).ToList();
        var values = records.SelectMany(type => type.GetProperties()).Select(property => property.PropertyType)
            .Select(type => type.IsGenericType ? type.GetGenericArguments()[0] : type)
            .Where(type => type.IsClass && type.Assembly == typeof(Core.QualysApi).Assembly && type != typeof(Core.AdditionalData)).Distinct().ToList();
        Assert.NotEmpty(values);
        Assert.Equal(
            records.Union(values).Select(type => Stored + type.FullName).Order(StringComparer.Ordinal),
            Types.Descendants("Type").Where(entry => entry.Descendants("Name").Any(name => name.Value == "TargetTypeForDeserialization")).Select(entry => entry.Element("Name")!.Value).Order(StringComparer.Ordinal));
    }

    private static XElement? Entry(string name) => Types.Descendants("Type").SingleOrDefault(entry => entry.Element("Name")!.Value == name);

    /// <summary>What the types file gives a type and those it is derived from, without what is about storing.</summary>
    private static Dictionary<string, XElement> Members(string name)
    {
        var prefix = name.StartsWith(Stored, StringComparison.Ordinal) ? Stored : "";
        var members = new Dictionary<string, XElement>();
        for (var type = Find(name); type is not null; type = type.BaseType)
        {
            foreach (var member in Entry(prefix + type.FullName)?.Element("Members")!.Elements().Where(member => member.Name.LocalName != "MemberSet") ?? [])
            {
                members.Add(member.Element("Name")!.Value, member);
            }
        }

        return members;
    }

    private static Type? Find(string name)
    {
        var live = (name.StartsWith(Stored, StringComparison.Ordinal) ? name[Stored.Length..] : name).Split('#')[0];
        return StagedAssembly.Module.GetType(live) ?? typeof(Core.QualysApi).Assembly.GetType(live);
    }
}
