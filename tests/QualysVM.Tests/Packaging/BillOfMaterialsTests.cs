using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Packaging;

/// <summary>Each assembly that ships is known: whose it is, under what licence, and that it is unchanged.</summary>
public sealed partial class BillOfMaterialsTests
{
    private static readonly JsonNode Bill = JsonNode.Parse(File.ReadAllText(Path.Combine(BuiltPackage.Folder, $"QualysVM.{BuiltPackage.Module.Version}.cdx.json")))!;

    [Fact]
    public void Every_assembly_stands_in_it_once_with_its_hash()
    {
        var listed = Components().Append(Bill["metadata"]!["component"]!).SelectMany(component => component["components"]!.AsArray())
            .Select(file => ((string?)file!["name"], (string?)file["hashes"]![0]!["content"]));
        Assert.Equal(BuiltPackage.Module.Assemblies.Select(name => ((string?)name, (string?)BuiltPackage.Module.Hash(name))), listed.OrderBy(file => file.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_has_its_address_version_licence_and_hash()
    {
        Assert.NotEmpty(Components());
        Assert.All(Components(), component =>
        {
            Assert.Equal($"pkg:nuget/{component["name"]}@{component["version"]}", (string?)component["purl"]);
            Assert.Contains((string?)component["licenses"]![0]!["expression"], new[] { "MIT", "BSD-3-Clause", "Apache-2.0" });
            Assert.Matches("^[0-9a-f]{128}$", (string)component["hashes"]![0]!["content"]!);
        });
        var props = File.ReadAllText(Path.Combine(StagedAssembly.RepositoryRoot, "src", "Directory.Packages.props"));
        var polly = Components().Single(component => (string?)component["name"] == "Polly.Core");
        Assert.Contains($"\"Polly.Core\" Version=\"{polly["version"]}\"", props, StringComparison.Ordinal);
    }

    [Fact]
    public void What_depends_on_what_is_told_in_names_that_stand_in_it()
    {
        var known = Components().Append(Bill["metadata"]!["component"]!).Select(component => (string?)component["bom-ref"]).ToHashSet();
        var edges = Bill["dependencies"]!.AsArray();
        Assert.Equal(known, edges.Select(edge => (string?)edge!["ref"]).ToHashSet());
        Assert.All(edges.SelectMany(edge => edge!["dependsOn"]!.AsArray()), name => Assert.Contains((string?)name, known));
        Assert.Contains("Microsoft.Bcl.TimeProvider", edges.Single(edge => ((string)edge!["ref"]!).Contains("Polly.Core", StringComparison.Ordinal))!["dependsOn"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_as_it_came_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("Polly.Core.dll");
        File.WriteAllBytes(file, [.. File.ReadAllBytes(StagedAssembly.File("net8.0", "dependencies", "Polly.Core.dll")), 0]);
        Assert.Contains("Polly.Core.dll ships but is of no package", Assert.Throws<InvalidDataException>(() => BuiltPackage.Resolved().Owner(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_notices_name_each_file_of_others_with_its_licence_and_none_that_does_not_ship()
    {
        var resolved = BuiltPackage.Resolved();
        var shipped = BuiltPackage.Module.Foreign
            .Select(name => $"{Path.GetFileName(name)}: {resolved.Owner(BuiltPackage.Module.PathOf(name)).Licence}")
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var notices = File.ReadAllText(BuiltPackage.Module.PathOf("THIRD-PARTY-NOTICES.txt"));
        var named = Named().Matches(notices).Select(match => match.Value).Order(StringComparer.Ordinal).ToList();

        Assert.True(shipped.SequenceEqual(named), $"""
            src/THIRD-PARTY-NOTICES.txt and the files that ship differ. Each file of others has a line "<file>: <licence>" at the head of
            the notices, with its copyright below, and each licence has its text further down.
            Add:    {string.Join(", ", shipped.Except(named))}
            Remove: {string.Join(", ", named.Except(shipped))}
            """);
        Assert.All(shipped.Select(line => line.Split(": ")[1]).Distinct(), licence => Assert.Matches($@"(?m)^-{{80}}\n{Regex.Escape(licence)}\n-{{80}}\n", notices));
    }

    private static IEnumerable<JsonNode> Components() => Bill["components"]!.AsArray().Select(component => component!);

    [GeneratedRegex(@"^\S+\.dll: \S+$", RegexOptions.Multiline)]
    private static partial Regex Named();
}
