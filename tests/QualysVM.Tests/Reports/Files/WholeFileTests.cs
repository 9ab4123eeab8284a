using System.IO.Compression;
using System.Net;
using System.Text;
using QualysVM.Core;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;
using QualysVM.Tests.Engine;
using QualysVM.Tests.Http;

namespace QualysVM.Tests.Reports.Files;

/// <summary>A download is the whole report or an error, in whatever way it is sent and wherever it is cut.</summary>
[Trait("Speed", "slow")]
public sealed class WholeFileTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(i => $"\"{i}\",\"host{i * 31}\"\r\n")));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData(null)]
    public async Task A_packed_report_that_is_cut_at_any_byte_is_cut_off(string? said)
    {
        var packed = Pack(Csv, said == "deflate");
        Assert.Equal(Csv, await Fetch("a.csv", packed, said, packed.Length));
        Assert.Equal(Csv, await Fetch("a.csv", packed, said));
        for (var cut = 4; cut < packed.Length; cut++)
        {
            var part = packed[..cut];
            Assert.Equal((cut, QualysError.ReplyCutOff), (cut, await Refused("a.csv", part, said, part.Length)));
            Assert.Equal((cut, QualysError.ReplyCutOff), (cut, await Refused("a.csv", part, said)));
        }
    }

    [Theory]
    [InlineData("a.xml", "<R><H>1</H><H>2</H>")]
    [InlineData("a.xml", "\uFEFF<?xml version=\"1.0\"?><R><H>1</H>")]
    [InlineData("a.xml", "<R/><R")]
    [InlineData("a.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\n\r\nx\r\n")]
    [InlineData("a.pdf", "\r\n%PDF-1.4 x")]
    [InlineData("a.zip", "PK\u0003\u0004 x")]
    [InlineData("x", "\"a\",\"b")]
    public async Task A_file_that_does_not_come_to_its_end_is_cut_off(string name, string body) => Assert.Equal(QualysError.ReplyCutOff, await Refused(name, Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("a.pdf", "", QualysError.EmptyReply)]
    [InlineData("a.csv", " \r\n", QualysError.EmptyReply)]
    [InlineData("a.pdf", "<!DOCTYPE html><html><title>Sign in</title></html>", QualysError.HtmlReply)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?>\n<!-- x --><html><title>Sign in</title></html>", QualysError.UnexpectedReply)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><SIMPLE_RETURN><RESPONSE><CODE>7001</CODE><TEXT>no</TEXT></RESPONSE></SIMPLE_RETURN>", QualysError.ReportNotAvailable)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><!DOCTYPE SIMPLE_RETURN SYSTEM \"https://x/y.dtd\"><SIMPLE_RETURN><RESPONSE><CODE>999</CODE><TEXT>no</TEXT></RESPONSE></SIMPLE_RETURN>", QualysError.ServiceFailure)]
    [InlineData("a.xml", "<GENERIC_RETURN><RETURN status=\"FAILED\" number=\"999\">no</RETURN></GENERIC_RETURN>", QualysError.ServiceFailure)]
    [InlineData("a.csv", "{\"error\":{\"code\":999}}", QualysError.UnexpectedReply)]
    [InlineData("a.csv", "<R/>", QualysError.UnexpectedReply)]
    [InlineData("a.pdf", "Internal Server Error", QualysError.UnexpectedReply)]
    [InlineData("a.zip", "%PDF-1.4 %%EOF", QualysError.UnexpectedReply)]
    [InlineData("a.mht", "x", QualysError.UnexpectedReply)]
    public async Task What_is_no_report_is_none_though_it_has_a_name(string name, string body, QualysError reason) =>
        Assert.Equal(reason, await Refused(name, Encoding.UTF8.GetBytes(body), length: Encoding.UTF8.GetByteCount(body)));

    [Fact]
    public async Task A_part_of_a_file_and_an_unknown_coding_are_no_report()
    {
        Assert.Equal(QualysError.UnexpectedHttpStatus, await Refused("a.csv", Csv, status: HttpStatusCode.PartialContent));
        Assert.Equal(QualysError.UnexpectedReply, await Refused("a.csv", Csv, "br"));
        Assert.Equal(QualysError.MalformedReply, await Refused("a.csv", Csv, "gzip"));
    }

    /// <summary>The transfer decides where the format cannot.</summary>
    [Fact]
    public async Task A_CSV_with_an_odd_number_of_quotes_is_whole_where_all_that_was_announced_came()
    {
        var odd = "a,\"5\" pipe\r\n1,2\"\r\n"u8.ToArray();
        Assert.Equal(odd, await Fetch("a.csv", odd, length: odd.Length));
        Assert.Equal(odd, await Fetch("a.csv", Pack(odd, zlib: false), "gzip"));
        Assert.Equal(odd, await Fetch("a.csv", odd, chunked: true));
        Assert.Equal(QualysError.ReplyCutOff, await Refused("a.csv", odd));
    }

    private static byte[] Pack(byte[] content, bool zlib)
    {
        using var packed = new MemoryStream();
        using (Stream packer = zlib ? new ZLibStream(packed, CompressionLevel.Optimal) : new GZipStream(packed, CompressionLevel.Optimal))
        {
            packer.Write(content);
        }

        return packed.ToArray();
    }

    private static async Task<QualysError> Refused(string name, byte[] body, string? coding = null, long? length = null, HttpStatusCode status = HttpStatusCode.OK) =>
        (await Assert.ThrowsAsync<QualysException>(() => Fetch(name, body, coding, length, status))).Reason;

    private static async Task<byte[]> Fetch(string name, byte[] body, string? coding = null, long? length = null, HttpStatusCode status = HttpStatusCode.OK, bool chunked = false)
    {
        using var service = new ReportService();
        service.Files[7] = () =>
        {
            var response = new HttpResponseMessage(status) { Content = new StreamContent(ScriptedStream.Of(body)) };
            response.Content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=" + name);
            response.Content.Headers.ContentLength = length;
            response.Headers.TransferEncodingChunked = chunked;
            if (coding is not null)
            {
                response.Content.Headers.ContentEncoding.Add(coding);
            }

            return response;
        };
        using var session = SessionMaker.Basic(service);
        return await new QualysApi(session).Reports.FetchAsync(
            7,
            file =>
            {
                using var target = new MemoryStream();
                file.CopyTo(target);
                return target.ToArray();
            },
            _ => { },
            SilentObserver.Instance,
            TestContext.Current.CancellationToken);
    }
}
