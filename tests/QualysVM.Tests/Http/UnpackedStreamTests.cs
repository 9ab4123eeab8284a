using System.IO.Compression;
using System.Text;
using QualysVM.Core.Errors;
using QualysVM.Core.Http;

namespace QualysVM.Tests.Http;

/// <summary>A packed body is whole only when its own check sum says so, wherever it is cut and however it arrives.</summary>
public sealed class UnpackedStreamTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"\"{i}\",\"Zürich {i * 7919}\"\n")));
    private static readonly byte[] Noise = MakeNoise(50_000);
    private static readonly byte[] EmptyMember = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static TheoryData<string, int> Arrivals
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var coding in new[] { "gzip", "x-gzip", "deflate", "raw" })
            {
                foreach (var size in new[] { 1, 2, 3, 7, 8191, 8192, 8193, int.MaxValue })
                {
                    data.Add(coding, size);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Arrivals))]
    public void What_was_packed_comes_out(string coding, int pieceSize) =>
        Assert.All(pieceSize < 10 ? [Text, []] : new byte[][] { Text, Noise, [], new byte[300_000] }, content => Assert.Equal(content, Read(Pack(content, coding), coding, pieceSize)));

    [Theory]
    [InlineData("gzip", CompressionLevel.Optimal)]
    [InlineData("gzip", CompressionLevel.NoCompression)]
    [InlineData("deflate", CompressionLevel.Optimal)]
    [InlineData("deflate", CompressionLevel.NoCompression)]
    [InlineData("raw", CompressionLevel.Optimal)]
    public void Cut_anywhere_it_is_cut_off(string coding, CompressionLevel level)
    {
        var whole = Pack(Text, coding, level);
        for (var cut = 1; cut < whole.Length; cut++)
        {
            Assert.Equal((cut, QualysError.ReplyCutOff), (cut, Refused(whole[..cut], coding)));
        }
    }

    [Fact]
    public void Of_a_long_one_too()
    {
        var whole = Pack(Noise, "gzip");
        foreach (var cut in Enumerable.Range(1, 16).Select(back => whole.Length - back).Concat([8192, 16384, 24576, 24577, whole.Length / 2]))
        {
            Assert.Equal((cut, QualysError.ReplyCutOff), (cut, Refused(whole[..cut], "gzip")));
        }
    }

    [Theory]
    [InlineData("gzip", 8)]
    [InlineData("deflate", 4)]
    public void A_wrong_check_sum_is_none(string coding, int length)
    {
        for (var back = 1; back <= length; back++)
        {
            var wrong = Pack(Text, coding);
            wrong[^back] ^= 0x55;
            Assert.Equal(QualysError.ReplyCutOff, Refused(wrong, coding));
        }
    }

    [Fact]
    public void Members_behind_each_other_are_one_text_and_each_must_be_whole()
    {
        byte[] two = [.. Pack(Text, "gzip"), .. Pack(Noise, "gzip")];
        Assert.Equal([.. Text, .. Noise], Read(two, "gzip"));
        Assert.Equal([.. Text, .. Noise], Read([.. two, 0, 0, 0], "gzip", 1));
        var first = Pack(Text, "gzip").Length;
        Assert.All(new[] { first + 1, first + 2, first + 9, first + 12, two.Length - 1 }, cut => Assert.Equal(QualysError.ReplyCutOff, Refused(two[..cut], "gzip")));
        Assert.Equal(QualysError.MalformedReply, Refused([.. two, .. "<html>"u8], "gzip"));
        two[first - 1] ^= 1;
        Assert.Equal(QualysError.ReplyCutOff, Refused(two, "gzip"));
    }

    [Fact]
    public void A_header_with_all_that_it_may_hold_is_stepped_over()
    {
        var plain = Pack(Text, "gzip");
        byte[] rich = [0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 4, 0, 1, 2, 3, 4, .. "name.csv\0"u8, .. "a comment\0"u8, 0x12, 0x34, .. plain[10..]];
        Assert.Equal(Text, Read(rich, "gzip", 1));
        for (var cut = 1; cut < rich.Length - plain.Length + 10; cut++)
        {
            Assert.Equal(QualysError.ReplyCutOff, Refused(rich[..cut], "gzip"));
        }
    }

    [Fact]
    public void What_nobody_said_to_be_packed_is_unpacked_and_checked_too()
    {
        var packed = Pack(Text, "gzip");
        Assert.Equal(Text, Read(packed, null));
        Assert.Equal(Text, Read(packed, null, 1));
        Assert.Equal(Text, Read(Pack(packed, "gzip"), "gzip"));
        Assert.Equal(Text, Read(Pack(packed, "gzip"), "gzip, gzip"));
        Assert.Equal(QualysError.ReplyCutOff, Refused(packed[..^3], null));
        Assert.Equal(QualysError.ReplyCutOff, Refused(Pack(packed[..^3], "gzip"), "gzip"));
        Assert.All(new byte[][] { [0x1F], [0x1F, 0x8B], [0x1F, (byte)'x'], [], Text }, plain => Assert.Equal(plain, Read(plain, null, 1)));
    }

    [Theory]
    [InlineData("br", QualysError.UnexpectedReply)]
    [InlineData("zstd", QualysError.UnexpectedReply)]
    [InlineData("gzip, br", QualysError.UnexpectedReply)]
    [InlineData("gzip", QualysError.MalformedReply)]
    public void What_is_packed_otherwise_is_no_reply(string coding, QualysError reason) => Assert.Equal(reason, Refused(Text, coding));

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public void Nothing_is_nothing_in_whatever_coding(string coding) => Assert.Empty(Read([], coding));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void The_length_announced_is_the_length_that_came(int difference)
    {
        Assert.Equal(QualysError.ReplyCutOff, Refused(Text, null, Text.Length + difference));
        Assert.Equal(QualysError.ReplyCutOff, Refused(Pack(Text, "gzip"), "gzip", Pack(Text, "gzip").Length + difference));
        Assert.Equal(Text, Read(Pack(Text, "gzip"), "gzip", length: Pack(Text, "gzip").Length)); // of what was sent, not of what comes out
    }

    [Fact]
    public void The_end_is_proven_by_a_length_a_check_sum_or_a_last_chunk()
    {
        Assert.True(IsProven(Pack(Text, "gzip"), new ReplyFraming(null, "gzip", false)));
        Assert.True(IsProven(Pack(Text, "gzip"), new ReplyFraming(null, null, false)));
        Assert.True(IsProven(Text, new ReplyFraming(Text.Length, null, false)));
        Assert.True(IsProven(Text, new ReplyFraming(null, null, true)));
        Assert.False(IsProven(Text, new ReplyFraming(null, null, false)));
    }

    /// <summary>Each coding is a step down at each read: without an end of them, one header line ends the process.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public void A_reply_is_not_packed_without_end(string coding)
    {
        Assert.Equal(QualysError.UnexpectedReply, Refused(Text, string.Join(",", Enumerable.Repeat(coding, 30_000))));
        Assert.Equal(Text, Read(Text, string.Join(",", Enumerable.Repeat("identity", 8))));
    }

    /// <summary>No bound of what comes out is ever reached where nothing does.</summary>
    [Theory]
    [InlineData("empty members")]
    [InlineData("empty blocks")]
    [InlineData("empty blocks of bare deflate")]
    [InlineData("padding")]
    public void Packed_bytes_that_nothing_comes_out_of_have_an_end(string filling)
    {
        var (coding, first, more) = filling switch
        {
            "empty members" => ("gzip", Pack(Text, "gzip"), EmptyMember),
            "empty blocks" => ("gzip", EmptyMember[..10], [0, 0, 0, 0xFF, 0xFF]),
            "empty blocks of bare deflate" => ("deflate", [], [0, 0, 0, 0xFF, 0xFF]),
            _ => ("gzip", Pack(Text, "gzip"), new byte[] { 0 }),
        };
        byte[] body = [.. first, .. Enumerable.Repeat(more, 1 + (8 * 1024 * 1024 / more.Length)).SelectMany(piece => piece)];
        var network = ScriptedStream.Of(body, pieceSize: 8192);
        using var stream = new ReplyStream(network, network, TimeSpan.FromMinutes(1), CancellationToken.None, framing: new ReplyFraming(null, coding, false));
        Assert.Equal(QualysError.MalformedReply, Assert.Throws<QualysException>(() => stream.CopyTo(Stream.Null)).Reason);
    }

    private static bool IsProven(byte[] body, ReplyFraming framing)
    {
        using var stream = Open(body, framing, int.MaxValue);
        stream.CopyTo(Stream.Null);
        return stream.EndIsProven;
    }

    private static byte[] Read(byte[] packed, string? coding, int pieceSize = int.MaxValue, long? length = null)
    {
        using var stream = Open(packed, new ReplyFraming(length, coding == "raw" ? "deflate" : coding, false), pieceSize);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static QualysError Refused(byte[] packed, string? coding, long? length = null) =>
        Assert.Throws<QualysException>(() => Read(packed, coding, length: length)).Reason;

    private static ReplyStream Open(byte[] body, ReplyFraming framing, int pieceSize)
    {
        var network = ScriptedStream.Of(body, pieceSize: pieceSize);
        return new ReplyStream(network, network, TimeSpan.FromMinutes(1), CancellationToken.None, framing: framing);
    }

    private static byte[] Pack(byte[] content, string coding, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding switch { "deflate" => new ZLibStream(packed, level, leaveOpen: true), "raw" => new DeflateStream(packed, level, leaveOpen: true), _ => new GZipStream(packed, level, leaveOpen: true) })
        {
            packer.Write(content);
        }

        // The framework writes nothing at all for nothing.
        return packed.Length > 0 || coding != "raw" ? packed.ToArray() : [3, 0];
    }

    private static byte[] MakeNoise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
