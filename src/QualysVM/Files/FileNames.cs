using System.Globalization;
using System.Text;

namespace QualysVM.Files;

/// <summary>
/// Names of files made from what the service says, which may be anything. They hide nothing: what one sees is what the file is called, and the
/// extension that one sees is its extension.
/// </summary>
internal static class FileNames
{
    private const int LongestInBytes = 255;
    private const int LongestExtension = 10;
    private const string Trimmed = " .";

    /// <summary>The same on every system: a folder may be on a disk or a share that others read.</summary>
    private static readonly char[] Forbidden = ['"', '<', '>', '|', ':', '*', '?', '\\', '/'];

    /// <summary>What shows as nothing, or as a blank, although it is a letter, a mark or a symbol: fillers, joiners, selectors of variants.</summary>
    private static readonly char[] Invisible = ['\u034F', '\u115F', '\u1160', '\u17B4', '\u17B5', '\u180B', '\u180C', '\u180D', '\u180F', '\u2800',
        '\u3164', '\uFFA0', '\uFFFC', '\uFFFD',
        .. Enumerable.Range(0xFE00, 16).Select(code => (char)code)];

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that any file system takes, as near to another name as can be; its extension is kept where it looks like one.</summary>
    /// <param name="name">A name with or without an extension, from anywhere.</param>
    public static string Safe(string name)
    {
        var visible = Visible(name);
        var dot = visible.LastIndexOf('.');
        var extension = dot >= 0 ? visible.Substring(dot + 1) : "";
        return extension.Length is > 0 and <= LongestExtension && extension.All(c => c < 128 && char.IsLetterOrDigit(c))
            ? Clean(visible.Substring(0, dot), "." + extension)
            : Clean(visible, "");
    }

    /// <summary>A name that any file system takes, as near to the text as can be: <c>scan/1.2</c> becomes <c>scan_1.2</c>.</summary>
    /// <param name="text">What the name is made from.</param>
    /// <param name="extension">What it ends with, such as <c>.csv</c>.</param>
    /// <param name="longest">How many bytes of UTF-8 it may have.</param>
    public static string Clean(string text, string extension, int longest = LongestInBytes)
    {
        var name = Visible(text);
        if (name.Length == 0 || IsReserved(name))
        {
            name = "_" + name;
        }

        while (Encoding.UTF8.GetByteCount(name + extension) > longest)
        {
            name = name.Substring(0, name.Length - 1);
        }

        return name.TrimEnd(Trimmed.ToCharArray()) + extension;
    }

    /// <summary>Whether a path names a device where this runs: on Windows such a name is one in every folder, whatever its extension.</summary>
    public static bool IsDevice(string path) => Path.DirectorySeparatorChar == '\\' && IsReserved(Path.GetFileName(path));

    /// <summary>Whether Windows takes a name for a device. It reads the small digits of COM¹ to COM³ as digits.</summary>
    private static bool IsReserved(string name) => Reserved.Contains(name.Normalize(NormalizationForm.FormKC).Split('.', ':')[0].Trim());

    /// <summary>The text without what deceives: a run of blanks of any kind is one, and what shows as nothing or as a dot or a slash is an underscore.</summary>
    private static string Visible(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var shown = Shown(character);
            if (shown != ' ' || name.Length == 0 || name[name.Length - 1] != ' ')
            {
                name.Append(shown);
            }
        }

        return name.ToString().Trim(Trimmed.ToCharArray());
    }

    private static char Shown(char character) => character < 128
        ? char.IsControl(character) || Array.IndexOf(Forbidden, character) >= 0 ? '_' : character
        : char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '_',
            _ when Array.IndexOf(Invisible, character) >= 0 || LooksLikeAnother(character) => '_',
            _ => character,
        };

    /// <summary>Whether a character is a dot, a blank, or one that is forbidden, in another width or place: <c>a․exe</c> has no extension, and shows one.</summary>
    private static bool LooksLikeAnother(char character) =>
        character.ToString().Normalize(NormalizationForm.FormKC).Any(plain => plain is '.' or ' ' || Array.IndexOf(Forbidden, plain) >= 0);
}
