using System.Text;

namespace QualysVM.Files;

/// <summary>Names of files made from what the service says, which may be anything.</summary>
internal static class FileNames
{
    private const int LongestInBytes = 255;
    private const int LongestExtension = 10;

    /// <summary>The same on every system: a folder may be on a disk or a share that others read.</summary>
    private static readonly char[] Forbidden = ['"', '<', '>', '|', ':', '*', '?', '\\', '/'];

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that any file system takes, as near to another name as can be; its extension is kept where it looks like one.</summary>
    /// <param name="name">A name with or without an extension, from anywhere.</param>
    public static string Safe(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot >= 0 ? name.Substring(dot + 1) : "";
        return extension.Length is > 0 and <= LongestExtension && extension.All(c => c < 128 && char.IsLetterOrDigit(c))
            ? Clean(name.Substring(0, dot), "." + extension)
            : Clean(name, "");
    }

    /// <summary>A name that any file system takes, as near to the text as can be: <c>scan/1.2</c> becomes <c>scan_1.2</c>.</summary>
    /// <param name="text">What the name is made from.</param>
    /// <param name="extension">What it ends with, such as <c>.csv</c>.</param>
    /// <param name="longest">How many bytes of UTF-8 it may have.</param>
    public static string Clean(string text, string extension, int longest = LongestInBytes)
    {
        var name = new string([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || Array.IndexOf(Forbidden, c) >= 0 ? '_' : c)]).Trim(' ', '.');
        if (name.Length == 0 || Reserved.Contains(name.Split('.')[0].TrimEnd()))
        {
            name = "_" + name;
        }

        while (Encoding.UTF8.GetByteCount(name + extension) > longest)
        {
            name = name.Substring(0, name.Length - 1);
        }

        return name.TrimEnd(' ', '.') + extension;
    }
}
