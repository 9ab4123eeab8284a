using System.Text.RegularExpressions;
using QualysVM.Core;

namespace QualysVM.Tests.Conventions;

/// <summary>In the core, of two namespaces one may know the other: whoever reads one of them need not have read the other before.</summary>
public sealed partial class NamespaceTests
{
    private const string Core = "QualysVM.Core";

    /// <summary>Stands above all others, and none of them knows it.</summary>
    private const string Entry = nameof(QualysApi);

    private static readonly Dictionary<string, HashSet<string>> Known = Knowledge();

    [Fact]
    public void No_two_namespaces_know_each_other() => Assert.Empty(
        from one in Known
        from other in one.Value
        where string.CompareOrdinal(one.Key, other) < 0 && Known.TryGetValue(other, out var back) && back.Contains(one.Key)
        select $"{one.Key} and {other}");

    [Fact]
    public void Nobody_knows_the_entry() => Assert.DoesNotContain(Known, one => one.Value.Contains(Entry));

    /// <summary>What the test reads is what there is.</summary>
    [Fact]
    public void Knowledge_is_found()
    {
        Assert.Empty(new[] { "Http", "Limits", "Xml", "Versions" }.Except(Known["Sessions"]));
        Assert.Contains("Wording", Known["Errors"]);
        Assert.Contains("Lists", Known[Entry]);
    }

    private static Dictionary<string, HashSet<string>> Knowledge()
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (from, to) in FromCode().Concat(FromSource()).Where(pair => pair.To != pair.From))
        {
            known.TryAdd(from, []);
            known[from].Add(to);
        }

        return known;
    }

    private static IEnumerable<(string From, string To)> FromCode() =>
        from type in typeof(QualysApi).Assembly.GetTypes()
        where IsOurs(type)
        from used in TypeUse.By(type)
        where IsOurs(used)
        select (Of(type), Of(used));

    /// <summary>The compiler leaves no trace of a constant; the line that names its namespace stays.</summary>
    private static IEnumerable<(string From, string To)> FromSource()
    {
        var folder = Path.Combine(StagedAssembly.RepositoryRoot, "src", Core);
        return
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
            where !path.StartsWith("obj/", StringComparison.Ordinal) && path.Contains('/', StringComparison.Ordinal)
            from match in Using().Matches(File.ReadAllText(file))
            select (path.Split('/')[0], match.Groups[1].Value);
    }

    private static bool IsOurs(Type type) => type.Assembly == typeof(QualysApi).Assembly && type.Namespace?.StartsWith(Core, StringComparison.Ordinal) == true;

    /// <summary>Its first namespace below the core's: what belongs to a scan stands with the scans.</summary>
    private static string Of(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        return outer == typeof(QualysApi) ? Entry : outer.Namespace!.Split('.') is [_, _, var first, ..] ? first : Core;
    }

    [GeneratedRegex(@"^using (?:static )?QualysVM\.Core\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
