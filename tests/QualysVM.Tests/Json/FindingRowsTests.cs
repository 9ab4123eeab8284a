using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans.Results;

namespace QualysVM.Tests.Json;

public sealed class FindingRowsTests
{
    private static List<ScanFinding> Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return [.. new ScanResultReader("scan/1.1").Read(stream)];
    }

    [Fact]
    public void Values_that_are_not_known_are_kept_by_their_key()
    {
        var row = Assert.Single(Read("""[{"ip":"10.0.0.1","qid":"7","odd key!":true,"score":-1.5e3,"gone":null,"deep":{"a":[1, {"b\n":"\u00FC\/"}],"c":{}},"result":"\u00fc\/"}]"""));
        Assert.Equal(("10.0.0.1", 7, "ü/"), (row.Ip, row.Qid, row.Result));
        Assert.Equal(
            ["deep={\"a\":[1,{\"b\\n\":\"\\u00fc\\/\"}],\"c\":{}}", "gone=", "odd key!=true", "score=-1.5e3"],
            row.AdditionalData.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("port", "\"many\"")]
    [InlineData("severity", "3.5")]
    [InlineData("ssl", "\"perhaps\"")]
    [InlineData("cvss_base", "\"high\"")]
    [InlineData("pci_vuln", "[1]")]
    public void A_known_value_that_is_not_what_it_should_be_is_kept(string key, string value)
    {
        var row = Assert.Single(Read($$"""[{"qid":1,"{{key}}":{{value}}}]"""));
        Assert.Equal((null, null, null, null, null), (row.Port, row.Severity, row.Ssl, row.CvssBase, row.PciVuln));
        Assert.Equal(value.Trim('"'), Assert.Single(row.AdditionalData).Value);
    }

    [Theory]
    [InlineData("7.5", 7.5, null)]
    [InlineData("10", 10.0, null)]
    [InlineData("5 (AV:N/AC:L/Au:N/C:P/I:N/A:N)", 5.0, "5 (AV:N/AC:L/Au:N/C:P/I:N/A:N)")]
    [InlineData("4.3 [1]", 4.3, "4.3 [1]")]
    public void A_score_is_the_number_and_a_vector_is_kept(string text, double score, string? kept)
    {
        var row = Assert.Single(Read($$"""[{"qid":1,"cvss3_base":"{{text}}"}]"""));
        Assert.Equal((decimal)score, row.Cvss3Base);
        Assert.Equal(kept, row.AdditionalData.TryGetValue("cvss3_base", out var value) ? value : null);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"None\"")]
    public void What_is_missing_is_null_however_it_is_written(string value)
    {
        var row = Assert.Single(Read($$"""[{"qid":1,"dns":{{value}},"port":{{value}},"ssl":{{value}},"cve_id":{{value}},"cvss_base":{{value}},"results":{{value}},"title":{{value}}}]"""));
        Assert.Equal((null, null, null, null, null, null), (row.Dns, row.Port, row.Ssl, row.CvssBase, row.Result, row.Title));
        Assert.Empty(row.CveIds);
        Assert.Empty(row.AdditionalData);
    }

    [Fact]
    public void Texts_longer_than_any_buffer_come_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(number => $"{number}ü "));
        var row = Assert.Single(Read($$"""[{"qid":1,"threat":"{{text}}","result":"{{text}}"}]"""));
        Assert.Equal((text, text), (row.Threat, row.Result));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Nesting_has_an_end_that_the_error_names(string level)
    {
        var deep = string.Concat(Enumerable.Repeat(level, 100_000));
        Assert.Contains("deeper than 32 levels", Assert.Throws<QualysException>(() => Read("[{\"qid\":1,\"deep\":" + deep)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_texts_of_two_rows_are_one_string()
    {
        var rows = Read("""[{"qid":1,"threat":"The same danger, told at length, for the same vulnerability."},{"qid":1,"threat":"The same danger, told at length, for the same vulnerability."}]""");
        Assert.Same(rows[0].Threat, rows[1].Threat);
    }

    [Theory]
    [InlineData("\\x41", "\uFFFDx41", 1)]
    [InlineData("C:\\Qualys\\new", "C:\uFFFDQualys\new", 1)]
    [InlineData("\\u00g0", "\uFFFDu00g0", 1)]
    [InlineData("\\u", "\uFFFDu", 1)]
    [InlineData("\\uD\\-", "\uFFFDud\uFFFD-", 2)]
    [InlineData("\\\n", "\uFFFD ", 1)]
    [InlineData("\\'a\\'", "\uFFFD'a\uFFFD'", 2)]
    [InlineData("\\n\\\\ \\u00e9", "\n\\ é", 0)]
    public void An_escape_that_is_none_costs_its_backslash_and_no_row(string written, string read, int replaced)
    {
        var reader = new ScanResultReader("scan/1.1");
        var rows = reader.Read(new MemoryStream(Encoding.UTF8.GetBytes($$"""[{"qid":1,"ip":"10.0.0.1","title":"{{written}} ","deep":["{{written}} "]},{"qid":2,"ip":"10.0.0.2"}]"""))).ToList();
        Assert.Equal([1, 2], rows.Select(row => row.Qid));
        Assert.Equal(read + " ", rows[0].Title);
        Assert.Equal(2 * replaced, reader.Replaced);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{}]")]
    [InlineData("[{},{ }]")]
    [InlineData("[{\"a\":1},{}]")]
    [InlineData(" [ ] \n")]
    public void An_empty_array_is_no_finding(string json) => Assert.Empty(Read(json));

    [Theory]
    [InlineData("", QualysError.EmptyReply)]
    [InlineData("  ", QualysError.EmptyReply)]
    [InlineData("{}", QualysError.UnexpectedReply)]
    [InlineData("\"text\"", QualysError.UnexpectedReply)]
    [InlineData("[1]", QualysError.UnexpectedReply)]
    [InlineData("[[]]", QualysError.UnexpectedReply)]
    [InlineData("[{\"qid\":\"many\"}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":1,\"result\":{\"a\":]}}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":1,}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":1},]", QualysError.MalformedReply)]
    [InlineData("[,{\"qid\":1}]", QualysError.MalformedReply)]
    [InlineData("[{,\"qid\":1}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\" 1}]", QualysError.MalformedReply)]
    [InlineData("[{qid:1}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":1x}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":nul}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":-}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":1,\"ip\":\"1", QualysError.ReplyCutOff)]
    [InlineData("[{\"qid\":1},", QualysError.ReplyCutOff)]
    [InlineData("[{\"qid\":1}", QualysError.ReplyCutOff)]
    [InlineData("[", QualysError.ReplyCutOff)]
    [InlineData("[{\"qid\":1}] and more", QualysError.MalformedReply)]
    [InlineData("<SIMPLE_RETURN/>", QualysError.MalformedReply)]
    [InlineData("nonsense", QualysError.UnexpectedReply)]
    public void Anything_else_is_an_error(string json, QualysError reason) =>
        Assert.Equal(reason, Assert.Throws<QualysException>(() => Read(json)).Reason);
}
