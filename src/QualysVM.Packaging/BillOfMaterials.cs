using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QualysVM.Packaging;

/// <summary>
/// What is in the module, as CycloneDX 1.6: each assembly with its hash, under the package it came from. It has neither a serial
/// number nor a time, which the format leaves open, so the same module has the same bill.
/// </summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(StagedFiles module, ResolvedPackages packages, string path) =>
        File.WriteAllText(path, Describe(module, packages).ToJsonString(Layout) + "\n");

    internal static JsonObject Describe(StagedFiles module, ResolvedPackages packages)
    {
        var shipped = module.Foreign
            .Select(name => (Name: name, Package: packages.Owner(module.PathOf(name))))
            .GroupBy(file => file.Package.Url)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var main = $"pkg:nuget/QualysVM@{module.Version}?repository_url=https://www.powershellgallery.com/api/v2";

        return new JsonObject
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = Library(main, "QualysVM", module.Version, "MIT", Files(module, module.Assemblies.Except(module.Foreign))),
            },
            ["components"] = List(shipped.Select(group =>
            {
                var package = group.First().Package;
                var library = Library(package.Url, package.Name, package.Version, package.Licence, Files(module, group.Select(file => file.Name)));
                library["hashes"] = List([Hash("SHA-512", package.Hash)]);
                return library;
            })),
            ["dependencies"] = List(shipped.Select(group => Dependency(group.Key, shipped
                    .Where(other => group.SelectMany(file => file.Package.Dependencies).Contains(other.First().Package.Name))
                    .Select(other => other.Key)))
                .Prepend(Dependency(main, shipped.Select(group => group.Key)))),
        };
    }

    private static JsonObject Library(string url, string name, string version, string licence, JsonArray files) => new()
    {
        ["type"] = "library",
        ["bom-ref"] = url,
        ["name"] = name,
        ["version"] = version,
        ["licenses"] = List([new JsonObject { ["expression"] = licence }]),
        ["purl"] = url,
        ["components"] = files,
    };

    private static JsonArray Files(StagedFiles module, IEnumerable<string> names) => List(names.Select(name => new JsonObject
    {
        ["type"] = "file",
        ["bom-ref"] = name,
        ["name"] = name,
        ["hashes"] = List([Hash("SHA-256", module.Hash(name))]),
    }));

    private static JsonObject Hash(string algorithm, string content) => new() { ["alg"] = algorithm, ["content"] = content };

    private static JsonObject Dependency(string url, IEnumerable<string> on) =>
        new() { ["ref"] = url, ["dependsOn"] = new JsonArray([.. on.Select(other => (JsonNode)other)]) };

    private static JsonArray List(IEnumerable<JsonObject> items) => new([.. items]);
}
