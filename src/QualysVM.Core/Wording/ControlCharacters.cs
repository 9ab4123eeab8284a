using System.Globalization;
using System.Text;

namespace QualysVM.Core.Wording;

/// <summary>
/// Characters that a terminal, an editor or a log obeys instead of showing them: of the control sets C0 and C1, of the direction of writing,
/// of lines and paragraphs, and those that nobody sees. In a text they become signs that can be read.
/// </summary>
internal static class ControlCharacters
{
    private const char FirstPicture = '\u2400';
    private const char Delete = '\x7F';
    private const char PictureOfDelete = '\u2421';

    /// <summary>The text in one line, with a sign for each such character, line ends and tabs too.</summary>
    public static string InOneLine(string text) => Shown(text, linesStay: false);

    /// <summary>The text with a sign for each such character but line ends and tabs, for what is read in several lines.</summary>
    public static string InLines(string text) => Shown(text, linesStay: true);

    private static string Shown(string text, bool linesStay)
    {
        var plain = 0;
        while (plain < text.Length && IsPlain(text[plain]))
        {
            plain++;
        }

        if (plain == text.Length)
        {
            return text; // nearly always
        }

        var shown = new StringBuilder(text, 0, plain, text.Length + 16);
        for (int i = plain, length; i < text.Length; i += length)
        {
            length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (IsPlain(text[i]) || IsSeen(text, i) || (linesStay && IsLineEndOrTab(text, i)))
            {
                shown.Append(text, i, length);
            }
            else
            {
                shown.Append(Sign(char.IsSurrogate(text[i]) && length == 1 ? text[i] : char.ConvertToUtf32(text, i)));
            }
        }

        return shown.ToString();
    }

    /// <summary>Letters of Latin, Greek, Cyrillic and what else stands below the first unseen character beyond Latin-1: most of all texts.</summary>
    private static bool IsPlain(char c) => c is (>= ' ' and < Delete) or (> '\u00AD' and < '\u0600');

    private static bool IsSeen(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate => false,
        UnicodeCategory.Format => text[at] is '\u200C' or '\u200D' or '\u00AD', // joiners that scripts and emoji are written with, and the soft hyphen
        _ => true,
    };

    private static bool IsLineEndOrTab(string text, int at) => text[at] is '\n' or '\t' || (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n');

    private static string Sign(int code) => code switch
    {
        < ' ' => ((char)(FirstPicture + code)).ToString(),
        Delete => PictureOfDelete.ToString(),
        _ => string.Format(CultureInfo.InvariantCulture, "<U+{0:X4}>", code),
    };
}
