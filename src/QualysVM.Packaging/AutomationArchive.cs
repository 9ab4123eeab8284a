using System.IO.Compression;

namespace QualysVM.Packaging;

/// <summary>
/// The module as a zip for Azure Automation. "The name of the .zip file, the name of the folder, and the name of the file in the
/// folder must be the same" (New-AzAutomationModule), and there is to be no version folder (Manage modules in Azure Automation),
/// both on learn.microsoft.com.
/// </summary>
internal static class AutomationArchive
{
    public const string FileName = "QualysVM.zip";

    // The same moment as in Package.targets: the time of a build is no part of what was built.
    internal static readonly DateTimeOffset Moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(StagedFiles module, string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var name in module.Names)
        {
            var entry = zip.CreateEntry("QualysVM/" + name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = Moment;
            using var content = File.OpenRead(module.PathOf(name));
            using var target = entry.Open();
            content.CopyTo(target);
        }
    }
}
