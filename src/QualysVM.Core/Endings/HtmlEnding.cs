using System.Text.RegularExpressions;

namespace QualysVM.Core.Endings;

/// <summary>The tag that closes the page, with nothing behind it but blanks and comments. Tags within may be left open: a page is no XML.</summary>
internal sealed class HtmlEnding : FileEnding
{
    private const int LookedAt = 4096;
    private static readonly Regex Page = new(@"^(?:<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!doctype\s+html[^>]*>|\s)*<html[\s>]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    private static readonly Regex End = new(@"</html\s*>(?:\s|<!--(?:(?!-->).)*-->)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    private readonly Tail tail = new(LookedAt);

    public override string Format => "HTML";

    public override bool IsReached => End.IsMatch(tail.AsText());

    /// <summary>Whether a text is the beginning of a page.</summary>
    public static bool Begins(string text) => Page.IsMatch(text);

    public override void See(byte[] bytes, int from, int count) => tail.See(bytes, from, count);
}
