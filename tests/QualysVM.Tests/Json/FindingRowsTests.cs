using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Scans;

namespace QualysVM.Tests.Json;

public sealed class FindingRowsTests
{
    private static List<ScanFinding> Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return [.. ScanFindingReader.Read(stream)];
    }

    [Fact]
    public void Values_of_an_extended_row_are_kept_by_their_key()
    {
        var row = Assert.Single(Read("""[{"ip":"10.0.0.1","qid":"7","protocol":"tcp","port":443,"ssl":null,"odd key!":true,"result":"\u00fc\/"}]"""));
        Assert.Equal(("10.0.0.1", 7, "ü/"), (row.Ip, row.Qid, row.Result));
        Assert.Equal(["odd key!=true", "port=443", "protocol=tcp", "ssl="], row.AdditionalData.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ ] \n")]
    public void An_empty_array_is_no_finding(string json) => Assert.Empty(Read(json));

    [Theory]
    [InlineData("", QualysError.EmptyReply)]
    [InlineData("  ", QualysError.EmptyReply)]
    [InlineData("{}", QualysError.UnexpectedReply)]
    [InlineData("\"text\"", QualysError.UnexpectedReply)]
    [InlineData("[1]", QualysError.UnexpectedReply)]
    [InlineData("[[]]", QualysError.UnexpectedReply)]
    [InlineData("[{}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":\"many\"}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":1,\"result\":{\"a\":1}}]", QualysError.MalformedReply)]
    [InlineData("[{\"qid\":1}] and more", QualysError.MalformedReply)]
    [InlineData("<SIMPLE_RETURN/>", QualysError.MalformedReply)]
    [InlineData("nonsense", QualysError.UnexpectedReply)]
    public void Anything_else_is_an_error(string json, QualysError reason) =>
        Assert.Equal(reason, Assert.Throws<QualysException>(() => Read(json)).Reason);
}
