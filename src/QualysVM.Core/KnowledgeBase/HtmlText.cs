using System.Net;
using System.Text;
using QualysVM.Core.Wording;

namespace QualysVM.Core.KnowledgeBase;

/// <summary>
/// The KnowledgeBase writes HTML: this is what a reader sees of it. Tags and comments are gone, entities are the characters they stand for, and behind the
/// words of a link stands where it leads. However much is nested or left open, each character is looked at a few times at most.
/// </summary>
internal sealed class HtmlText
{
    /// <summary>No real one is longer.</summary>
    private const int LongestLink = 1000;

    private readonly string html;
    private readonly StringBuilder seen;
    private readonly HashSet<string> nowhere = [];
    private int preformatted;
    private string? link;
    private int linkBegan;

    private HtmlText(string html) => (this.html, seen) = (html, new StringBuilder(html.Length));

    /// <summary>The text of some HTML; null where there is none. What has no tags keeps its lines.</summary>
    public static string? Plain(string? html) => html is null ? null : ControlCharacters.InLines(new HtmlText(html).Read().Trim());

    private string Read()
    {
        var (begin, end) = NextTag(0);
        if (begin < 0)
        {
            return Decoded(html);
        }

        var at = 0;
        for (; begin >= 0; (begin, end) = NextTag(at))
        {
            AddText(Decoded(html.Substring(at, begin - at)));
            at = Apply(begin, end);
        }

        AddText(Decoded(html.Substring(at)));
        EndLink();
        return seen.ToString();
    }

    private (int Begin, int End) NextTag(int from)
    {
        for (var open = html.IndexOf('<', from); open >= 0; open = html.IndexOf('<', open + 1))
        {
            if (EndOfTag(open) is var end && end >= 0)
            {
                return (open, end);
            }
        }

        return (-1, -1);
    }

    /// <summary>Where the tag or comment ends that begins here; -1 where it is a sign of the text, such as that of an address or a comparison.</summary>
    private int EndOfTag(int open)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            return Behind("-->", open + 4);
        }

        var (name, end) = (NameOf(open), EndOfName(open));
        var isTag = end > name && end < html.Length && char.IsLetter(html[name]) && (html[end] is '>' or '/' || char.IsWhiteSpace(html[end]));
        return isTag || (open + 1 < html.Length && html[open + 1] is '!' or '?') ? Behind(">", open + 1) : -1;
    }

    private int NameOf(int open) => open + 1 < html.Length && html[open + 1] == '/' ? open + 2 : open + 1;

    private int EndOfName(int open)
    {
        var end = NameOf(open);
        while (end < html.Length && (char.IsLetterOrDigit(html[end]) || html[end] is ':' or '-' or '_'))
        {
            end++;
        }

        return end;
    }

    /// <summary>The place behind the next such text; what is nowhere is looked for once.</summary>
    private int Behind(string text, int from)
    {
        var at = nowhere.Contains(text) ? -1 : html.IndexOf(text, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            nowhere.Add(text);
        }

        return at < 0 ? -1 : at + text.Length;
    }

    /// <returns>Where the text goes on.</returns>
    private int Apply(int open, int end)
    {
        var isEnd = html[open + 1] == '/';
        var name = html.Substring(NameOf(open), EndOfName(open) - NameOf(open)).ToUpperInvariant();
        switch (name)
        {
            case "P" or "H1" or "H2" or "H3" or "H4" or "H5" or "H6":
                Break(2);
                break;
            case "BR" when seen.Length > 0:
                TrimLine();
                seen.Append('\n');
                break;
            case "PRE":
                Break(1);
                preformatted = Math.Max(0, preformatted + (isEnd ? -1 : 1));
                break;
            case "DIV" or "TR" or "TABLE" or "UL" or "OL" or "DL" or "DT" or "DD" or "HR" or "BLOCKQUOTE":
                Break(1);
                break;
            case "LI":
                Break(1);
                seen.Append(isEnd ? "" : "- ");
                break;
            case "TD" or "TH" when !isEnd && !IsLineBegun:
                TrimLine();
                seen.Append('\t');
                break;
            case "A":
                EndLink();
                link = isEnd ? null : Target(html.Substring(open, end - open));
                linkBegan = seen.Length;
                break;
            case "SCRIPT" or "STYLE" when !isEnd && Behind("</" + name, end) is var close && close >= 0:
                return close - name.Length - 2;
        }

        return end;
    }

    private bool IsLineBegun => seen.Length == 0 || seen[seen.Length - 1] == '\n';

    private void AddText(string text)
    {
        if (preformatted > 0)
        {
            seen.Append(text);
            return;
        }

        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                seen.Append(c);
            }
            else if (!IsLineBegun && !char.IsWhiteSpace(seen[seen.Length - 1]))
            {
                seen.Append(' ');
            }
        }
    }

    /// <summary>Ends the line, and leaves empty ones so that there are so many ends.</summary>
    private void Break(int ends)
    {
        TrimLine();
        for (var i = 1; i <= ends && seen.Length > 0; i++)
        {
            if (seen.Length < i || seen[seen.Length - i] != '\n')
            {
                seen.Append('\n', ends - i + 1);
                return;
            }
        }
    }

    private void TrimLine()
    {
        var length = seen.Length;
        while (length > 0 && seen[length - 1] is ' ' or '\t')
        {
            length--;
        }

        seen.Length = length;
    }

    /// <summary>Says where the link leads, unless its words say it.</summary>
    private void EndLink()
    {
        if (link is null)
        {
            return;
        }

        var began = Math.Min(linkBegan, seen.Length);
        var words = seen.ToString(began, seen.Length - began).Trim();
        if (words.Length > LongestLink || words.IndexOf(link, StringComparison.OrdinalIgnoreCase) < 0)
        {
            TrimLine();
            seen.Append(words.Length > 0 ? $" ({link})" : $"{(IsLineBegun ? "" : " ")}{link}");
        }

        link = null;
    }

    /// <summary>Where a link leads that a reader can follow; null for places in the text, and for scripts.</summary>
    private static string? Target(string tag)
    {
        var at = tag.IndexOf("href", StringComparison.OrdinalIgnoreCase);
        var value = at < 0 ? "" : tag.Substring(at + 4, tag.Length - at - 5).TrimStart();
        if (value.Length == 0 || value[0] != '=')
        {
            return null;
        }

        value = value.Substring(1).TrimStart();
        var quote = value.Length > 0 && value[0] is '"' or '\'' ? value[0] : ' ';
        value = quote == ' ' ? value.Split(' ', '\t', '\r', '\n')[0] : value.Substring(1).Split(quote)[0];
        value = Decoded(value).Trim();
        return value.Length > LongestLink ? null : value.Contains("://") || value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value : null;
    }

    private static string Decoded(string text) => WebUtility.HtmlDecode(text).Replace("\r\n", "\n").Replace('\r', '\n').Replace('\u00A0', ' ');
}
