using System.Security.Cryptography;

namespace QualysVM.Packaging;

/// <summary>The module as laid out for one version, file by file in an order that never changes.</summary>
internal sealed class StagedFiles
{
    private readonly string folder;

    public StagedFiles(string folder)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Version = Path.GetFileName(this.folder);
        Names = [.. Directory.EnumerateFiles(this.folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(this.folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    public string Version { get; }

    /// <summary>Paths from the module's folder on, with forward slashes.</summary>
    public IReadOnlyList<string> Names { get; }

    public IEnumerable<string> Assemblies => Names.Where(name => name.EndsWith(".dll", StringComparison.Ordinal));

    /// <summary>The assemblies that others wrote.</summary>
    public IEnumerable<string> Foreign => Assemblies.Where(name => !Path.GetFileName(name).StartsWith("QualysVM.", StringComparison.Ordinal));

    public string PathOf(string name) => Path.Combine(folder, name);

    public string Hash(string name) => Sha256(PathOf(name));

    internal static string Sha256(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
