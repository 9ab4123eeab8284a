using QualysVM.Packaging;
using QualysVM.Tests.Engine;

namespace QualysVM.Tests.Packaging;

/// <summary>The zip for Azure Automation, and the sums of everything.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public void Zip_folder_and_manifest_have_one_name_and_there_is_no_folder_for_the_version()
    {
        Assert.Equal("QualysVM.zip", Path.GetFileName(BuiltPackage.Automation));
        var entries = BuiltPackage.Entries(BuiltPackage.Automation);
        Assert.Equal(BuiltPackage.Module.Names.Select(name => "QualysVM/" + name), entries.Select(entry => entry.Name));
        Assert.Contains("QualysVM/QualysVM.psd1", entries.Select(entry => entry.Name));
        Assert.All(entries, entry => Assert.Equal(File.ReadAllBytes(BuiltPackage.Module.PathOf(entry.Name["QualysVM/".Length..])), entry.Content));
    }

    [Fact]
    public void The_same_files_at_another_time_and_in_another_folder_are_the_same_zip()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();
        foreach (var name in BuiltPackage.Module.Names.Reverse())
        {
            var copy = Path.Combine(other.Path, "0.1.0", name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(BuiltPackage.Module.PathOf(name), copy);
            File.SetLastWriteTimeUtc(copy, new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        AutomationArchive.Write(BuiltPackage.Module, one.File("a.zip"));
        AutomationArchive.Write(new StagedFiles(other.File("0.1.0")), other.File("b.zip"));
        Assert.Equal(File.ReadAllBytes(one.File("a.zip")), File.ReadAllBytes(other.File("b.zip")));
    }

    [Fact]
    public void The_sums_are_right_and_name_everything_that_is_published()
    {
        var lines = File.ReadAllLines(Path.Combine(BuiltPackage.Folder, Checksums.FileName)).Select(line => line.Split("  ")).ToList();
        var published = Directory.GetFiles(BuiltPackage.Folder).Select(Path.GetFileName).Where(name => name != Checksums.FileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(published, lines.Select(line => line[1]));
        Assert.Equal([$"QualysVM.{BuiltPackage.Module.Version}.cdx.json", Path.GetFileName(BuiltPackage.Gallery), "QualysVM.zip"], published);
        Assert.All(lines, line => Assert.Equal(StagedFiles.Sha256(Path.Combine(BuiltPackage.Folder, line[1])), line[0]));
    }
}
