namespace QualysVM.Tests.Conventions.Lists;

/// <summary>Each element goes into the property of its name. In the samples no two say the same, so that two which are swapped are found.</summary>
public sealed class ElementTests
{
    /// <summary>The rows of results do not say of which scan they are; what the KnowledgeBase says of a detection stands in another list, the licenses behind this one; what is behind is worked out.</summary>
    private static readonly string[] AskedFor = ["ScanFinding.Ref", "HostDetection.Vulnerability", "HostDetection.Title", "OptionProfileSettings.VulnerabilityDetection", "ScanSummary.HasResult", "ScanSummary.ScannedCount", "ScanSummary.NotScannedCount", "ScanSummary.HostsNotScanned", "ScannerAppliance.Behind", "ScannerAppliance.LicensesCount", "ScannerAppliance.LicensesUsed"];

    public static TheoryData<string> Names => ListTable.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sample_has_everything_and_says_nothing_twice(string name)
    {
        var row = ListTable.Named(name);
        var sample = SampleElements.Of(row);
        var elements = sample.SelectMany(record => record.Keys).Distinct().ToList();
        var properties = RecordProperty.Of(row.Record, elements);
        var said = elements.ToDictionary(element => element, element => string.Join('\n', sample.Select(record => record.GetValueOrDefault(element))));
        Assert.Equal(said.Count, said.Values.Distinct().Count());
        Assert.All(properties, property => Assert.True(property.Elements.Count > 0 || AskedFor.Contains($"{name}.{property}"), $"The sample has no element for {name}.{property}, or one that is named otherwise."));
        Assert.All(elements, element => Assert.True(properties.Any(property => property.Elements.Contains(element)), $"No property of {name} is named as {element} is."));
        Assert.All(properties.Where(property => property.Type == typeof(bool?)), property => Assert.True(sample.Select(record => record[property.Elements[0]]).Distinct().Count() > 1, $"{property} is the same everywhere."));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_property_says_what_the_elements_of_its_name_say(string name)
    {
        var row = ListTable.Named(name);
        var sample = SampleElements.Of(row);
        var records = await row.SampleRecordsAsync();
        Assert.Equal(sample.Count, records.Count);
        foreach (var (record, elements) in records.Zip(sample))
        {
            Assert.All(RecordProperty.Of(row.Record, [.. elements.Keys]).Where(property => property.Elements.Count > 0), property =>
            {
                var told = elements.Where(element => property.Elements.Contains(element.Key)).ToList();
                Assert.True(Told.By(property.Value(record), told), $"{record}: {property} is '{property.Value(record)}', but {string.Join(" and ", told)}.");
            });
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Of_what_is_known_nothing_is_left_over(string name) => Assert.All(
        await ListTable.Named(name).SampleRecordsAsync(),
        record => Assert.Equal("", record.GetType().GetProperty(nameof(Core.AdditionalData))!.GetValue(record)!.ToString()));
}
