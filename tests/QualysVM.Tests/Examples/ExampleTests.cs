using System.Globalization;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Examples;

/// <summary>Every example is run on a sandbox: here on a clock of its own, and by the Pester suite as a user runs it.</summary>
public sealed class ExampleTests
{
    // No day is special: not the last second of a year, nor a leap day.
    private static readonly string[] Days = ["2026-12-31T23:59:30Z", "2028-02-29T12:00:00Z"];

    public static MatrixTheoryData<string, string> SourcesAndDays => new(Example.All.Select(source => source.Key), Days);

    [Theory]
    [MemberData(nameof(SourcesAndDays))]
    public void The_examples_run_in_their_order_on_any_day(string source, string day)
    {
        using var bench = new ExampleBench(DateTimeOffset.Parse(day, CultureInfo.InvariantCulture));
        var complaints = Example.All[source]
            .Select(example => bench.Try(example) is { } complaint ? $"{example}: {complaint}" : null).OfType<string>().ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public void Pester_runs_every_example()
    {
        // What the Pester suite makes its cases of, by its own script.
        using var module = new ModuleAtWork();
        var cases = module.Good("& $args[0] | ForEach-Object { '{0}, {1}' -f $_.Source, $_.Title }", ExampleBench.Script("Get-Example.ps1")).Cast<string>();
        Assert.Equal(Example.All.SelectMany(source => source).Select(example => example.ToString()).Order(StringComparer.Ordinal), cases.Order(StringComparer.Ordinal));
    }
}
