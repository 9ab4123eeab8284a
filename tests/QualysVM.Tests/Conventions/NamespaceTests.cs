using System.Reflection;
using System.Text.RegularExpressions;
using QualysVM.Core;
using QualysVM.Sandbox;

namespace QualysVM.Tests.Conventions;

/// <summary>Of two namespaces one may know the other: whoever reads one of them need not have read the other before.</summary>
public sealed partial class NamespaceTests
{
    /// <summary>Stands above all others, and none of them knows it.</summary>
    private const string Entry = nameof(QualysApi);

    /// <summary>Says how the sandbox is to be, and so names what it has: no namespace, and known by all.</summary>
    private const string Options = nameof(SandboxOptions);

    private static readonly Assembly[] Houses = [typeof(QualysApi).Assembly, typeof(SandboxHandler).Assembly];

    private static readonly Dictionary<string, Dictionary<string, HashSet<string>>> Known = Houses.ToDictionary(NameOf, Knowledge);

    public static TheoryData<string> Names => [.. Houses.Select(NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_namespaces_know_each_other(string house) => Assert.Empty(
        from one in Known[house]
        from other in one.Value
        where one.Key != Options && other != Options && string.CompareOrdinal(one.Key, other) < 0 && Known[house].TryGetValue(other, out var back) && back.Contains(one.Key)
        select $"{one.Key} and {other}");

    [Fact]
    public void Nobody_knows_the_entry() => Assert.DoesNotContain(Known["QualysVM.Core"], one => one.Value.Contains(Entry));

    /// <summary>What the test reads is what there is.</summary>
    [Fact]
    public void Knowledge_is_found()
    {
        var core = Known["QualysVM.Core"];
        Assert.Empty(new[] { "Http", "Limits", "Xml", "Versions" }.Except(core["Sessions"]));
        Assert.Contains("Wording", core["Errors"]);
        Assert.Contains("Lists", core[Entry]);
        var sandbox = Known["QualysVM.Sandbox"];
        Assert.Empty(new[] { "Http", "Parameters", "Subscription", Options }.Except(sandbox["Scans"]));
        Assert.Contains("KnowledgeBase", sandbox["Subscription"]);
    }

    private static string NameOf(Assembly house) => house.GetName().Name!;

    private static Dictionary<string, HashSet<string>> Knowledge(Assembly house)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (from, to) in FromCode(house).Concat(FromSource(NameOf(house))).Where(pair => pair.To != pair.From))
        {
            known.TryAdd(from, []);
            known[from].Add(to);
        }

        return known;
    }

    private static IEnumerable<(string From, string To)> FromCode(Assembly house) =>
        from type in house.GetTypes()
        where IsOf(house, type)
        from used in TypeUse.By(type)
        where IsOf(house, used)
        select (Of(type), Of(used));

    /// <summary>The compiler leaves no trace of a constant; the line that names its namespace stays.</summary>
    private static IEnumerable<(string From, string To)> FromSource(string house)
    {
        var folder = Path.Combine(StagedAssembly.RepositoryRoot, "src", house);
        return
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
            where !path.StartsWith("obj/", StringComparison.Ordinal) && path.Contains('/', StringComparison.Ordinal)
            from match in Using().Matches(File.ReadAllText(file))
            where $"QualysVM.{match.Groups[1].Value}" == house
            select (path.Split('/')[0], match.Groups[2].Value);
    }

    private static bool IsOf(Assembly house, Type type) => type.Assembly == house && type.Namespace?.StartsWith(NameOf(house), StringComparison.Ordinal) == true;

    /// <summary>Its first namespace below the project's: what belongs to a scan stands with the scans. A type above them all stands for itself.</summary>
    private static string Of(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        return outer.Namespace!.Split('.') is [_, _, var first, ..] ? first : outer.Name;
    }

    [GeneratedRegex(@"^using (?:static )?QualysVM\.(\w+)\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
