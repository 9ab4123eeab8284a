using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace QualysVM.Tests.Conventions;

/// <summary>
/// Everything that the assemblies of one folder ask for, followed to where it is found: in the framework, beside them, or in
/// <c>dependencies/</c>, which the module's own loader alone looks into.
/// </summary>
internal sealed class AssemblyClosure
{
    private readonly List<string> missing = [];
    private readonly List<string> resolved = [];

    /// <param name="folder">A copy of <c>bin/net472</c> or <c>bin/net8.0</c>.</param>
    /// <param name="framework">What the framework has, with its version.</param>
    public AssemblyClosure(string folder, IReadOnlyDictionary<string, Version> framework)
    {
        var shipped = Directory.GetFiles(folder, "*.dll", SearchOption.AllDirectories)
            .Select(file => (Identity: Read(file, out var references), References: references, Walled: Path.GetFileName(Path.GetDirectoryName(file)) == "dependencies"))
            .ToDictionary(file => file.Identity.Name!);

        foreach (var file in shipped.Values.OrderBy(file => file.Identity.Name, StringComparer.Ordinal))
        {
            foreach (var asked in file.References.Where(asked => !framework.TryGetValue(asked.Name!, out var version) || version < asked.Version).OrderBy(asked => asked.Name, StringComparer.Ordinal))
            {
                if (!shipped.TryGetValue(asked.Name!, out var found) || found.Identity.Version < asked.Version || (found.Walled && !file.Walled))
                {
                    missing.Add($"{file.Identity.Name} asks for {asked.Name} {asked.Version}");
                }
                else if (file.Walled)
                {
                    resolved.Add($"{file.Identity.Name} -> {asked.Name}" + (found.Identity.Version == asked.Version ? "" : $" {asked.Version}, gets {found.Identity.Version}"));
                }
            }
        }
    }

    /// <summary>What is nowhere, or too old where it is, or behind the wall for one who stands before it.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>What only the module's loader finds: files loaded without a context do not even see each other.</summary>
    public IReadOnlyList<string> Resolved => resolved;

    /// <summary>Names and versions of the assemblies in a folder, and in folders below.</summary>
    public static IReadOnlyDictionary<string, Version> Versions(string folder) => Directory.GetFiles(folder, "*.dll", SearchOption.AllDirectories)
        .Where(IsAssembly)
        .Select(file => Read(file, out _))
        .GroupBy(identity => identity.Name!)
        .ToDictionary(group => group.Key, group => group.Max(identity => identity.Version)!);

    // The framework has native files and modules among its own.
    private static bool IsAssembly(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        return image.HasMetadata && image.GetMetadataReader().IsAssembly;
    }

    private static AssemblyName Read(string file, out IReadOnlyList<AssemblyName> references)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        references = [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
        return metadata.GetAssemblyDefinition().GetAssemblyName();
    }
}
