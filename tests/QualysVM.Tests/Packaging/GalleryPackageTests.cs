using System.Buffers.Binary;
using System.Collections;
using QualysVM.Host.Engine;
using QualysVM.Packaging;
using QualysVM.Tests.Conventions;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Packaging;

/// <summary>The nupkg says what the manifest says and holds what is staged.</summary>
public sealed class GalleryPackageTests
{
    // What NuGet's container itself is made of, and the picture that the gallery shows.
    private static readonly string[] OfContainer = ["QualysVM.nuspec", "QualysVM.png", "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];

    [Fact]
    public void It_holds_the_staged_files_as_they_are_and_no_others()
    {
        var files = BuiltPackage.Entries(BuiltPackage.Gallery).Where(entry => !OfContainer.Contains(entry.Name)).ToDictionary(entry => entry.Name, entry => entry.Content);
        Assert.Equal(BuiltPackage.Module.Names, files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(BuiltPackage.Module.PathOf(file.Key)), file.Value));
    }

    [Fact]
    public void Its_container_is_whole_and_says_nothing_of_when_it_was_made()
    {
        var entries = BuiltPackage.Entries(BuiltPackage.Gallery);
        Assert.Equal(OfContainer.Order(), entries.Select(entry => entry.Name).Intersect(OfContainer).Order());
        Assert.All(entries, entry => Assert.Equal(AutomationArchive.Moment.DateTime, entry.Written));
    }

    [Fact]
    public void Its_words_are_those_of_the_manifest()
    {
        using var engine = new ModuleAtWork();
        var manifest = Assert.IsType<Hashtable>(Assert.Single(engine.Good("& ([scriptblock]::Create($args[0]))", File.ReadAllText(StagedModule.Manifest))));
        var data = (Hashtable)((Hashtable)manifest["PrivateData"]!)["PSData"]!;
        var metadata = BuiltPackage.Metadata();

        Assert.Equal(
            ["QualysVM", manifest["ModuleVersion"], manifest["Author"], manifest["Description"], manifest["Copyright"], data["ReleaseNotes"]],
            new[] { "id", "version", "authors", "description", "copyright", "releaseNotes" }.Select(name => metadata[name].Single().Value));
        Assert.Equal(("expression", "MIT"), ((string?)metadata["license"].Single().Attribute("type"), metadata["license"].Single().Value));
        Assert.Equal("QualysVM.png", metadata["icon"].Single().Value);
        Assert.StartsWith(string.Join(' ', ((object[])data["Tags"]!).Prepend("PSModule")) + " ", metadata["tags"].Single().Value, StringComparison.Ordinal);
        // A module needs no packages and no frameworks: an installer would look for them in the gallery.
        Assert.Empty(metadata["dependencies"].Concat(metadata["frameworkAssemblies"]));
        Assert.Empty(metadata["projectUrl"].Concat(metadata["repository"]));
    }

    [Fact]
    public void Its_tags_name_each_cmdlet_and_both_editions_within_what_the_gallery_takes()
    {
        var tags = BuiltPackage.Metadata()["tags"].Single().Value;
        var cmdlets = StagedAssembly.Commands.Keys.SelectMany(name => new[] { "PSCmdlet_" + name, "PSCommand_" + name });
        Assert.Equal(cmdlets.Concat(["PSModule", "PSIncludes_Cmdlet", "PSEdition_Core", "PSEdition_Desktop"]).Order(), tags.Split(' ').Where(tag => tag.StartsWith("PS", StringComparison.Ordinal)).Order());
        Assert.InRange(tags.Length, 1, 4000);
    }

    [Fact]
    public void The_picture_is_no_larger_than_the_gallery_shows()
    {
        var png = BuiltPackage.Entries(BuiltPackage.Gallery).Single(entry => entry.Name == "QualysVM.png").Content;
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), 1, 128);
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), 1, 128);
    }
}
