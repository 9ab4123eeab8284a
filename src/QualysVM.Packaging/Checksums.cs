namespace QualysVM.Packaging;

/// <summary>What <c>sha256sum --check</c> reads, for everything in a folder.</summary>
internal static class Checksums
{
    public const string FileName = "SHA256SUMS";

    public static void Write(string folder)
    {
        var lines = Directory.EnumerateFiles(folder)
            .Where(file => Path.GetFileName(file) != FileName)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(file => $"{StagedFiles.Sha256(file)}  {Path.GetFileName(file)}\n");
        File.WriteAllText(Path.Combine(folder, FileName), string.Concat(lines));
    }
}
