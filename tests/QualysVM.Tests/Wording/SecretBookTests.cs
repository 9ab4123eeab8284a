using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using QualysVM.Core.Wording;

namespace QualysVM.Tests.Wording;

/// <summary>Secrets that a session knows are masked however they are written.</summary>
public sealed class SecretBookTests
{
    private const string Secret = "Planted& \"Pa$$\" <1>+%";
    private static readonly SecretBook Book = Planted();

    public static TheoryData<string> Forms => new(
        Secret,
        WebUtility.UrlEncode(Secret),
        WebUtility.UrlEncode(Secret).ToLowerInvariant(),
        Uri.EscapeDataString(Secret),
        WebUtility.UrlEncode(WebUtility.UrlEncode(Secret)),
        WebUtility.HtmlEncode(Secret),
        "Planted&amp; \"Pa$$\" &lt;1&gt;+%",
        "Planted& \\\"Pa$$\\\" <1>+%",
        Convert.ToBase64String(Encoding.UTF8.GetBytes("planted_user:" + Secret)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_secret_is_masked_in_every_form(string form)
    {
        Assert.Equal("value: REDACTED.", Mask(Book, $"value: {form}."));
        Assert.Equal("xREDACTEDx", SafeText.Of($"x{form}x"));
    }

    /// <summary>PHP escapes more than .NET does, and some of it otherwise.</summary>
    [Theory]
    [InlineData("Planted%21+%28it%27s%29+a%2Fb%2A%7E")]
    [InlineData("Planted%21%20%28it%27s%29%20a%2fb%2a%7e")]
    [InlineData("Planted! (it&#039;s) a/b*~")]
    [InlineData("Planted! (it's) a\\/b*~")]
    public void A_secret_is_masked_as_the_service_escapes_it(string form)
    {
        var book = new SecretBook();
        book.AddForGood("Planted! (it's) a/b*~");
        Assert.Equal("value: REDACTED.", Mask(book, $"value: {form}."));
    }

    [Fact]
    public void A_short_secret_is_masked_where_it_stands_alone()
    {
        var book = new SecretBook();
        book.AddForGood("scan");
        Assert.Equal("user:REDACTED@ the scans are scanned REDACTED", Mask(book, "user:scan@ the scans are scanned scan"));
    }

    [Fact]
    public void Of_those_that_come_and_go_the_latest_are_known_and_the_account_always()
    {
        var book = new SecretBook();
        book.AddForGood("for-good");
        foreach (var number in Enumerable.Range(100, 200))
        {
            book.Add($"cookie{number}");
        }

        Assert.Equal("REDACTED REDACTED cookie100", Mask(book, "for-good cookie299 cookie100"));
    }

    [Fact]
    public void The_secrets_of_closed_sessions_do_not_pile_up()
    {
        var latest = Closed("planted-latest");
        foreach (var number in Enumerable.Range(0, 100))
        {
            Closed($"planted-{number}");
        }

        Assert.Equal("planted-latest", KnownSecrets.Mask("planted-latest"));
        GC.KeepAlive(latest);

        static SecretBook Closed(string secret)
        {
            var book = KnownSecrets.NewBook();
            book.AddForGood(secret);
            KnownSecrets.Close(book);
            return book;
        }
    }

    [Fact]
    public void A_book_shows_nothing() => Assert.DoesNotContain("Planted", Book.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_book_that_nobody_holds_any_more_is_forgotten()
    {
        Drop("planted-dropped");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var another = KnownSecrets.NewBook();
        another.AddForGood("planted-another");
        Assert.Equal("planted-dropped REDACTED", KnownSecrets.Mask("planted-dropped planted-another"));
        GC.KeepAlive(another);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Drop(string secret)
        {
            KnownSecrets.NewBook().AddForGood(secret);
            Assert.Equal("REDACTED", KnownSecrets.Mask(secret));
        }
    }

    [Fact]
    public void What_a_book_gets_later_is_masked_from_then_on()
    {
        var book = KnownSecrets.NewBook();
        Assert.Equal("planted-later", KnownSecrets.Mask("planted-later"));
        book.Add("planted-later");
        Assert.Equal("REDACTED", KnownSecrets.Mask("planted-later"));
        GC.KeepAlive(book);
    }

    private static string Mask(SecretBook book, string text) => SecretPattern.Of(book.Forms).Replace(text, SafeText.Hidden);

    private static SecretBook Planted()
    {
        var book = KnownSecrets.NewBook();
        book.Add(new NetworkCredential("planted_user", Secret));
        return book;
    }
}
