using System.Text;
using System.Xml.Linq;
using QualysVM.Sandbox.Xml;

namespace QualysVM.Tests.Sandbox.Xml;

public sealed class XmlBufferTests
{
    public static TheoryData<string> Texts => ["plain", "a & b < c > d \" e ' f", "]]>", "a]]]>b]]", "m[n[0]]>1", "東京 – Zürich 🚀", "", "tab\tline\n"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_comes_back_as_it_was(string text) =>
        Assert.Equal(text, Parse(new XmlBuffer().Raw("<a>").Text(text).Raw("</a>")).Value);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Cdata_comes_back_as_it_was(string text) =>
        Assert.Equal(text, Parse(new XmlBuffer().Raw("<a>").Cdata(text).Raw("</a>")).Value);

    [Fact]
    public void Characters_which_XML_forbids_do_not_break_the_document() =>
        Assert.Equal("a?b?", Parse(new XmlBuffer().Raw("<a>").Text("a\0b\uFFFF").Raw("</a>")).Value);

    [Fact]
    public void A_text_longer_than_the_buffer_fits()
    {
        var text = new string('ü', 100_000);
        Assert.Equal(text, Parse(new XmlBuffer().Raw("<a>").Text(text).Raw("</a>")).Value);
    }

    [Fact]
    public void A_timestamp_is_utc_and_padded()
    {
        var moment = new DateTimeOffset(2025, 1, 8, 3, 4, 5, TimeSpan.FromHours(2));
        Assert.Equal("2025-01-08T01:04:05Z", Encoding.UTF8.GetString(new XmlBuffer().Timestamp(moment).Take()));
    }

    private static XElement Parse(XmlBuffer buffer) => XElement.Parse(Encoding.UTF8.GetString(buffer.Take()), LoadOptions.PreserveWhitespace);
}
