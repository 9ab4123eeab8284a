using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Examples;

/// <summary>
/// Every example is run on a sandbox. The bare engine has no Select-Object and the like: an example that needs such a command is run by
/// the Pester suite alone, in a whole PowerShell; the others are run by both.
/// </summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Sources => [.. Example.All.Select(source => source.Key)];

    public static TheoryData<string, string> LeftToPester => [.. Example.All.SelectMany(source => source)
        .Select(example => (example.ToString(), string.Join(", ", ExampleBench.Lacking(example)))).Where(left => left.Item2.Length > 0)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_examples_run_in_their_order(string source)
    {
        using var bench = new ExampleBench();
        var complaints = Example.All[source].Where(example => ExampleBench.Lacking(example).Count == 0)
            .Select(example => bench.Try(example) is { } complaint ? $"{example}: {complaint}" : null).OfType<string>().ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(LeftToPester))]
    public void What_needs_more_than_the_bare_engine_is_run_by_Pester(string example, string lacking)
    {
        Assert.NotEmpty(lacking);
        Assert.Contains(example, PesterRuns.Value);
    }

    [Fact]
    public void Pester_runs_every_example() =>
        Assert.Equal(Example.All.SelectMany(source => source).Select(example => example.ToString()).Order(StringComparer.Ordinal), PesterRuns.Value.Order(StringComparer.Ordinal));

    /// <summary>What the Pester suite makes its cases of, by its own script.</summary>
    private static readonly Lazy<IReadOnlyList<string>> PesterRuns = new(() =>
    {
        using var module = new ModuleAtWork();
        return [.. module.Good("& $args[0] | ForEach-Object { '{0}, {1}' -f $_.Source, $_.Title }", ExampleBench.Script("Get-Example.ps1")).Cast<string>()];
    });
}
