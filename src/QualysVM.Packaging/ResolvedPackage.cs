using NuGet.Packaging;

namespace QualysVM.Packaging;

/// <summary>One package for one target framework, in the folder where restore keeps it.</summary>
internal sealed class ResolvedPackage
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Folder { get; init; }

    /// <summary>SHA-512 of the package, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What of it is needed at run time, as full paths.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    /// <summary>Names of the packages it asks for.</summary>
    public required IReadOnlyList<string> Dependencies { get; init; }

    /// <summary>The package's address as package URLs write it.</summary>
    public string Url => $"pkg:nuget/{Name}@{Version}";

    /// <summary>As SPDX writes it. Packages from before licence expressions give an address; those of .NET are under the MIT licence.</summary>
    public string Licence
    {
        get
        {
            var nuspec = new NuspecReader(Directory.EnumerateFiles(Folder, "*.nuspec").First());
            return nuspec.GetLicenseMetadata() is { Type: LicenseType.Expression } licence ? licence.License
                : nuspec.GetLicenseUrl() == "https://github.com/dotnet/corefx/blob/master/LICENSE.TXT" ? "MIT"
                : throw new InvalidDataException($"The package {Name} ships and names no licence that is known here. See ResolvedPackage.Licence.");
        }
    }
}
