using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QualysVM.Core.Sessions;
using QualysVM.Host.Engine;
using QualysVM.Sandbox;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>Each cell of a table and each line of a list shows the property that it is named for, in every type that is written.</summary>
[Collection(ProcessWide.Name)]
[Trait("Speed", "slow")]
public sealed partial class CellTests : IDisposable
{
    private static readonly XDocument Format = XDocument.Load(Path.Combine(StagedModule.Folder, "QualysVM.Format.ps1xml"));
    private static readonly XDocument Types = XDocument.Load(Path.Combine(StagedModule.Folder, "QualysVM.Types.ps1xml"));

    /// <summary>What puts several properties together, or shows another one on purpose.</summary>
    private static readonly Dictionary<string, string[]> Composed = new()
    {
        ["Cve"] = ["CveIds"],
        ["Ends"] = ["MaxOccurrence", "EndAfter", "PauseAfter", "ResumeAfter"],
        ["Hosts"] = ["ActiveHosts", "TotalHosts"],
        ["Size"] = ["SizeText"],
        ["StartTime"] = ["StartHour", "StartMinute", "TimeZoneCode"],
        ["TimeZone"] = ["TimeZoneDetails"],
    };

    /// <summary>What is not named as its column, and no alias; Connected is told to the minute.</summary>
    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["Auth"] = ["Authentication"],
        ["Connected"] = ["ConnectedAt"],
        ["FirstFound"] = ["FirstFoundDateTime"],
        ["LastScan"] = ["LastScanDateTime"],
        ["Launched"] = ["LaunchDateTime"],
        ["Updated"] = ["LastUpdate", "LastUpdateDateTime", "UpdateDateTime", "ModifiedDateTime"],
    };

    // A zone that is never UTC, half hours included.
    private readonly IDisposable zone = ProcessWide.TimeZone("Asia/Kolkata");
    private readonly ModuleAtWork module = new();

    public static TheoryData<string> Outputs => [.. ListTable.Rows.Select(row => row.Record.Name).Append(nameof(QualysSession))];

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task A_cell_shows_the_property_of_its_header(string name)
    {
        var records = name == nameof(QualysSession) ? [SessionMaker.Connect(new SandboxHandler(), "My name", "2.0")] : await ListTable.Named(name).SampleRecordsAsync();
        var type = records[0].GetType();
        foreach (var (view, label) in new[] { ("InTable", "TableColumnHeader"), ("InList", "ListItem") })
        {
            var labels = Labels(type, label);
            Assert.NotEmpty(labels);
            var cells = module.Good($"param($records, $labels) foreach ($record in $records) {{ foreach ($label in $labels) {{ , $record.{view}.$label }} }}", records.ToArray(), labels.ToArray());
            Assert.Equal(records.Count * labels.Count, cells.Count);
            for (var i = 0; i < cells.Count; i++)
            {
                var (record, header) = (records[i / labels.Count], labels[i % labels.Count]);
                Assert.All(Composed.TryGetValue(header, out var parts) && type.GetProperty(parts[0]) is not null ? parts : [PropertyOf(type, header)], property =>
                {
                    var value = type.GetProperty(property)!.GetValue(record);
                    Assert.True(Shows(cells[i], value), $"{name}: {header} shows '{Text(cells[i])}', but {property} is '{value}'.");
                });
            }
        }
    }

    /// <summary>Launched is LaunchDateTime, Pct is Percent: what stands under a header that is no property is named as one can hear.</summary>
    [Fact]
    public void A_header_that_is_no_property_sounds_like_the_one_that_it_stands_for() => Assert.All(Types.Descendants("AliasProperty"), alias =>
    {
        var (header, property) = (alias.Element("Name")!.Value, alias.Element("ReferencedMemberName")!.Value);
        var stem = header.EndsWith("ed", StringComparison.Ordinal) ? header[..^2] : header;
        var at = -1;
        Assert.True(stem.All(letter => (at = property.IndexOf(letter.ToString(), at + 1, StringComparison.OrdinalIgnoreCase)) >= 0), $"{header} stands for {property}.");

        // PowerShell forgets in constrained language how a text becomes a time, which only a property that is asked can bring back.
        Assert.False(property == "LastUpdate" || property.EndsWith("DateTime", StringComparison.Ordinal), $"{header} is an alias of a time; it belongs in TimeHeader.");
    });

    private static bool Shows(object? cell, object? value) => (value, cell) switch
    {
        (null or "" or ICollection { Count: 0 }, _) => Text(cell).Length == 0,
        (bool yes, bool shown) => yes == shown,
        (bool yes, _) => Text(cell) == (yes ? "yes" : "no"),
        (DateTimeOffset time, _) => Moment().Match(Text(cell)) is { Success: true } shown
            && DateTimeOffset.Parse(shown.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal) is var said && time - said >= TimeSpan.Zero && time - said < TimeSpan.FromMinutes(1),
        (int or long, _) => Regex.IsMatch(Text(cell), string.Create(CultureInfo.InvariantCulture, $@"(?<!\d)0?{value}(?!\d)")),
        (IEnumerable items and not string, _) => items.Cast<object>().All(item => Text(cell).Contains(Text(item), StringComparison.Ordinal)),
        _ => Text(cell).Contains(Text(value), StringComparison.Ordinal),
    };

    private static string Text(object? value) => value switch
    {
        string text => text,
        IEnumerable items => string.Join(", ", items.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static List<string> Labels(Type type, string label) =>
        [.. Format.Descendants("View").Where(view => view.Descendants("TypeName").Any(name => name.Value == type.FullName)).SelectMany(view => view.Descendants(label)).Select(item => item.Element("Label")!.Value)];

    private static string PropertyOf(Type type, string header)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            var members = Types.Descendants("Type").SingleOrDefault(entry => entry.Element("Name")!.Value == at.FullName)?.Element("Members")!.Elements() ?? [];
            if (members.FirstOrDefault(member => member.Element("Name")?.Value == header) is { } member)
            {
                return member.Element("ReferencedMemberName")?.Value ?? Asked[header].First(name => type.GetProperty(name) is not null);
            }
        }

        return header;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?( [+-]\d\d:\d\d)?")]
    private static partial Regex Moment();

    public void Dispose()
    {
        module.Dispose();
        zone.Dispose();
    }
}
