using System.Reflection;

namespace QualysVM.Host.Engine;

/// <summary>The module as it ships: the folder that the build lays out.</summary>
public static class StagedModule
{
    /// <summary>The folder, known from the build (assembly metadata <c>ModuleOutput</c>).</summary>
    public static string Folder { get; } = typeof(StagedModule).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "ModuleOutput").Value!;

    /// <summary>The manifest to import.</summary>
    /// <exception cref="FileNotFoundException">The module has not been built.</exception>
    public static string Manifest
    {
        get
        {
            var manifest = Path.Combine(Folder, "QualysVM.psd1");
            return File.Exists(manifest)
                ? manifest
                : throw new FileNotFoundException($"The module is not at {Folder}. Run `dotnet build` at the root of the repository first.", manifest);
        }
    }

    /// <summary>What holds <c>QualysVM/&lt;version&gt;/</c>, so that scripts can find the module by name too.</summary>
    internal static string ModulePath => Path.GetFullPath(Path.Combine(Folder, "..", ".."));
}
