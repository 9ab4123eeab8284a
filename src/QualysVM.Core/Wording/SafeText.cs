using System.Text.RegularExpressions;

namespace QualysVM.Core.Wording;

/// <summary>
/// The one place that every text passes before anybody sees it, be it an error, a stream or a log. Part of it may come from outside: from the
/// service, a proxy, the framework, the file system. Secrets that a session knows are masked, users and queries of addresses are left out,
/// characters that a terminal would obey become signs, and what is too long is cut in its middle. A text that has passed may pass again.
/// </summary>
internal static class SafeText
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "REDACTED";

    private const int Longest = 2000;
    private const int LongestTail = 500;
    private const int LongestLookedAt = 8000;

    /// <summary>
    /// User and password of an address, with or without a scheme. Where a password holds what an address must not, the last @ ends it.
    /// All that repeats has an end, so no text takes long.
    /// </summary>
    private static readonly Regex UserOfAddress = new(
        @"(?<=:[\\/]{2})(?:[^\s/?#'""]{0,300}@|[^\s/?#'"":@\[\]]{0,300}:(?!\d{1,5}(?:[/?#'"",;.)\s]|$))[^\s'""]{0,300}@)|(?<![^\s'""(<=,;])[^\s:/@'""\\(<=,;]{1,300}:(?![\\/]{2})[^\s@'""\\]{1,300}@(?=[\w\[])",
        RegexOptions.CultureInvariant);

    /// <summary>What follows the path of an address.</summary>
    private static readonly Regex QueryOfAddress = new(@"(?<=://[^\s?#'""]{1,500})[?#][^\s'"")]+", RegexOptions.CultureInvariant);

    /// <summary>A text as it may be said, in one line.</summary>
    public static string Of(string? text) => Fit(ControlCharacters.InOneLine(Discreet(text ?? "")));

    /// <summary>Several lines as they may be said. A line of ours begins with two blanks; no other begins a new one.</summary>
    public static string Lines(string text) => string.Join("\n  ", text.Split(["\n  "], StringSplitOptions.None).Select(Of));

    /// <summary>Whether a text may be said as it is.</summary>
    public static bool IsSafe(string text) => Of(text) == text;

    /// <summary>The text without secrets, in as many lines as it has.</summary>
    public static string Discreet(string text)
    {
        var masked = KnownSecrets.Mask(Shortened(text, LongestLookedAt, LongestLookedAt / 2));
        return masked.IndexOf('@') < 0 && masked.IndexOf("://", StringComparison.Ordinal) < 0
            ? masked
            : QueryOfAddress.Replace(UserOfAddress.Replace(masked, ""), "");
    }

    private static string Fit(string text) => Shortened(text, Longest, LongestTail);

    private static string Shortened(string text, int longest, int tail)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var left = $" […{text.Length - longest} characters…] ";
        return text.Substring(0, longest - tail - left.Length) + left + text.Substring(text.Length - tail);
    }
}
