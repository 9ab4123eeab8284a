using System.Globalization;
using QualysVM.Core.Errors;
using QualysVM.Core.Wording;

namespace QualysVM.Tests.Wording;

/// <summary>What may be said: no user of an address, nothing that a terminal obeys, nothing without end.</summary>
[Trait("Speed", "slow")]
public sealed class SafeTextTests
{
    [Theory]
    [InlineData("to proxy 'http://puser:Pr0xy@10.0.0.1:3128/' failed", "to proxy 'http://10.0.0.1:3128/' failed")]
    [InlineData("http://puser@proxy/", "http://proxy/")]
    [InlineData("http://user:p@ss@proxy:80", "http://proxy:80")]
    [InlineData("https://acme:p/w@host/api", "https://host/api")]
    [InlineData("https://acme:p?w#x@host", "https://host")]
    [InlineData("'svc:pw@proxy.example:3128' is no address", "'proxy.example:3128' is no address")]
    [InlineData(@"'https:\\acme:pw@host' is no address", @"'https:\\host' is no address")]
    [InlineData(@"http://dom\user:pw@proxy/", "http://proxy/")]
    [InlineData("socks5://a:b@[::1]:1080", "socks5://[::1]:1080")]
    [InlineData("https://host:8443/api/2.0/fo/", "https://host:8443/api/2.0/fo/")]
    [InlineData("https://host/login?token=abc&x=1 was refused", "https://host/login was refused")]
    [InlineData("'https://host/a#id_token=abc'", "'https://host/a'")]
    [InlineData("The session 'user@123@qualysapi.qg2.apps.qualys.com' is gone", "The session 'user@123@qualysapi.qg2.apps.qualys.com' is gone")]
    [InlineData("at 2026-11-26 10:00:05 for acme_ab: GET", "at 2026-11-26 10:00:05 for acme_ab: GET")]
    [InlineData(@"C:\jobs\me@work\a.csv", @"C:\jobs\me@work\a.csv")]
    public void An_address_is_told_without_user_and_query(string text, string said) => Assert.Equal(said, SafeText.Of(text));

    [Theory]
    [InlineData("a\u001b]0;title\u0007b", "a␛]0;title␇b")]
    [InlineData("one\r\ntwo\tthree\0\u007f", "one␍␊two␉three␀␡")]
    [InlineData("\u009b31m\u0085", "<U+009B>31m<U+0085>")]
    [InlineData("a\u2028b\u2029c", "a<U+2028>b<U+2029>c")]
    [InlineData("exe.\u202efdp \u2066x\u2069 \u200f\u200b\ufeff", "exe.<U+202E>fdp <U+2066>x<U+2069> <U+200F><U+200B><U+FEFF>")]
    [InlineData("\U000E0041", "<U+E0041>")]
    public void What_a_terminal_obeys_becomes_a_sign(string text, string said) => Assert.Equal(said, SafeText.Of(text));

    [Fact]
    public void Half_a_character_becomes_a_sign() => Assert.Equal("<U+D800>x<U+DC00>", SafeText.Of("\ud800x\udc00")); // no test case can carry it

    [Theory]
    [InlineData("Zürich, 東京, Ελλάδα, 😀 👩‍💻, می‌خواهم, naïve")]
    [InlineData("")]
    public void What_people_write_stays(string text) => Assert.Equal(text, SafeText.Of(text));

    [Fact]
    public void Every_character_is_seen_or_becomes_what_is_seen()
    {
        // Some at a time: each text is looked through for the secrets of every session that any test has left.
        for (var first = 0; first <= 0x10FFFF; first += 256)
        {
            var text = string.Concat(Enumerable.Range(first, 256).Select(code => $"a{(code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code))}b"));
            Assert.DoesNotContain(SafeText.Of(text),
                character => char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || character is '\u202E' or '\u2066' or '\u061C' or '\u200B');
        }
    }

    [Fact]
    public void A_text_without_end_is_cut_in_its_middle_and_once_only()
    {
        var said = SafeText.Of("It begins." + new string('x', 5_000_000) + "It ends.");
        Assert.InRange(said.Length, 1000, 2000);
        Assert.StartsWith("It begins.", said, StringComparison.Ordinal);
        Assert.EndsWith("It ends.", said, StringComparison.Ordinal);
        Assert.Equal(said, SafeText.Of(said));
    }

    [Theory]
    [InlineData("://")]
    [InlineData("://a:")]
    [InlineData("a:b")]
    [InlineData("?#")]
    [InlineData("a:b@")]
    public void No_text_takes_long(string piece)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = SafeText.Of(string.Concat(Enumerable.Repeat(piece, 1_000_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}"); // it took hours, or failed, where it grew with the square
    }

    [Fact]
    public void Lines_of_our_own_stay_lines_and_no_others() =>
        Assert.Equal("> POST /\n  Host: a␊Forged: b\n  c", SafeText.Lines("> POST /\n  Host: a\nForged: b\n  c"));

    [Fact]
    public void An_error_says_safe_texts_only_in_its_inner_errors_too()
    {
        const string unsafeText = "to 'http://puser:Pr0xySecret@proxy/'\u001b[2J";
        var error = new QualysException(QualysError.ConnectionFailed, unsafeText, new InvalidOperationException("Outer.", new IOException(unsafeText))) { ServiceText = unsafeText, Advice = unsafeText };
        Assert.All(new[] { error.Message, error.ServiceText!, error.Advice, error.Retold(unsafeText, unsafeText).Advice, error.ToString() }, said =>
        {
            Assert.DoesNotContain("Pr0xySecret", said, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', said);
        });
        Assert.Contains(nameof(IOException), error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inner_error_that_says_nothing_wrong_stays_itself()
    {
        var inner = new IOException("The connection was reset.");
        Assert.Same(inner, new QualysException(QualysError.ConnectionFailed, "Broken.", inner).InnerException);
    }
}
