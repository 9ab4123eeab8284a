using NuGet.ProjectModel;

namespace QualysVM.Packaging;

/// <summary>The packages that restore resolved, so that a file that ships can be told to be of one of them.</summary>
internal sealed class ResolvedPackages
{
    private readonly IReadOnlyList<ResolvedPackage> packages;

    private ResolvedPackages(IReadOnlyList<ResolvedPackage> packages) => this.packages = packages;

    /// <summary>Reads the <c>project.assets.json</c> of each project.</summary>
    public static ResolvedPackages Read(IEnumerable<string> assets) => new(
    [
        .. from file in assets.Select(path => new LockFileFormat().Read(path))
           from target in file.Targets
           from resolved in target.Libraries
           where resolved.Type == "package"
           let library = file.GetLibrary(resolved.Name, resolved.Version)
           let folder = file.PackageFolders.Select(root => Path.Combine(root.Path, library.Path)).First(Directory.Exists)
           select new ResolvedPackage
           {
               Name = library.Name,
               Version = library.Version.ToNormalizedString(),
               Folder = folder,
               Hash = Convert.ToHexStringLower(Convert.FromBase64String(library.Sha512)),
               Assemblies = [.. resolved.RuntimeAssemblies.Select(asset => Path.Combine(folder, asset.Path))],
               Dependencies = [.. resolved.Dependencies.Select(dependency => dependency.Id)],
           },
    ]);

    /// <summary>The package that a file is of: it has one of that name with the very same bytes.</summary>
    public ResolvedPackage Owner(string file)
    {
        var hash = StagedFiles.Sha256(file);
        return packages.FirstOrDefault(package => package.Assemblies.Any(assembly => Path.GetFileName(assembly) == Path.GetFileName(file) && StagedFiles.Sha256(assembly) == hash))
            ?? throw new InvalidDataException($"{Path.GetFileName(file)} ships but is of no package that was restored. A file of others must ship as it came.");
    }
}
