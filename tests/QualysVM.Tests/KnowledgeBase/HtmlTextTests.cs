using QualysVM.Core.KnowledgeBase;

namespace QualysVM.Tests.KnowledgeBase;

/// <summary>What a reader sees of the HTML of an entry.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("Two lines\nwithout a tag", "Two lines\nwithout a tag")]
    [InlineData("  Blanks \r\n around ", "Blanks \n around")]
    [InlineData("R&D, AT&T & 5 &lt; 6", "R&D, AT&T & 5 < 6")]
    [InlineData("a &amp;lt;b&amp;gt; c", "a &lt;b&gt; c")] // once
    [InlineData("&lt;b&gt;not a tag&lt;/b&gt;", "<b>not a tag</b>")]
    [InlineData("caf&eacute; &#8364; &#x20AC;&nbsp;&quot;x&quot; &apos;y&apos;", "café € € \"x\" 'y'")]
    [InlineData("<B>bold</B> and <i>slanted", "bold and slanted")]
    [InlineData("one<BR>\ntwo<br/>three<BR />four", "one\ntwo\nthree\nfour")]
    [InlineData("one<P>two</P>\n<p class='x'>three", "one\n\ntwo\n\nthree")]
    [InlineData("lines of\nthe source", "lines of\nthe source")]
    [InlineData("<p>lines of\nthe   source</p>", "lines of the source")]
    [InlineData("Do:<UL><LI>this</LI><LI>that</UL>then", "Do:\n- this\n- that\nthen")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td")]
    [InlineData("x<pre>  keep\n    this</pre>y", "x\n  keep\n    this\ny")]
    [InlineData("see <A HREF=\"https://x.example/a?b=1&amp;c=2\" TARGET=\"_blank\">the page</A>.", "see the page (https://x.example/a?b=1&c=2).")]
    [InlineData("<a href='http://x.example/'>http://x.example/</a>", "http://x.example/")]
    [InlineData("<a href=http://x.example/ >here</a>", "here (http://x.example/)")]
    [InlineData("<a class=b href = \"mailto:a@x.example\">write</a>", "write (mailto:a@x.example)")]
    [InlineData("<a href=\"https://x.example/i\"><img src=\"y.png\"></a>", "https://x.example/i")]
    [InlineData("<a href=\"#top\">up</a> <a name=\"top\">there</a> <a href=\"javascript:alert(1)\">run</a>", "up there run")]
    [InlineData("<a href=\"http://x.example/1\">one <a href=\"http://x.example/2\">two</a>", "one (http://x.example/1)two (http://x.example/2)")]
    [InlineData("<a href=\"http://x.example/1\">never closed", "never closed (http://x.example/1)")]
    [InlineData("if a < b and c > d", "if a < b and c > d")]
    [InlineData("RCPT TO:<nobody@elsewhere.example> 1<2", "RCPT TO:<nobody@elsewhere.example> 1<2")]
    [InlineData("a <!-- <b>hidden</b> --> b", "a b")]
    [InlineData("a<script>var x = '<p>';</script>b<style>p { }</style>c", "abc")]
    [InlineData("a <b", "a <b")]
    [InlineData("a <b unclosed", "a <b unclosed")]
    [InlineData("a <!-- unclosed", "a <!-- unclosed")]
    [InlineData("<o:p>word</o:p><custom-tag x=1>y</custom-tag>", "wordy")]
    [InlineData("<<b>>x</b>", "<>x")]
    [InlineData("esc &#27;[31m bell &#7;", "esc ␛[31m bell ␇")]
    public void A_reader_sees_no_tags_and_no_entities(string? html, string? seen) => Assert.Equal(seen, HtmlText.Plain(html));

    public static TheoryData<string> Hostile => ["<", "<b>", "<a href=\"http://x.example/\">", "<!--", "<b ", "&", "&#", "<ul><li>", "<p>", "</a>", "<a href=", "<script>", "<pre>", "<td>", " ", "<b title=\"", "<?", "</", "<a href=\"x://", "a\n"];

    /// <summary>Some megabytes of it: what takes the square of the length does not come to an end.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void However_much_is_nested_or_left_open_it_comes_to_an_end(string part)
    {
        var html = string.Concat(Enumerable.Repeat(part, 300_000));
        Assert.InRange(HtmlText.Plain(html)?.Length ?? 0, 0, 2 * html.Length);
    }
}
