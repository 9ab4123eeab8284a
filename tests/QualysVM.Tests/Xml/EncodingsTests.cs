using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans.Results;
using QualysVM.Tests.Http;
using QualysVM.Tests.Lists;
using QualysVM.Tests.Sessions;

namespace QualysVM.Tests.Xml;

/// <summary>A reply is read in the encoding that it is in, and what is no text in it is told, once.</summary>
public sealed class EncodingsTests
{
    private const string Title = "Zürich – “Ω€”";
    private static readonly string[] Wide = ["utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    public static TheoryData<string, string> Declared => new()
    {
        { "ISO-8859-1", "Zürich ÿ" },
        { "iso-8859-15", "Zürich €" },
        { "windows-1252", "Zürich – “€”" },
        { "windows-1251", "Цюрих" },
        { "windows-1250", "Łódź" },
        { "Shift_JIS", "東京ソ" },
        { "GB18030", "北京市" },
        { "us-ascii", "Zurich" },
        { "UTF-8", Title },
        { "no-such-encoding", Title },
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public async Task A_declared_encoding_is_honoured(string name, string title)
    {
        var encoding = name == "no-such-encoding" ? Encoding.UTF8 : Named(name);
        foreach (var body in new[] { List(title, $"<?xml version=\"1.0\" encoding=\"{name}\" ?>"), List(title, $"<?xml version='1.0' encoding = '{name}' standalone='yes'?>"),
            "<!-- " + title + " -->\n" + List(title, $"<?xml version=\"1.0\" encoding=\"{name}\"?>") })
        {
            var observer = new RecordingObserver();
            Assert.Equal(title, (await Outcome.OfScans(Of(encoding.GetBytes(body)), observer)).Only.Title);
            Assert.Empty(observer.Warnings);
        }
    }

    [Theory]
    [InlineData("ISO-8859-1", "text/xml; charset=ISO-8859-1")]
    [InlineData("windows-1252", "text/xml;charset=\"windows-1252\"; x=y")]
    public async Task What_the_headers_name_counts_where_the_document_does_not(string name, string type)
    {
        var encoding = Named(name);
        Assert.Equal("Zürich", (await Outcome.OfScans(Of(encoding.GetBytes(List("Zürich", "<?xml version=\"1.0\"?>"))).With("Content-Type", type))).Only.Title);
        Assert.Equal("Zürich", (await Outcome.OfScans(Of(encoding.GetBytes(List("Zürich", ""))).With("Content-Type", type))).Only.Title);
        Assert.Equal("Zürich", (await Outcome.OfScans(Of(Encoding.UTF8.GetBytes(List("Zürich", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))).With("Content-Type", type))).Only.Title);
        Assert.Equal("Zürich", (await Outcome.OfScans(Of([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(List("Zürich", ""))]).With("Content-Type", type))).Only.Title);
    }

    [Fact]
    public async Task Wide_characters_are_known_by_their_mark_and_without_one()
    {
        foreach (var encoding in Wide.Select(Encoding.GetEncoding))
        {
            foreach (var declaration in new[] { "", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", " <!-- ü --> <?xml version=\"1.0\"?>" })
            {
                var bytes = encoding.GetBytes(List(Title, declaration));
                Assert.Equal(Title, (await Outcome.OfScans(Of(bytes))).Only.Title);
                Assert.Equal(Title, (await Outcome.OfScans(Of([.. encoding.GetPreamble(), .. bytes], pieces: 3))).Only.Title);
            }

            (await Outcome.OfScans(Of(encoding.GetBytes("<html><title>Sign in</title></html>")))).Failed(QualysError.HtmlReply);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task What_stands_before_the_declaration_may_be_of_any_length(int pieces)
    {
        foreach (var before in new[] { new string(' ', 5000), $"<!--{new string('x', 50_000)}-->\n", string.Concat(Enumerable.Repeat("<!-- a - b -- c --->\r\n", 2000)), $"\n<!--{new string('-', 40_000)}-->" })
        {
            Assert.Equal("x", (await Outcome.OfScans(Of(Encoding.UTF8.GetBytes(before + List("x")), pieces))).Only.Title);
        }
    }

    [Fact]
    public async Task Bytes_are_counted_as_bytes_before_the_declaration()
    {
        // Each of these is one byte, and would be three as U+FFFD.
        byte[] before = [.. "<!-- "u8, .. Enumerable.Repeat((byte)0xE9, 3000), .. " -->\n"u8];
        var observer = new RecordingObserver();
        Assert.Equal("x", (await Outcome.OfScans(Of([.. before, .. Encoding.UTF8.GetBytes(List("x"))]), observer)).Only.Title);
        Assert.Empty(observer.Warnings);
    }

    [Theory]
    [InlineData("<!-- never ends")]
    [InlineData("<!-- never ends --")]
    [InlineData("  <!-- a --><!")]
    [InlineData("<!--")]
    public async Task A_comment_that_does_not_end_is_a_cut(string body) => (await Outcome.OfScans(body)).Failed(QualysError.ReplyCutOff);

    [Fact]
    public async Task Replaced_bytes_of_a_list_are_told_once()
    {
        var observer = new RecordingObserver();
        Assert.Equal("Z\uFFFDr\uFFFD", (await Outcome.OfScans(Of(Encoding.Latin1.GetBytes(List("Zürü"))), observer)).Only.Title);
        Assert.Contains("not UTF-8", Assert.Single(observer.Warnings), StringComparison.Ordinal);
        Assert.Contains("2 places", observer.Warnings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Z\uFFFDrich", "1 place;")]
    [InlineData("text/html; charset=UTF-8", "Z\uFFFDrich", "not UTF-8")]
    [InlineData("text/html; charset=ISO-8859-1", "Zürich", null)]
    public async Task Replaced_bytes_of_results_are_told_once(string? type, string title, string? told)
    {
        var json = Encoding.Latin1.GetBytes("""[{"ip":"10.0.0.1","qid":1,"title":"Zürich"}]""");
        Assert.Equal((title, told is null ? 0 : 1), await Read(json, type, told));
    }

    [Fact]
    public async Task Results_in_wide_characters_are_read()
    {
        foreach (var encoding in Wide.Select(Encoding.GetEncoding))
        {
            var json = encoding.GetBytes($$"""[{"ip":"10.0.0.1","qid":1,"title":"{{Title}}"}]""");
            Assert.Equal((Title, 0), await Read(json, null, null));
            Assert.Equal((Title, 0), await Read([.. encoding.GetPreamble(), .. json], null, null));
        }
    }

    [Fact]
    public async Task An_invalid_escape_is_told_like_a_byte() =>
        Assert.Equal(("Z\uFFFDqrich", 1), await Read("""[{"ip":"10.0.0.1","qid":1,"title":"Z\qrich"}]"""u8.ToArray(), null, "escapes that JSON does not know, in 1 place;"));

    [Theory]
    [InlineData("csv_extended", "\"IP\",\"Title\"\r\n\"10.0.0.1\",\"Zürich\"\r\n")]
    [InlineData("json_extended", "[{\"ip\":\"10.0.0.1\",\"qid\":1,\"title\":\"Zürich\"}]")]
    public async Task What_is_saved_is_what_came_and_the_bytes_that_nobody_can_read_are_told(string format, string text)
    {
        foreach (var (encoding, type, warnings) in new[] { (Encoding.Latin1, "text/csv", 1), (Encoding.UTF8, "text/csv", 0), (Encoding.Latin1, "text/csv; charset=ISO-8859-1", 0) })
        {
            var bytes = encoding.GetBytes(text);
            using var service = StubService.Playing(Of(bytes, 3).With("Content-Type", type));
            using var session = TestSession.Over(service);
            var observer = new RecordingObserver();
            var saved = new MemoryStream();
            await new Core.QualysApi(session).ScanResults.SaveAsync(new ScanResultQuery { Ref = "scan/1.1", Format = format }, saved, observer, TestContext.Current.CancellationToken);
            Assert.Equal(bytes, saved.ToArray());
            Assert.Equal(warnings, observer.Warnings.Count);
            Assert.All(observer.Warnings, warning => Assert.Contains("not UTF-8 in 1 place; they are saved as they came", warning, StringComparison.Ordinal));
        }
    }

    private static string List(string title, string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>") =>
        $"{declaration}<SCAN_LIST_OUTPUT><RESPONSE><SCAN_LIST><SCAN><REF>scan/1.1</REF><TITLE>{title}</TITLE></SCAN></SCAN_LIST></RESPONSE></SCAN_LIST_OUTPUT>";

#if NETFRAMEWORK
    private static Encoding Named(string name) => Encoding.GetEncoding(name);
#else
    private static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
#endif

    private static StubReply Of(byte[] bytes, int pieces = 100_000) => new(ScriptedStream.Of(bytes, pieceSize: pieces));

    private static async Task<(string? Title, int Warnings)> Read(byte[] json, string? type, string? told)
    {
        var reply = Of(json, 5);
        using var service = StubService.Playing(type is null ? reply : reply.With("Content-Type", type));
        using var session = TestSession.Over(service);
        var observer = new RecordingObserver();
        using var pages = new Core.QualysApi(session).ScanResults.Read(new ScanResultQuery { Ref = "scan/1.1" }, observer, TestContext.Current.CancellationToken);
        string? title = null;
        while (await pages.NextAsync() is { } page)
        {
            title = Assert.Single(page).Title;
        }

        Assert.All(observer.Warnings, warning => Assert.Contains(told!, warning, StringComparison.Ordinal));
        return (title, observer.Warnings.Count);
    }
}
