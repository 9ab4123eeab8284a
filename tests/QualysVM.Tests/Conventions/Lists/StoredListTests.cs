using System.Globalization;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Conventions.Lists;

/// <summary>A record that went through a job or a file is the same in every property.</summary>
[Collection(ProcessWide.Name)] // the engine keeps what it knows of conversions for the whole process
[Trait("Speed", "slow")]
public sealed class StoredListTests
{
    public static TheoryData<string> Names => ListTable.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_property_comes_back(string name)
    {
        var records = await ListTable.Named(name).SampleRecordsAsync();
        using var module = new ModuleAtWork();
        foreach (var depth in new[] { 1, 2 })
        {
            var back = module.Good($"$args[0] | ForEach-Object {{ [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_, {depth})) }}", (object)records.ToArray());
            Assert.Equal(records.Count, back.Count);
            Assert.All(records.Zip(back), pair =>
            {
                Assert.IsType(pair.First.GetType(), pair.Second);
                Assert.All(pair.First.GetType().GetProperties(), property => Assert.Equal(Text(property.GetValue(pair.First)), Text(property.GetValue(pair.Second))));
            });
        }
    }

    private static string? Text(object? value) => value is DateTimeOffset time ? time.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture);
}
