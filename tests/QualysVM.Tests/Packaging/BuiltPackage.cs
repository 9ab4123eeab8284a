using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using QualysVM.Packaging;
using QualysVM.Host.Engine;
using QualysVM.Tests.Conventions;

namespace QualysVM.Tests.Packaging;

/// <summary>What <c>dotnet pack</c> made of the staged module when these tests were built.</summary>
internal static class BuiltPackage
{
    public static string Folder { get; } = typeof(BuiltPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(entry => entry.Key == "PackageOutput").Value!;

    public static StagedFiles Module { get; } = new(StagedModule.Folder);

    public static string Gallery { get; } = Path.Combine(Folder, $"QualysVM.{Module.Version}.nupkg");

    public static string Automation { get; } = Path.Combine(Folder, AutomationArchive.FileName);

    /// <summary>The files in an archive, in its order, with what is in them.</summary>
    public static IReadOnlyList<(string Name, DateTime Written, byte[] Content)> Entries(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return [.. zip.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return (entry.FullName, entry.LastWriteTime.DateTime, content.ToArray());
        })];
    }

    /// <summary>The nuspec's elements by name.</summary>
    public static ILookup<string, XElement> Metadata()
    {
        var nuspec = Entries(Gallery).Single(entry => entry.Name == "QualysVM.nuspec").Content;
        return XDocument.Load(new MemoryStream(nuspec)).Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName);
    }

    /// <summary>What restore resolved for the projects that ship.</summary>
    public static ResolvedPackages Resolved() => ResolvedPackages.Read(new[] { "QualysVM", "QualysVM.Core", "QualysVM.Resilience", "QualysVM.Sandbox" }
        .Select(project => Path.Combine(StagedAssembly.RepositoryRoot, "src", project, "obj", "project.assets.json")));
}
